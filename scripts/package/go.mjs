import { cp, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { run, works } from './command.mjs';

/**
 * The Go module, which is its sources: what the repository of its name would hold. Where Go is there, asks for each
 * module of CDKTF that it needs; one that cannot be had is stood in for, for a `replace` in the user's go.mod.
 */
export async function writeGo({ manifest, sources, scratch, out, say, leaveOut, needed }) {
  const { moduleName, packageName } = manifest.jsii.targets.go;
  const place = join('go', basename(moduleName), packageName);
  await copy(join(sources, packageName), join(out, place));
  const requirements = await readFile(join(out, place, 'go.mod'), 'utf8');
  say(`${place}, the module ${/^module (\S+)$/m.exec(requirements)[1]}`);
  if (!works('go', ['version'])) {
    leaveOut('a look for the Go modules that it needs', 'there is no go on the PATH: https://go.dev/dl');
    return;
  }
  for (const { targets, sources: sourcesOf } of needed) {
    const [requirement, path, version] = requirementOf(targets.go, requirements);
    if (await canBeHad(path, version, scratch)) continue;
    const stoodIn = await sourcesOf('go');
    const standIn = join('go/stand-ins', targets.go.packageName);
    if (stoodIn) await copy(join(stoodIn, targets.go.packageName), join(out, standIn));
    const instead = stoodIn ? `${standIn} stands in for it, with what is referred to here` : 'programs cannot be built';
    leaveOut(`${requirement.trim()} for Go`, `no registry at hand has it; ${instead}`);
  }
}

async function copy(from, to) {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}

function requirementOf({ moduleName, packageName }, requirements) {
  return new RegExp(`^\\s+(${moduleName}/${packageName}\\S*) (\\S+)$`, 'm').exec(requirements);
}

function canBeHad(path, version, scratch) {
  // In a folder without a go.mod: one would be changed.
  return run('go', ['mod', 'download', `${path}@${version}`], { cwd: scratch }).then(
    () => true,
    () => false,
  );
}
