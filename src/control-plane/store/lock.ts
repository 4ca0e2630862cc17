/**
 * Keeps two control planes of one machine off one data directory.
 *
 * Whoever wants the lock appends a line to the lock file; appends have one order that all see, so the holder is the
 * first line whose process lives and has not let go. The line of a dead process counts for nothing: there is nothing
 * to clean up after a crash, and no moment in which two could take a stale lock over.
 */
import { randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface Lock {
  release(): Promise<void>;
}

interface Claim {
  readonly id: string;
  readonly process: number;
  /** When the process started, so that a later process with its number is not taken for it; empty where unknown. */
  readonly started: string;
}

/** A process that was killed lives until the disk has what it was writing. */
const PATIENCE_MS = 2000;
const RETRY_MS = 50;

/** @throws Error naming the process that uses the directory, where one does and goes on to. */
export async function lockDirectory(directory: string): Promise<Lock> {
  const path = join(directory, 'lock');
  const own: Claim = { id: randomUUID(), process: process.pid, started: await startOf(process.pid) };
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const holder = await claimLock(path, own);
    if (holder?.id === own.id) {
      forgetOthers(path, own);
      return { release: () => release(path, own) };
    }
    // This process is not about to end.
    if (holder?.process === process.pid || Date.now() >= deadline) throw refusal(directory, holder);
    await setTimeout(RETRY_MS);
  }
}

/** @returns who holds the lock now; undefined where the own claim was lost with the file that it went to */
async function claimLock(path: string, own: Claim): Promise<Claim | undefined> {
  await append(path, lineOf(own));
  for (const claim of readClaims(await readFile(path, 'utf8'))) {
    if (claim.id === own.id) return own;
    if (await lives(claim)) {
      await release(path, own);
      return claim;
    }
  }
  return undefined;
}

function refusal(directory: string, holder: Claim | undefined): Error {
  if (holder === undefined) {
    return new Error(`${join(directory, 'lock')} was removed while it was being locked: start again.`);
  }
  return new Error(
    `${directory} is in use by another control plane (process ${holder.process}): ` +
      'stop that one first, or choose another directory with --data.',
  );
}

/**
 * Keeps the file from growing with every start. Whoever loses a claim by it finds the holder's instead, which lives.
 *
 * Not asynchronous: other threads may end after the main one, and the file of a process that counts as dead must not
 * replace that of the next holder.
 */
function forgetOthers(path: string, own: Claim): void {
  writeFileSync(`${path}.new`, `${lineOf(own)}\n`, { mode: 0o600 });
  renameSync(`${path}.new`, path);
}

async function release(path: string, own: Claim): Promise<void> {
  await append(path, `release ${own.id}`);
}

function lineOf({ id, process: number, started }: Claim): string {
  return `claim ${id} ${number} ${started}`;
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
