import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface Writer {
  readonly pid: number;
  /** Random, for a process ID is soon used again; in a container each run may have the same. */
  readonly run: string;
}

export const THIS_PROCESS: Writer = { pid: process.pid, run: randomUUID() };

/** Whether a process lives. One that has ended and that nobody has buried, as happens in containers, does not. */
export function isRunning({ pid, run }: Writer): boolean {
  if (pid === THIS_PROCESS.pid) return run === THIS_PROCESS.run;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

function isZombie(pid: number): boolean {
  try {
    // The name before the state is in parentheses, and may hold some itself.
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // There is no such file but on Linux.
    return false;
  }
}
