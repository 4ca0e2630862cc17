import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { run, works } from './command.mjs';

/** The tool that makes wheels and source distributions; it fetches what the sources ask for by itself. */
const BUILD = 'build==1.2.2';

/** The wheel and the source distribution that `twine upload` would send. */
export async function buildPython({ sources, scratch, out, say, leaveOut }) {
  const python = ['python3', 'python'].find((command) => works(command, ['-c', 'import venv, ensurepip']));
  if (python === undefined) {
    leaveOut('Python', 'there is no python3 with venv: https://www.python.org/downloads, or apt install python3-venv');
    return;
  }
  const environment = join(scratch, 'venv');
  const folder = join(out, 'python');
  await run(python, ['-m', 'venv', environment]);
  const inside = (...args) => run(join(environment, 'bin/python'), ['-m', ...args]);
  await inside('pip', 'install', '--quiet', '--disable-pip-version-check', BUILD);
  const before = await list(folder);
  await inside('build', '--outdir', folder, sources);
  for (const made of await list(folder)) if (!before.includes(made)) say(`python/${made}`);
}

function list(folder) {
  return readdir(folder).catch(() => []);
}
