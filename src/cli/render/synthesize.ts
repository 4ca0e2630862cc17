import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError, EXIT_CODES } from '../exit';
import type { Document } from './document';

/** A stack as the app made it. */
export interface Synthesized {
  readonly document: Document;
  /** What the document refers to by relative paths, such as the files of a TerraformAsset; undefined where nothing. */
  readonly assets: string | undefined;
  /** Where it was synthesized to. */
  readonly folder: string;
}

/** A program with its arguments, or a line for a shell. */
export type App = readonly string[] | string;

interface Manifest {
  readonly stacks: Readonly<
    Record<string, { readonly workingDirectory: string; readonly synthesizedStackPath: string }>
  >;
}

/** Runs the app into a folder of its own, which is gone when `use` has ended: what was synthesized before stays. */
export async function synthesize<Result>(
  app: App,
  stack: string,
  use: (synthesized: Synthesized) => Promise<Result>,
): Promise<Result> {
  // As it will be in the paths that the app makes.
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'nuodbaas-render-')));
  try {
    await runInto(folder, app);
    return await use(await readStack(folder, stack));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What `cdktf.json` of the current folder has for its app. */
export async function appOfProject(): Promise<App> {
  const advice = 'Run it in the folder of cdktf.json, or pass the app after --, such as: -- npx tsx main.ts';
  try {
    const { app } = JSON.parse(await readFile('cdktf.json', 'utf8')) as { readonly app?: unknown };
    if (typeof app === 'string') return app;
    throw new TypeError('it has no app');
  } catch (error) {
    const reason = (error as Error).message;
    throw new CommandError(`Cannot learn the app from cdktf.json: ${reason}. ${advice}`, EXIT_CODES.usage, {
      cause: error,
    });
  }
}

async function runInto(folder: string, app: App): Promise<void> {
  const [file, ...args] = typeof app === 'string' ? [app] : app;
  // In JSON, whatever the app's surroundings ask for: it says all that HCL is made of. What the app prints is no document.
  const env = { ...process.env, CDKTF_OUTDIR: folder, SYNTH_HCL_OUTPUT: undefined };
  const child = spawn(file, args, { stdio: ['inherit', 2, 'inherit'], shell: typeof app === 'string', env });
  const [code, signal] = await once(child, 'exit').catch((error) => {
    throw new CommandError(`Cannot run the app: ${error.message}. Check what follows --.`, EXIT_CODES.usage, {
      cause: error,
    });
  });
  if (code === 0) return;
  throw new CommandError(`The app ${file} ended with ${signal ?? `exit code ${code}`}: see what it says above.`);
}

async function readStack(output: string, stack: string): Promise<Synthesized> {
  const { stacks } = await readManifest(output);
  const found = stacks[stack];
  if (found === undefined) {
    throw new CommandError(
      `The app has no stack "${stack}". Its stacks: ${Object.keys(stacks).sort().join(', ') || 'none'}.`,
      EXIT_CODES.notFound,
    );
  }
  const folder = join(output, found.workingDirectory);
  const assets = join(folder, 'assets');
  return {
    document: JSON.parse(await readFile(join(output, found.synthesizedStackPath), 'utf8')),
    assets: existsSync(assets) ? assets : undefined,
    folder: output,
  };
}

async function readManifest(output: string): Promise<Manifest> {
  return JSON.parse(
    await readFile(join(output, 'manifest.json'), 'utf8').catch((error) => {
      throw new CommandError(
        'The app ended without having synthesized. Check that it calls app.synth(), and sets no outdir of its own.',
        EXIT_CODES.failed,
        { cause: error },
      );
    }),
  );
}
