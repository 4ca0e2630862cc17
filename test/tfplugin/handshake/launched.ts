import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { build } from 'esbuild';
import { temporaryFolder } from '../../support/folders';

export const COOKIE = { TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f470bc67ca7faa0386276bbdd4330efaf76d1a219cb4d6991ca9872b2' };

export interface Launched {
  readonly child: ChildProcess;
  /** The next line on stdout. */
  line(): Promise<string>;
  readonly stderr: Promise<string>;
  /** The exit code, or the signal that ended the process. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** What is left in its folder for temporary files. */
  leftovers(): string[];
}

const children = new Set<ChildProcess>();
let bundle: Promise<string> | undefined;

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** Runs program.ts with just this environment; it is killed after the test where it has not ended by then. */
export async function launch(environment: NodeJS.ProcessEnv, ...args: string[]): Promise<Launched> {
  const folder = await temporaryFolder();
  const child = spawn(process.execPath, [await bundledProgram(), ...args], {
    env: { TMPDIR: folder, ...environment },
  });
  children.add(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    child,
    line: async () => (await lines.next()).value ?? '',
    stderr: text(child.stderr),
    ended: new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal))),
    leftovers: () => readdirSync(folder),
  };
}

export function bundledProgram(): Promise<string> {
  bundle ??= bundleProgram();
  return bundle;
}

async function bundleProgram(): Promise<string> {
  const outfile = join(await temporaryFolder(), 'program.cjs');
  await build({ entryPoints: [join(__dirname, 'program.ts')], bundle: true, platform: 'node', format: 'cjs', outfile });
  return outfile;
}

export function socketOf(handshakeLine: string): string {
  return handshakeLine.split('|')[3];
}
