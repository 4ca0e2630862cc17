import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { leftOut, WITHOUT } from './without';

/** A module of Go below `test/tools`, which pins programs and all that they are built from. */
export interface GoModule {
  /** Of its folder, of the folder of its programs in the cache, and of its word in `NUODBAAS_TEST_WITHOUT`. */
  readonly name: string;
  /** The program's file name, and the package of its command. */
  readonly programs: Readonly<Record<string, string>>;
  /** What is said before it is built the first time: how long it takes, and how much disk. */
  announce(folder: string): string;
}

/** Programs that can be had: those there already, or those that `go build` can make of sources that were fetched. */
export interface BuildablePrograms {
  /** In the user's cache, outside of the clone. */
  readonly folder: string;
  readonly missing: readonly string[];
}

/**
 * Where a module's programs are, or can be built without a network. Tells the reason where they are not wanted or
 * cannot be had.
 *
 * Answers at once and not in a hook: only what is known when a file is read can leave its tests out.
 */
export function findPrograms(module: GoModule, say: (text: string) => void): BuildablePrograms | { absent: string } {
  const unwanted = leftOut(module.name);
  if (unwanted !== undefined) return { absent: unwanted };
  const version = spawnSync('go', ['version'], { encoding: 'utf8' });
  if (version.status !== 0) return { absent: 'there is no go on the PATH to build with' };
  const folder = join(cache(), `${module.name}-${keyOf(module, version.stdout)}`);
  const missing = Object.keys(module.programs).filter((name) => !existsSync(join(folder, name)));
  if (missing.length === 0) return { folder, missing };
  say(`${module.announce(folder)}; ${WITHOUT}=${module.name} leaves it out.`);
  // The folder stands for sources that were fetched: to look through them again would take seconds in every file.
  const failure = existsSync(folder) ? undefined : fetchSources(module);
  if (failure !== undefined) return { absent: `its sources cannot be fetched: ${failure}` };
  mkdirSync(folder, { recursive: true });
  return { folder, missing };
}

/** The arguments of `go` that build a program into a file, without what only a debugger reads: that is a third of it. */
export function buildArguments(module: GoModule, program: string, file: string): string[] {
  return ['build', '-C', folderOf(module), '-ldflags=-s -w', '-o', file, module.programs[program]];
}

/** A folder of one of the modules that it requires. */
export function requiredModule(module: GoModule, path: string): string {
  const { status, stdout, stderr } = go(module, 'list', '-m', '-f', '{{.Dir}}', path);
  if (status !== 0 || stdout.trim() === '') throw new Error(`go list -m ${path} ended with ${status}:\n${stderr}`);
  return stdout.trim();
}

function keyOf(module: GoModule, goVersion: string): string {
  const sums = readFileSync(join(folderOf(module), 'go.sum'));
  return createHash('sha256').update(sums).update(goVersion).digest('hex').slice(0, 16);
}

function cache(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdktf-provider-nuodbaas');
}

/** Go's last word where it fails; without a network that is no fault of the project. */
function fetchSources(module: GoModule): string | undefined {
  const { status, stderr } = go(module, 'list', '-deps', '-f', '', ...Object.values(module.programs));
  return status === 0 ? undefined : stderr.trim().split('\n').at(-1);
}

function go(module: GoModule, command: string, ...args: readonly string[]) {
  return spawnSync('go', [command, '-C', folderOf(module), ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

function folderOf({ name }: GoModule): string {
  return resolve(__dirname, '../tools', name);
}
