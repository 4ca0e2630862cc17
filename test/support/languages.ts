import { execFile, spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { temporaryFolder } from './folders';
import { leftOut, WITHOUT } from './without';

const ROOT = resolve(__dirname, '../..');
/** The example that there is in every language. */
const SCENARIO = 'protected-database';
const NODE = process.versions.node.split('.')[0];

export interface Language {
  /** Of its folder in `examples`, of its packages, and of its word in `NUODBAAS_TEST_WITHOUT`. */
  readonly name: 'python' | 'go' | 'java';
  /** Commands that must work, each with what is said where it does not. */
  readonly needs: readonly { readonly command: readonly string[]; readonly otherwise: string }[];
  /** How long the tests take, and how much they fetch and keep. */
  readonly cost: string;
}

/**
 * Tests that need a language's tools, or one test that is skipped with a sentence on stderr where they are not wanted or
 * not there. Without a registry that answers there is nothing to test either: a command that asks it is one of `needs`.
 */
export function describeIn(language: Language, body: () => void): void {
  const { name, cost } = language;
  const reason = whyNot(language);
  if (reason === undefined) {
    process.stderr.write(
      `Packaging for ${name}, and running its example: ${cost}; ${WITHOUT}=${name} leaves it out.\n`,
    );
  } else process.stderr.write(`The tests of the ${name} package are left out: ${reason}.\n`);
  (reason === undefined ? describe : describe.skip)(`in ${name}`, body);
}

function whyNot({ name, needs }: Language): string | undefined {
  const unwanted = leftOut(name);
  if (unwanted !== undefined) return unwanted;
  const missing = needs.find(({ command: [program, ...args] }) => spawnSync(program, args).status !== 0);
  return missing?.otherwise;
}

/** Makes packages of what the build has left. @returns the folder that has them */
export async function packagesFor(library: 'cdktf' | 'cdktn', target: 'npm' | Language['name']): Promise<string> {
  const out = await temporaryFolder();
  const args = ['scripts/package.mjs', '--built', '--for', library, '--only', target, '--out', out];
  await run(ROOT, process.execPath, args);
  return out;
}

/** A copy of the example in a language, in a folder of its own. */
export async function exampleIn(language: 'typescript' | Language['name']): Promise<string> {
  const folder = await temporaryFolder();
  cpSync(join(ROOT, 'examples', language, SCENARIO), folder, { recursive: true });
  return folder;
}

/** What the example in TypeScript comes to: the same must come of all others. */
export async function expectedDocument(): Promise<string> {
  const folder = await temporaryFolder();
  await run(folder, process.execPath, typescript(join(ROOT, 'examples/typescript', SCENARIO, 'main.ts')));
  return documentIn(folder);
}

/** The arguments of node to run a program in TypeScript. */
export function typescript(program: string): string[] {
  return ['--import', join(ROOT, 'node_modules/tsx/dist/loader.mjs'), program];
}

/**
 * The only document that a program has synthesized in its folder, as text. The folder is in it, for the state is kept
 * there unless a stack says otherwise; it is replaced by a dot.
 */
export async function documentIn(folder: string): Promise<string> {
  const [stack, ...others] = await readdir(join(folder, 'cdktf.out/stacks'));
  if (others.length > 0) throw new Error(`More than one stack: ${[stack, ...others].join(', ')}`);
  const text = await readFile(join(folder, 'cdktf.out/stacks', stack, 'cdk.tf.json'), 'utf8');
  return text.replaceAll(folder, '.');
}

/** Runs a program to its end, with the caches of whoever runs the tests. @throws Error with all that it printed */
export async function run(cwd: string, command: string, args: readonly string[]): Promise<string> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(TF_|CDKTF_|NUODB_CP_)/.test(name));
  const env = { ...Object.fromEntries(inherited), JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: NODE };
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? error}`);
  }
}
