import { types } from 'node:util';
import { NetworkError } from './errors';
import type { HttpPool } from './http';
import type { ClientTimeouts } from './options';
import type { Query, Request, Response } from './request';

export interface TransportOptions {
  readonly url: string;
  readonly skipVerify: boolean;
  readonly ca: readonly string[] | undefined;
  readonly userAgent: string;
  readonly timeouts: ClientTimeouts | undefined;
}

const DEFAULT_TIMEOUTS: Required<ClientTimeouts> = { connect: 10_000, answer: 60_000, silence: 60_000 };

/** HTTP by undici, which takes time to load and is loaded with the first request. */
export class Transport {
  private readonly base: URL;
  private readonly timeouts: Required<ClientTimeouts>;
  private opened: Promise<HttpPool> | undefined;
  private ended = false;

  public constructor(private readonly options: TransportOptions) {
    this.base = new URL(options.url);
    this.timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
  }

  /** @throws NetworkError, or the signal's reason where it was aborted. */
  public readonly send = async (request: Request): Promise<Response> => {
    request.signal?.throwIfAborted();
    if (this.ended) throw new Error('The client is closed: make another one.');
    this.opened ??= this.open();
    const pool = await this.opened;
    try {
      const {
        statusCode: status,
        headers,
        body,
      } = await pool.request({
        method: request.method,
        path: this.pathOf(request),
        headers: this.headersOf(request),
        body: request.body === undefined ? null : JSON.stringify(request.body),
        headersTimeout: this.answerTimeout(request),
        bodyTimeout: this.timeouts.silence,
        signal: request.signal,
      });
      if (request.stream && status < 300) return { status, headers, text: '', stream: body };
      return { status, headers, text: await body.text() };
    } catch (error) {
      request.signal?.throwIfAborted();
      throw this.networkError(request, error);
    }
  };

  /** Lets requests finish and then closes the connections. */
  public async close(): Promise<void> {
    this.ended = true;
    const pool = await this.opened;
    if (pool && !pool.destroyed) await pool.close();
  }

  /** Ends requests, which then fail, and the connections. */
  public async destroy(): Promise<void> {
    this.ended = true;
    const pool = await this.opened;
    await pool?.destroy();
  }

  /** What a lost connection means for the user; also for a body that breaks off. */
  public networkError(request: Request, cause: unknown): NetworkError {
    const reason = reasonOf(cause);
    const url = `${this.base.origin}${this.prefix}${request.path}`;
    return new NetworkError(
      `${request.method} ${url} failed: ${reason.message}. ${adviceOn(reason.code)}`,
      reason.code,
      cause,
    );
  }

  private async open(): Promise<HttpPool> {
    // Takes time to load.
    const { openPool } = require('./http') as typeof import('./http');
    return openPool(this.base.origin, {
      connect: {
        timeout: this.timeouts.connect,
        rejectUnauthorized: !this.options.skipVerify,
        ca: this.options.ca && [...this.options.ca],
      },
    });
  }

  private answerTimeout({ serverWaits = 0 }: Request): number {
    return this.timeouts.answer === 0 ? 0 : this.timeouts.answer + serverWaits;
  }

  private get prefix(): string {
    return this.base.pathname.replace(/\/+$/, '');
  }

  private pathOf(request: Request): string {
    return this.prefix + request.path + queryString(request.query ?? {});
  }

  private headersOf(request: Request): Record<string, string> {
    const contentType = request.body === undefined ? undefined : { 'content-type': 'application/json' };
    return { accept: 'application/json', 'user-agent': this.options.userAgent, ...contentType, ...request.headers };
  }
}

function queryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
  return parameters.size > 0 ? `?${parameters}` : '';
}

/** The innermost cause that has a code: an `AggregateError` holds one for every address that was tried. */
function reasonOf(error: unknown): { readonly message: string; readonly code?: string } {
  if (!types.isNativeError(error)) return { message: String(error) };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const inner: unknown = 'errors' in error && Array.isArray(error.errors) ? error.errors[0] : error.cause;
  if (types.isNativeError(inner) && (code === undefined || error.message === '')) return reasonOf(inner);
  return { message: error.message || String(code), code };
}

function adviceOn(code: string | undefined): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'Check the host name in the URL and that it can be resolved.';
  if (code !== undefined && /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return 'Check that the server is the right one, and name its certificate authority in NUODB_CP_TRUSTED_CERT.';
  }
  return 'Check that the URL is right, that the Control Plane is running, and that no firewall or proxy is in the way.';
}
