import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type ExitCode, runProgram } from '../../src/cli';

export interface Outcome {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process. */
export async function run(...args: string[]): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((text) => {
      written[name] += text;
      return true;
    }),
  );
  // Jest's own console does not write to the process's streams.
  spies.push(jest.spyOn(console, 'log').mockImplementation((text) => void process.stdout.write(`${text}\n`)) as never);
  spies.push(
    jest.spyOn(console, 'error').mockImplementation((text) => void process.stderr.write(`${text}\n`)) as never,
  );
  try {
    return { exitCode: await runProgram(args), ...written };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

export interface Received {
  readonly method?: string;
  readonly url?: string;
  readonly body: unknown;
}

export interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Breaks the connection instead. */
  readonly broken?: true;
}

/** A server that gives these answers in turn, the last one again and again, and tells what it was asked. */
export async function answerWith(...answers: Answer[]): Promise<{ url: string; received: Received[]; stop(): void }> {
  let asked = 0;
  return answerBy(() => answers[Math.min(asked++, answers.length - 1)]);
}

/** A server that chooses its answers by path, for requests that come in no fixed order. */
export async function answerBy(
  choose: (path: string, request: Received) => Answer,
): Promise<{ url: string; received: Received[]; stop(): void }> {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const { method, url } = request;
    const asked = { method, url, body: await bodyOf(request) };
    received.push(asked);
    const { status = 200, body = {}, headers, broken } = choose(url ?? '', asked);
    if (broken) request.socket.destroy();
    else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received, stop };
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  return request.headers['content-length'] ? json(request) : undefined;
}
