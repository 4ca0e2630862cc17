import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';

/**
 * Runs a program and ends it by SIGKILL as soon as its own stdin ends, which it does with whoever started it, however
 * that came to its end. Nothing of a cluster is kept, and the API server takes 10 s to end on SIGTERM.
 */
const GUARD = `
exec 3<&0
"$@" </dev/null 3<&- & program=$!
{ read _ <&3; kill -KILL $program; } >/dev/null 2>&1 & guard=$!
wait $program; status=$?
kill $guard 2>/dev/null
exit $status`;

/** How many lines of a log an error repeats. */
const LAST_LINES = 15;

/** A program that runs until it is stopped. */
export interface GuardedProcess {
  /** Rejects, with the last lines that it printed, when it ends without being stopped. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
}

/** @param log the file that gets what it prints */
export function startGuarded(program: string, args: readonly string[], log: string): GuardedProcess {
  const output = openSync(log, 'a');
  const child = spawn(...guarded(program, args), { stdio: ['pipe', output, output] });
  closeSync(output);
  const ended = once(child, 'exit');
  let stopping = false;
  const failed = new Promise<never>((_resolve, reject) => {
    ended.then(([status]) => !stopping && reject(failure(program, status, readFileSync(log, 'utf8'))), reject);
  });
  // Whoever waits for something races it; later on nobody may be listening.
  failed.catch(() => undefined);
  return {
    failed,
    async stop() {
      stopping = true;
      child.stdin?.destroy();
      await ended;
    },
  };
}

/** Runs a program to its end. @throws Error with the last lines that it printed, where it does not end with 0 */
export async function runGuarded(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(...guarded(program, args), { stdio: ['pipe', 'ignore', 'pipe'] });
  const [[status], printed] = await Promise.all([once(child, 'close'), text(child.stderr)]);
  if (status !== 0) throw failure(program, status, printed);
}

function guarded(program: string, args: readonly string[]): [string, string[]] {
  return ['sh', ['-c', GUARD, 'sh', program, ...args]];
}

function failure(program: string, status: number | null, printed: string): Error {
  const lines = printed.trimEnd().split('\n').slice(-LAST_LINES);
  return new Error(`${basename(program)} ended with ${status}:\n${lines.join('\n')}`);
}
