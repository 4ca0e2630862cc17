import { cp, readdir } from 'node:fs/promises';
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
  const built = join(scratch, 'built');
  await run(python, ['-m', 'venv', environment]);
  const inside = (...args) => run(join(environment, 'bin/python'), ['-m', ...args]);
  await inside('pip', 'install', '--quiet', '--disable-pip-version-check', BUILD);
  await inside('build', '--outdir', built, sources);
  for (const file of await readdir(built)) {
    await cp(join(built, file), join(out, 'python', file));
    say(`python/${file}`);
  }
}
