import { ConfigurationError } from './errors';
import type { Interceptor } from './request';
import type { RequestLog } from './request-log';
import type { RetryPolicy } from './retry';

/** All in milliseconds; 0 waits for ever. */
export interface ClientTimeouts {
  /** Until a connection must stand. @default 10_000 */
  readonly connect?: number;
  /** Until an answer must begin; a call that asks the server to wait adds that time. @default 60_000 */
  readonly answer?: number;
  /** Without a byte, a heartbeat's included, after which a body counts as lost. @default 60_000 */
  readonly silence?: number;
}

export interface ClientOptions {
  /** The Control Plane's base URL, `http` or `https`, with a path where it has one. */
  readonly url?: string;
  /** `<organization>/<user>`; together with `password`. */
  readonly user?: string;
  readonly password?: string;
  /** In place of `user` and `password`. */
  readonly token?: string;
  /** Whether the server's certificate is taken unseen. @default false */
  readonly skipVerify?: boolean;
  /** A PEM file of certificates to trust besides those that Node.js does. */
  readonly trustedCert?: string;
  /** Another such file, of the surroundings' own; where it cannot be read it is left out, as Node.js does. */
  readonly extraCaCerts?: string;
  /** @default DEFAULT_RETRY_POLICY */
  readonly retry?: RetryPolicy;
  readonly timeouts?: ClientTimeouts;
  /** Told of every request and retry, never of a body or a credential. */
  readonly log?: RequestLog;
  readonly userAgent?: string;
  /** Concerns of the caller's own. They see a request before it is repeated, and its outcome after that. @default none */
  readonly interceptors?: readonly Interceptor[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The options that the environment sets. An empty variable counts as absent. Explicit settings come first:
 *
 *     new Client({ ...clientOptionsFromEnvironment(process.env), ...explicit })
 */
export function clientOptionsFromEnvironment(env: Environment): ClientOptions {
  const options = {
    url: env.NUODB_CP_URL_BASE || undefined,
    user: env.NUODB_CP_USER || undefined,
    password: env.NUODB_CP_PASSWORD || undefined,
    token: env.NUODB_CP_TOKEN || undefined,
    skipVerify: env.NUODB_CP_SKIP_VERIFY === 'true' || undefined,
    trustedCert: env.NUODB_CP_TRUSTED_CERT || undefined,
    // The provider's launcher renames the variable: Node.js would load the file on every start, needed or not.
    extraCaCerts: env.NUODBAAS_EXTRA_CA_CERTS || env.NODE_EXTRA_CA_CERTS || undefined,
  };
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** Everything about URL and credentials that cannot work; an empty setting counts as absent. */
export function checkClientOptions(options: ClientOptions): ConfigurationError[] {
  return [checkUrl(options), checkPair(options), checkUser(options), checkKind(options)].filter(
    (error): error is ConfigurationError => error !== undefined,
  );
}

function checkUrl({ url }: ClientOptions): ConfigurationError | undefined {
  if (!url) {
    return new ConfigurationError('MISSING_URL', 'url', 'No URL is given for the Control Plane.');
  }
  const invalid = (reason: string) =>
    new ConfigurationError('INVALID_URL', 'url', `${reason}: expected such as https://host:port/path.`);
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(url)) return invalid('No scheme found in URL');
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return invalid(/:[^/:\]]*$/.test(authority(url)) ? 'URL cannot be read: invalid port' : 'URL cannot be read');
  }
  if (!['http:', 'https:'].includes(parsed.protocol)) return invalid('URL has a scheme other than http and https');
  // They would end up in logs and messages that show the URL.
  if (parsed.username || parsed.password)
    return invalid('URL holds credentials, which belong into settings of their own');
  if (parsed.search || parsed.hash) return invalid('URL has a query or a fragment');
  return undefined;
}

function authority(url: string): string {
  return url.replace(/^[^/]*\/\//, '').replace(/[/?#].*$/, '');
}

function checkPair({ user, password }: ClientOptions): ConfigurationError | undefined {
  if (Boolean(user) === Boolean(password)) return undefined;
  return new ConfigurationError(
    'PARTIAL_CREDENTIALS',
    user ? 'password' : 'user',
    'To use basic authentication, both user name and password should be provided.',
  );
}

function checkUser({ user }: ClientOptions): ConfigurationError | undefined {
  if (!user || /^[^/]+\/[^/]+$/.test(user)) return undefined;
  return new ConfigurationError('MALFORMED_USER', 'user', 'User name should be in the format "<organization>/<user>".');
}

function checkKind({ user, token }: ClientOptions): ConfigurationError | undefined {
  if (!user || !token) return undefined;
  return new ConfigurationError(
    'MULTIPLE_CREDENTIALS',
    'token',
    'Both basic and token authentication credentials were supplied. Give a user and a password, or a token.',
  );
}
