import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Endpoint {
  /** Of the socket. */
  readonly path: string;
  close(): void;
}

/** Where macOS draws the line, four bytes before Linux. */
const LONGEST_PATH = 103;

/**
 * Listens on a Unix socket in a folder that only this user may enter, and that goes when the endpoint is closed or the
 * process ends.
 *
 * @throws Error where the folder for temporary files cannot be used.
 */
export async function listen(server: Server, environment: NodeJS.ProcessEnv): Promise<Endpoint> {
  const folder = makeFolder(environment.PLUGIN_UNIX_SOCKET_DIR || tmpdir());
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  const close = () => {
    server.close();
    remove();
    process.off('exit', remove);
  };
  try {
    return { path: await bind(server, join(folder, 'plugin.sock')), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Others may enter the parent; nobody else may enter what `mkdtemp` makes. */
function makeFolder(parent: string): string {
  try {
    return mkdtempSync(join(parent, 'plugin-'));
  } catch (error) {
    throw new Error(`Cannot make a folder for the socket in ${parent}: ${(error as Error).message}. ${WAY_OUT}`, {
      cause: error,
    });
  }
}

function bind(server: Server, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string, cause?: unknown) =>
      reject(new Error(`Cannot listen on the socket ${path}: ${reason}. ${WAY_OUT}`, { cause }));
    if (Buffer.byteLength(path) > LONGEST_PATH) return fail(`the path is longer than ${LONGEST_PATH} bytes`);
    server.once('error', (error) => fail(error.message, error));
    server.listen(path, () => resolve(path));
  });
}

const WAY_OUT = 'Let TMPDIR name another folder.';
