import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFolder } from './folders';
import { type Language, run } from './languages';

export const PYTHON: Language = {
  name: 'python',
  needs: [
    { command: ['python3', '-c', 'import venv, ensurepip'], otherwise: 'there is no python3 with venv on the PATH' },
    {
      command: ['python3', '-m', 'pip', 'install', '--dry-run', '--ignore-installed', '--no-deps', 'constructs'],
      otherwise: 'pip cannot fetch packages',
    },
  ],
  cost: 'half a minute to a minute, some 60 MB once into the cache of pip',
};

/** A clean environment with the only wheel of a folder, and all that this needs. @returns its python */
export async function environmentWith(packages: string): Promise<string> {
  const environment = join(await temporaryFolder(), 'venv');
  const wheels = (await readdir(join(packages, 'python'))).filter((name) => name.endsWith('.whl'));
  await run(packages, 'python3', ['-m', 'venv', environment]);
  const python = join(environment, 'bin/python');
  // Most of what is installed is never imported, and compiling it takes longer than the rest.
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-compile'];
  await run(packages, python, [...install, ...wheels.map((name) => join(packages, 'python', name))]);
  return python;
}
