import type { ErrorCode } from '../api';

// Marks survive two copies of this package in one process, where `instanceof` does not.
const API_ERROR = Symbol.for('cdktf-provider-nuodbaas.ApiError');
const NETWORK_ERROR = Symbol.for('cdktf-provider-nuodbaas.NetworkError');
const CONFIGURATION_ERROR = Symbol.for('cdktf-provider-nuodbaas.ConfigurationError');

export interface ApiErrorDetails {
  /** HTTP status, such as 404. */
  readonly status: number;
  /** Status code and reason as the server worded them, such as `HTTP 404 Not Found`. */
  readonly statusText: string;
  /** Undefined where the answer was not the Control Plane's, such as one of a proxy in front of it. */
  readonly code?: ErrorCode;
  /** Why, in the server's words; empty where it gave no reason. */
  readonly detail: string;
  readonly method: string;
  readonly path: string;
}

/** The server refused a request. */
export class ApiError extends Error implements ApiErrorDetails {
  public override readonly name = 'ApiError';
  public readonly status: number;
  public readonly statusText: string;
  public readonly code?: ErrorCode;
  public readonly detail: string;
  public readonly method: string;
  public readonly path: string;
  /** @internal */
  public readonly [API_ERROR] = true;

  public constructor(details: ApiErrorDetails) {
    super(
      `Error response from Control Plane service: status='${details.statusText}', code=${details.code ?? 'none'}, ` +
        `detail=[${details.detail}] (${details.method} ${details.path})`,
    );
    this.status = details.status;
    this.statusText = details.statusText;
    this.code = details.code;
    this.detail = details.detail;
    this.method = details.method;
    this.path = details.path;
  }
}

export function isApiError(error: unknown): error is ApiError {
  return isMarked(error, API_ERROR);
}

/** The item does not exist: the Control Plane itself says so. */
export function isNotFound(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 404 && error.code === 'HTTP_ERROR';
}

/** Nothing is served at the path: the URL leads elsewhere, or the server is older than the call. Says nothing of items. */
export function isUnknownPath(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 404 && error.code !== 'HTTP_ERROR';
}

/** What is asked for contradicts what there is; `isConcurrentUpdate` is one case of it. */
export function isConflict(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 409;
}

/** The item has changed since the version that the request carries: read it again. */
export function isConcurrentUpdate(error: unknown): error is ApiError {
  return isApiError(error) && error.code === 'CONCURRENT_UPDATE';
}

/** The credentials are missing, wrong or expired. */
export function isUnauthorised(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 401;
}

/** The credentials are right but do not allow this. */
export function isForbidden(error: unknown): error is ApiError {
  return isApiError(error) && error.status === 403;
}

/** No answer arrived: the server was not reached, or the connection was lost. */
export class NetworkError extends Error {
  public override readonly name = 'NetworkError';
  /** @internal */
  public readonly [NETWORK_ERROR] = true;

  public constructor(
    message: string,
    /** The cause's code, such as `ECONNREFUSED` or `UND_ERR_HEADERS_TIMEOUT`. */
    public readonly code: string | undefined,
    cause: unknown,
  ) {
    super(message, { cause });
  }
}

export function isNetworkError(error: unknown): error is NetworkError {
  return isMarked(error, NETWORK_ERROR);
}

export type ConfigurationProblem =
  | 'MISSING_URL'
  | 'INVALID_URL'
  | 'PARTIAL_CREDENTIALS'
  | 'MULTIPLE_CREDENTIALS'
  | 'MALFORMED_USER'
  | 'UNREADABLE_CERTIFICATE';

/** What a client is set to by people, under the names of `ClientOptions`; any of it can be at fault. */
export type Setting = 'url' | 'user' | 'password' | 'token' | 'skipVerify' | 'trustedCert';

/** A setting that cannot work; found before the first request. */
export class ConfigurationError extends Error {
  public override readonly name = 'ConfigurationError';
  /** @internal */
  public readonly [CONFIGURATION_ERROR] = true;

  public constructor(
    public readonly code: ConfigurationProblem,
    /** The setting at fault. */
    public readonly setting: Setting,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

export function isConfigurationError(error: unknown): error is ConfigurationError {
  return isMarked(error, CONFIGURATION_ERROR);
}

function isMarked(error: unknown, mark: symbol): boolean {
  return typeof error === 'object' && error !== null && mark in error;
}
