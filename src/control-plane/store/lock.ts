/**
 * Keeps two control planes of one machine off one data directory.
 *
 * Whoever wants the lock appends a line to the lock file; appends have one order that all see, so the holder is the
 * first line whose process lives and has not let go. The line of a dead process counts for nothing: there is nothing
 * to clean up after a crash, and no moment in which two could take a stale lock over.
 */
import { randomUUID } from 'node:crypto';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Lock {
  release(): Promise<void>;
}

interface Claim {
  readonly id: string;
  readonly process: number;
  /** When the process started, so that a later process with its number is not taken for it; empty where unknown. */
  readonly started: string;
}

/** @throws Error naming the process that uses the directory, where one does. */
export async function lockDirectory(directory: string): Promise<Lock> {
  const path = join(directory, 'lock');
  const own: Claim = { id: randomUUID(), process: process.pid, started: await startOf(process.pid) };
  const release = () => append(path, `release ${own.id}`);

  await append(path, `claim ${own.id} ${own.process} ${own.started}`);
  for (const claim of readClaims(await readFile(path, 'utf8'))) {
    if (claim.id === own.id) return { release };
    if (await lives(claim)) {
      await release();
      throw new Error(
        `${directory} is in use by another control plane (process ${claim.process}): ` +
          'stop that one first, or choose another directory with --data.',
      );
    }
  }
  throw new Error(`${path} was removed while it was being locked: start again.`);
}

/** A line of its own even where a crash tore the last one. */
async function append(path: string, line: string): Promise<void> {
  await appendFile(path, `\n${line}\n`, { mode: 0o600 });
}

/** The claims that were not let go, in order. */
function readClaims(text: string): Claim[] {
  const claims = new Map<string, Claim>();
  for (const line of text.split('\n')) {
    const [verb, id, number, started = ''] = line.split(' ');
    if (verb === 'claim') claims.set(id, { id, process: Number(number), started });
    if (verb === 'release') claims.delete(id);
  }
  return [...claims.values()];
}

async function lives(claim: Claim): Promise<boolean> {
  try {
    process.kill(claim.process, 0);
  } catch (error) {
    // Not allowed to signal it: it lives, under another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return claim.started === (await startOf(claim.process));
}

/** Clock ticks since boot, from the 22nd field of Linux's /proc/N/stat; empty elsewhere, and where it has ended. */
async function startOf(processId: number): Promise<string> {
  const stat = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => '');
  // The second field is the command in parentheses and may hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // A container may have nobody who reaps what was killed: it can be signalled for good, but does nothing any more.
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
}
