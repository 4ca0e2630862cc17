import { spawnSync } from 'node:child_process';
import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { buildArguments, findPrograms, type GoModule } from './go-module';

const MODULE: GoModule = {
  name: 'opentofu',
  programs: { tofu: 'github.com/opentofu/opentofu/cmd/tofu' },
  announce: (folder) =>
    'Building OpenTofu for its tests, once: 2 to 7 minutes on an idle machine, ' +
    `125 MB in ${folder} and up to 3 GB in Go's own caches`,
};

/**
 * The path of `tofu`, built the first time and kept in the user's cache, outside of the clone. Undefined, with a
 * sentence on stderr, where it is not wanted or cannot be had.
 *
 * @throws Error where the sources are there but do not build
 */
export function findOpenTofu(): string | undefined {
  const found = findPrograms(MODULE, say);
  if ('absent' in found) return without(found.absent);
  const program = join(found.folder, 'tofu');
  if (found.missing.length > 0) compile(program);
  return program;
}

/** Renamed when it is whole: another run may be building, too. */
function compile(program: string): void {
  const unfinished = `${program}.${process.pid}`;
  const { status, stderr } = spawnSync('go', buildArguments(MODULE, 'tofu', unfinished), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`go build of OpenTofu ended with ${status}:\n${stderr}`);
  renameSync(unfinished, program);
}

function without(reason: string): undefined {
  say(`The tests with OpenTofu are left out: ${reason}.`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
