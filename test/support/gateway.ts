import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is done with a request in place of passing it on; false passes it on. */
export type Intercept = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface Gateway extends AsyncDisposable {
  readonly url: string;
  /** Each request so far, such as `GET /projects/acme?limit=500`. */
  readonly received: readonly string[];
  /** Those that begin so. */
  count(start: string): number;
}

/** Stands in front of a server, passes requests on and tells of them. */
export async function startGateway(target: string, intercept: Intercept = () => false): Promise<Gateway> {
  const received: string[] = [];
  const server = createServer((incoming, outgoing) => {
    received.push(`${incoming.method} ${incoming.url}`);
    if (!intercept(incoming, outgoing)) passOn(target, incoming, outgoing);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    count: (start) => received.filter((line) => line.startsWith(start)).length,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Answers as the control plane does where it refuses. */
export function refuse(response: ServerResponse, status: number, detail = 'refused'): true {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ code: 'HTTP_ERROR', status: `HTTP ${status}`, detail }));
  return true;
}

function passOn(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, url, headers } = incoming;
  const { host, ...rest } = headers;
  const onward = request(target + url, { method, headers: rest }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    outgoing.flushHeaders();
    answer.on('error', () => outgoing.destroy()).pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  outgoing.once('close', () => onward.destroy());
  incoming.pipe(onward);
}
