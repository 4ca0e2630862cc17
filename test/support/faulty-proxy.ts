import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FaultyProxy extends AsyncDisposable {
  readonly url: string;
  /** How often each fault was met with. */
  readonly faults: Readonly<Record<Fault, number>>;
}

export type Fault = keyof typeof FAULTS;

/** Passes a request on, answers it, or both, but never well. */
type Misbehave = (exchange: Exchange) => void;

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  /** Passes the request on, and the server's answer to whom it may concern. */
  forward(onAnswer: (answer: IncomingMessage) => void): void;
}

const FAULTS = {
  tooMany: ({ outgoing }) => outgoing.writeHead(429, { 'retry-after': '0' }).end(),
  unavailable: ({ outgoing }) => outgoing.writeHead(503).end('no healthy upstream'),
  cutBefore: ({ outgoing }) => outgoing.destroy(),
  /** The worst: the server has acted, and nobody is told. */
  cutAfter: ({ outgoing, forward }) =>
    forward((answer) => {
      answer.resume();
      outgoing.destroy();
    }),
  truncated: ({ outgoing, forward }) => forward((answer) => void truncate(answer, outgoing)),
  droppedStream: ({ outgoing, forward }) =>
    forward((answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.once('data', (chunk) => outgoing.write(chunk, () => outgoing.destroy()));
    }),
} as const satisfies Record<string, Misbehave>;

const FOR_REQUESTS = ['tooMany', 'unavailable', 'cutBefore', 'cutAfter', 'truncated'] as const;
const FOR_STREAMS = ['droppedStream', 'tooMany', 'unavailable'] as const;

/**
 * Stands between a client and a server as the worst of proxies: every so many requests meet with a fault, each time
 * another one.
 */
export async function startFaultyProxy(target: string, every = 7): Promise<FaultyProxy> {
  const faults = Object.fromEntries(Object.keys(FAULTS).map((fault) => [fault, 0])) as Record<Fault, number>;
  const counts = { requests: 0, streams: 0 };
  const server = createServer((incoming, outgoing) => {
    const forward: Exchange['forward'] = (onAnswer) => passOn(incoming, outgoing, target, onAnswer);
    const isStream = incoming.url?.startsWith('/events') ?? false;
    // The first stream is spoilt already: many waits share one, and there may be no other.
    const count = isStream ? counts.streams++ : ++counts.requests;
    if (count % every !== 0) return forward((answer) => relay(answer, outgoing));
    const fitting: readonly Fault[] = isStream ? FOR_STREAMS : FOR_REQUESTS;
    const fault = fitting[(count / every) % fitting.length];
    faults[fault] += 1;
    FAULTS[fault]({ incoming, outgoing, forward });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function passOn(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: string,
  onAnswer: (answer: IncomingMessage) => void,
): void {
  const { method, headers } = incoming;
  const onwards = request(new URL(incoming.url ?? '/', target), { method, headers }, onAnswer);
  onwards.on('error', () => outgoing.destroy());
  outgoing.on('close', () => onwards.destroy());
  incoming.pipe(onwards);
}

function relay(answer: IncomingMessage, outgoing: ServerResponse): void {
  answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers));
}

/** Half of the body, under a length that says that it is all. */
async function truncate(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const body = Buffer.concat(await answer.toArray());
  const half = body.subarray(0, body.length / 2);
  const { 'transfer-encoding': _, ...headers } = answer.headers;
  outgoing.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': half.length }).end(half);
}
