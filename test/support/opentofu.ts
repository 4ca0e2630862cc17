import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** A module of Go that pins OpenTofu and all that it is built from. */
const MODULE = resolve(__dirname, '../tools/opentofu');
const PACKAGE = 'github.com/opentofu/opentofu/cmd/tofu';
/** Variables that list, separated by commas, what a run of the tests should do without. */
const WITHOUT = 'NUODBAAS_TEST_WITHOUT';

/**
 * The path of `tofu`, built the first time and kept in the user's cache, outside of the clone. Undefined, with a
 * sentence on stderr, where it is not wanted or cannot be had.
 *
 * Builds at once and not in a hook: only what is known when a file is read can leave its tests out.
 *
 * @throws Error where the sources are there but do not build
 */
export function findOpenTofu(): string | undefined {
  if ((process.env[WITHOUT] ?? '').split(',').includes('opentofu')) return without(`${WITHOUT} lists it`);
  const version = spawnSync('go', ['version'], { encoding: 'utf8' });
  if (version.status !== 0) return without('it is built by Go, and there is no go on the PATH');
  const folder = join(cache(), `opentofu-${keyOf(version.stdout)}`);
  const program = join(folder, 'tofu');
  if (existsSync(program)) return program;
  say(
    `Building OpenTofu for its tests, once: 2 to 7 minutes on an idle machine, 125 MB in ${folder} and up to 3 GB in Go's own caches; ` +
      `${WITHOUT}=opentofu leaves it out.`,
  );
  const missing = fetchSources();
  if (missing !== undefined) return without(`its sources cannot be fetched: ${missing}`);
  mkdirSync(folder, { recursive: true });
  compile(program);
  return program;
}

function keyOf(goVersion: string): string {
  const sums = readFileSync(join(MODULE, 'go.sum'));
  return createHash('sha256').update(sums).update(goVersion).digest('hex').slice(0, 16);
}

function cache(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cdktf-provider-nuodbaas');
}

/** Go's last word where it fails; without a network that is no fault of the project. */
function fetchSources(): string | undefined {
  const { status, stderr } = go('list', '-deps', '-f', '', PACKAGE);
  return status === 0 ? undefined : stderr.trim().split('\n').at(-1);
}

/** Renamed when it is whole: another run may be building, too. */
function compile(program: string): void {
  const unfinished = `${program}.${process.pid}`;
  const { status, stderr } = go('build', '-o', unfinished, PACKAGE);
  if (status !== 0) throw new Error(`go build ${PACKAGE} ended with ${status}:\n${stderr}`);
  renameSync(unfinished, program);
}

function go(command: string, ...args: readonly string[]) {
  return spawnSync('go', [command, '-C', MODULE, ...args], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

function without(reason: string): undefined {
  say(`The tests with OpenTofu are left out: ${reason}.`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
