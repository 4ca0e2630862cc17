import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runFolder } from './test-run';

/** What takes too long to be made anew for each file. */
export interface Shared {
  /** What its users have to know of it, as JSON. */
  readonly description: unknown;
  stop?(): Promise<void>;
}

type Answer = { readonly description: unknown } | { readonly error: string };

/**
 * Hands out things to all files of a run, which are run by different processes. Each is made for the first one that asks
 * for its name, and belongs to the process that outlives them all.
 *
 * @param folder of the run
 * @returns a function that ends what was made
 */
export async function serveShared(
  folder: string,
  makers: Readonly<Record<string, () => Promise<Shared>>>,
): Promise<() => Promise<void>> {
  const made = new Map<string, Promise<Shared>>();
  const make = async (name: string) => makers[name]();
  const answer = async (socket: Socket) => {
    const [name] = await once(socket.setEncoding('utf8'), 'data');
    const shared = made.get(name) ?? make(name);
    made.set(name, shared);
    socket.end(JSON.stringify(await describe(shared)));
  };
  // Whoever asked may be gone before it is answered.
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    answer(socket).catch(() => socket.destroy());
  }).listen(socketIn(folder));
  await once(server, 'listening');
  server.unref();
  return async () => {
    server.close();
    for (const shared of made.values()) await (await shared.catch(() => undefined))?.stop?.();
  };
}

/** What is known of the thing of a name that all files of this run share. @throws Error where it cannot be made */
export async function askForShared<Description>(name: string): Promise<Description> {
  const socket = connect(socketIn(runFolder()));
  socket.write(name);
  const answer = JSON.parse(await text(socket)) as Answer;
  if ('error' in answer) throw new Error(answer.error);
  return answer.description as Description;
}

async function describe(shared: Promise<Shared>): Promise<Answer> {
  return shared.then(
    ({ description }) => ({ description }),
    (error: Error) => ({ error: error.message }),
  );
}

function socketIn(folder: string): string {
  return join(folder, 'run.sock');
}
