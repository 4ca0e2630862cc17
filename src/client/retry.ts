import { setTimeout as pause } from 'node:timers/promises';
import { apiErrorOf } from './error-mapping';
import { isApiError, isNetworkError } from './errors';
import type { Interceptor, Request, Response, Safety } from './request';
import type { RequestLog } from './request-log';

/** When a request is sent again, as data. */
export interface RetryPolicy {
  /** How often a request is sent at most; 1 never repeats. */
  readonly attempts: number;
  /** The pause before the first repetition, in milliseconds; 0 does not pause. */
  readonly firstPause: number;
  /** What each further pause is multiplied by. */
  readonly factor: number;
  /** The longest pause in milliseconds. A `Retry-After` beyond it ends the attempts. */
  readonly longestPause: number;
  /** HTTP statuses after which a request is repeated, by what a repetition would do. */
  readonly statuses: Readonly<Record<Safety, readonly number[]>>;
  /** Codes of network errors that say that the request never left: any is repeated. */
  readonly unsent: readonly string[];
  /** Codes of network errors after which the request may have arrived: only `repeatable` ones are repeated. */
  readonly lost: readonly string[];
}

export const DEFAULT_RETRY_POLICY: RetryPolicy = {
  // So many that one fault in seven practically never hits all of them.
  attempts: 7,
  firstPause: 150,
  factor: 1.6,
  longestPause: 10_000,
  statuses: {
    repeatable: [429, 502, 503, 504],
    // 502 and 504 come from a proxy that may have passed the request on.
    guarded: [429, 503],
    // Some proxies answer 503 when a connection broke after the request was passed on.
    once: [429],
  },
  unsent: [
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'ENETUNREACH',
    'EHOSTUNREACH',
    'EHOSTDOWN',
    'UND_ERR_CONNECT_TIMEOUT',
  ],
  lost: [
    'ECONNRESET',
    'ECONNABORTED',
    'EPIPE',
    'ETIMEDOUT',
    'UND_ERR_SOCKET',
    'UND_ERR_HEADERS_TIMEOUT',
    'UND_ERR_BODY_TIMEOUT',
    'INCOMPLETE_ANSWER',
  ],
};

/** Statuses by which a proxy says that it got no answer itself. */
const GATEWAY_FAILURES = [502, 503, 504];

/** Whether the server may have acted on a request that failed this way. */
export function mayHaveArrived(error: unknown): boolean {
  if (isNetworkError(error)) return !DEFAULT_RETRY_POLICY.unsent.includes(error.code ?? '');
  // What the Control Plane itself answers has a code, and means that it has not acted.
  return isApiError(error) && GATEWAY_FAILURES.includes(error.status) && error.code === undefined;
}

/** Repeats what failed for a moment, as far as the policy and the request's safety allow. */
export function retry(policy: RetryPolicy, log?: RequestLog): Interceptor {
  return (next) => async (request) => {
    for (let attempt = 1; ; attempt++) {
      const outcome = await attemptOf(() => next(request));
      const milliseconds = attempt < policy.attempts ? pauseBefore(policy, attempt, request, outcome) : undefined;
      if (milliseconds === undefined) return finish(outcome);
      if (mayHaveArrived(failureOf(request, outcome))) request.onUnanswered?.();
      log?.warn('Repeating a request', { ...described(request, outcome), attempt, pause_ms: milliseconds });
      await pauseUnlessAborted(milliseconds, request.signal);
    }
  };
}

/** @throws the reason of the abort, as every other call does */
async function pauseUnlessAborted(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined);
  signal?.throwIfAborted();
}

interface Outcome {
  readonly response?: Response;
  readonly error?: unknown;
}

async function attemptOf(send: () => Promise<Response>): Promise<Outcome> {
  try {
    return { response: await send() };
  } catch (error) {
    return { error };
  }
}

function failureOf(request: Request, { response, error }: Outcome): unknown {
  return response ? apiErrorOf(request, response) : error;
}

function finish({ response, error }: Outcome): Response {
  if (response) return response;
  throw error;
}

/** Undefined where the outcome is final. */
function pauseBefore(policy: RetryPolicy, attempt: number, request: Request, outcome: Outcome): number | undefined {
  if (request.signal?.aborted) return undefined;
  if (!isPassing(policy, request.safety, outcome)) return undefined;
  const asked = retryAfter(outcome.response);
  if (asked !== undefined) return asked <= policy.longestPause ? asked : undefined;
  return pauseAfter(policy, attempt);
}

/** In milliseconds. @param attempt how often it was tried, 1 or more */
export function pauseAfter({ firstPause, factor, longestPause }: RetryPolicy, attempt: number): number {
  const most = Math.min(firstPause * factor ** (attempt - 1), longestPause);
  // Half of it at random, so that requests that failed together do not come back together.
  return Math.round(most * (0.5 + Math.random() / 2));
}

function isPassing(policy: RetryPolicy, safety: Safety, { response, error }: Outcome): boolean {
  if (response) return policy.statuses[safety].includes(response.status);
  if (!isNetworkError(error) || error.code === undefined) return false;
  return policy.unsent.includes(error.code) || (safety === 'repeatable' && policy.lost.includes(error.code));
}

/** In milliseconds; the header gives seconds or a date. */
function retryAfter(response: Response | undefined): number | undefined {
  const header = response?.headers['retry-after'];
  if (typeof header !== 'string') return undefined;
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

function described(request: Request, { response, error }: Outcome) {
  const reason = response ? `status ${response.status}` : isNetworkError(error) ? error.code : undefined;
  return { http_method: request.method, http_path: request.path, reason };
}
