import type { IncomingHttpHeaders, OutgoingHttpHeaders, ServerHttp2Stream } from 'node:http2';
import type { Logger } from '../log';
import { LOG_KEYS } from '../log-keys';
import { timeoutOf } from './deadline';
import { frame, unframe } from './framing';
import { failureTrailers, GrpcError, statusTrailers } from './status';
import type { Methods, StreamHandler, UnaryHandler } from './transport';

const CONTENT_TYPE = 'application/grpc';

/** Every call ends in it, answered or not: an error of its own for each would cost more than the rest of an end. */
const GONE = new GrpcError('cancelled', 'The caller is gone');

/** One call, from its headers to its trailers. The signal aborts where the other side is gone or out of time. */
export class Call {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  public constructor(
    private readonly stream: ServerHttp2Stream,
    private readonly headers: IncomingHttpHeaders,
    private readonly log: Logger,
  ) {
    // Whatever goes wrong with a stream ends in its `close`; unheard, an error would end the process.
    stream.on('error', (error) => log.debug('A call broke off', { [LOG_KEYS.error]: error.message }));
    stream.once('close', () => this.abort(GONE));
  }

  public async answer(methods: Methods): Promise<void> {
    const refusal = refusalByHttp(this.headers);
    if (refusal !== undefined) return this.end({ ':status': refusal });
    const method = this.headers[':path'] ?? '';
    const [unary, streaming] = [methods.unary.get(method), methods.serverStreaming.get(method)];
    try {
      this.startTimer();
      if (unary) await this.answerUnary(unary);
      else if (streaming) await this.answerStreaming(streaming);
      else throw new GrpcError('unimplemented', `This plugin has no method ${method}`);
    } catch (error) {
      this.fail(method, error);
    } finally {
      clearTimeout(this.timer);
    }
  }

  /** Tells the handler to come to an end. */
  public abort(reason: GrpcError): void {
    this.controller.abort(reason);
  }

  private async answerUnary(handler: UnaryHandler): Promise<void> {
    const message = unframe(await this.body());
    const answer = await this.unlessAborted(handler(message, this.controller.signal));
    this.open();
    if (!this.stream.destroyed) this.stream.end(frame(answer));
  }

  private async answerStreaming(handler: StreamHandler): Promise<void> {
    const message = unframe(await this.body());
    this.open();
    const send = (part: Uint8Array) => {
      if (this.stream.writable) this.stream.write(frame(part));
    };
    await handler(message, send, this.controller.signal);
    this.stream.end();
  }

  private body(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    return this.unlessAborted(
      new Promise((resolve) => {
        this.stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        this.stream.once('end', () => resolve(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks)));
      }),
    );
  }

  /** A handler that does not heed its signal keeps nobody waiting who has run out of time. */
  private unlessAborted<Result>(work: Promise<Result>): Promise<Result> {
    const { signal } = this.controller;
    return new Promise((resolve, reject) => {
      const abort = () => reject(signal.reason);
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort, { once: true });
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    });
  }

  private startTimer(): void {
    const timeout = timeoutOf(this.headers['grpc-timeout']);
    if (timeout === undefined) return;
    const expired = new GrpcError('deadlineExceeded', 'The caller gave no more time');
    this.timer = setTimeout(() => this.abort(expired), timeout);
  }

  /** The status comes in trailers, after the messages. */
  private open(): void {
    if (this.stream.destroyed || this.stream.headersSent) return;
    this.stream.respond({ ':status': 200, 'content-type': CONTENT_TYPE }, { waitForTrailers: true });
    this.trailers(statusTrailers('ok'));
  }

  private fail(method: string, error: unknown): void {
    const expected = error instanceof GrpcError;
    // That a caller leaves is nothing to look into: every Terraform ends some of its calls so.
    const level = !expected ? 'error' : error.status === 'cancelled' ? 'trace' : 'debug';
    this.log[level]('A call failed', {
      [LOG_KEYS.rpc]: method,
      [LOG_KEYS.error]: error instanceof Error && !expected ? error.stack : String(error),
    });
    this.end({ ':status': 200, 'content-type': CONTENT_TYPE, ...failureTrailers(error) }, failureTrailers(error));
  }

  /** By headers alone; by trailers where the headers are gone. */
  private end(headers: OutgoingHttpHeaders, trailers: OutgoingHttpHeaders = {}): void {
    if (this.stream.destroyed) return;
    // What the caller still sends must not hold its window shut.
    this.stream.resume();
    if (this.stream.headersSent) {
      this.trailers(trailers);
      this.stream.end();
    } else {
      this.stream.respond(headers, { endStream: true });
    }
  }

  private trailers(trailers: OutgoingHttpHeaders): void {
    this.stream.removeAllListeners('wantTrailers');
    this.stream.once('wantTrailers', () => this.stream.sendTrailers(trailers));
  }
}

/** The HTTP status for what is no gRPC at all. */
function refusalByHttp(headers: IncomingHttpHeaders): number | undefined {
  if (headers[':method'] !== 'POST') return 405;
  if (!headers['content-type']?.startsWith(CONTENT_TYPE)) return 415;
  return undefined;
}
