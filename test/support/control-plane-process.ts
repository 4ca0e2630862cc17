import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

export interface ControlPlaneProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** All that was printed so far. */
  output(): string;
  /** Sends a signal and waits for the end: the exit code, or the signal where that ended it. */
  end(signal: NodeJS.Signals): Promise<number | string>;
}

/** Bundles the command line, as it is shipped, into a folder. */
export async function bundleCommand(folder: string): Promise<string> {
  const outfile = join(folder, 'nuodbaas.cjs');
  const entry = join(__dirname, '../../src/cli/main.ts');
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'node20', logLevel: 'error' });
  return outfile;
}

/** Runs `nuodbaas control-plane` as a process of its own, and waits until it listens. */
export async function startControlPlaneProcess(command: string, ...options: string[]): Promise<ControlPlaneProcess> {
  // Jest's environment is a copy, which would not be inherited.
  const { env } = process;
  const args = [command, 'control-plane', ...options];
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed: string[] = [];
  child.stderr.on('data', (data) => printed.push(String(data)));
  const ended = once(child, 'exit');
  const listening = new Promise<string>((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      printed.push(line);
      const url = /^export NUODB_CP_URL_BASE=(.*)$/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
  const failed = ended.then(([code]) => {
    throw new Error(`The control plane ended with ${code} before it listened: ${printed.join('\n')}`);
  });
  const url = await Promise.race([listening, failed]);
  // From here on its end is expected.
  failed.catch(() => undefined);
  return {
    url,
    child,
    output: () => printed.join('\n'),
    async end(signal) {
      child.kill(signal);
      const [code, endedBy] = await ended;
      return code ?? endedBy;
    },
  };
}
