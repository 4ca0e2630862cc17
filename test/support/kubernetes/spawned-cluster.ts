import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { ClusterDescription } from './processes';

const ROOT = resolve(__dirname, '../../..');
const PROGRAM = resolve(__dirname, 'cluster-process.ts');

export interface SpawnedCluster {
  readonly description: ClusterDescription;
  /** Ends it, and comes back when nothing of it is left. */
  stop(): Promise<void>;
}

/**
 * Starts a cluster, builds its programs where that has to be, and waits until it can be used. It ends with whoever
 * called this, also where that is killed.
 *
 * @throws Error with what the cluster said, where it does not start
 */
export async function spawnCluster(): Promise<SpawnedCluster> {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    cwd: ROOT,
    // Jest's environment is a copy, which would not be inherited.
    env: { ...process.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    // Ctrl-C in the terminal is for whoever runs the tests; the cluster then sees its stdin end, and tidies up.
    detached: true,
  });
  const ended = once(child, 'exit');
  const description = await Promise.race([firstLine(child), endedTooEarly(child, ended)]);
  child.stderr.on('data', (text) => process.stderr.write(text));
  return {
    description: JSON.parse(description),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;

async function firstLine(child: Child): Promise<string> {
  const [line] = await once(createInterface(child.stdout), 'line');
  return line;
}

function endedTooEarly(child: Child, ended: Promise<unknown[]>): Promise<never> {
  const printed: string[] = [];
  child.stderr.on('data', (text) => printed.push(String(text)));
  return new Promise((_resolve, reject) => {
    const fail = () => reject(new Error(`The Kubernetes cluster for the tests did not start: ${printed.join('')}`));
    ended.then(fail, reject);
  });
}
