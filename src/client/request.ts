import type { Readable } from 'node:stream';

/**
 * What sending a request a second time would do, where the first may have arrived:
 *
 * - `repeatable`: nothing more than the first (reads, deletions, updates guarded by a version);
 * - `guarded`: the server would refuse it, so that a success would look like a failure (a PUT that creates);
 * - `once`: act again (a POST that takes a backup).
 */
export type Safety = 'repeatable' | 'guarded' | 'once';

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Request {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below the base URL, encoded, with a leading slash. */
  readonly path: string;
  readonly query?: Query;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly safety: Safety;
  /** How long the server was asked to wait before it answers, in milliseconds. @default 0 */
  readonly serverWaits?: number;
  /** Hands the answer's body over as it arrives, where the server accepted the request. @default false */
  readonly stream?: boolean;
  readonly signal?: AbortSignal;
}

export interface Response {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The whole body; empty where it is streamed. */
  readonly text: string;
  /** Where it was asked for; must be read to its end or destroyed, for the connection is held until then. */
  readonly stream?: Readable;
}

export type Send = (request: Request) => Promise<Response>;
/** Takes the next way to send and returns one that adds a concern. */
export type Interceptor = (next: Send) => Send;

/** The first interceptor sees a request first. */
export function compose(send: Send, interceptors: readonly Interceptor[]): Send {
  return interceptors.reduceRight((next, interceptor) => interceptor(next), send);
}

/** `['backups', 'acme']` as `/backups/acme`. */
export function pathOf(parts: readonly string[]): string {
  return parts.map((part) => `/${encodeURIComponent(part)}`).join('');
}
