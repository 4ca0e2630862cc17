import { access, chmod, copyFile, mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { version } from '../../../package.json';
import { CommandError, EXIT_CODES } from '../exit';
import type { ProviderAddress } from './address';
import { terraformPlatform } from './platform';

/** What a mirror was given, relative to its directory; directories that were made for it may be above. */
export interface LaidOut {
  readonly files: readonly string[];
  readonly directories: readonly string[];
}

const LAUNCHER = 'terraform-provider-nuodbaas';
const PROGRAM = 'provider.cjs';

/**
 * Lays the provider into a filesystem mirror, in the unpacked layout: HOST/NAMESPACE/TYPE/VERSION/PLATFORM/.
 *
 * @param programs the folder with the launcher and the program that it starts; in the build, they are beside this one
 */
export async function layOutMirror(
  directory: string,
  addresses: readonly ProviderAddress[],
  programs: string = __dirname,
): Promise<LaidOut> {
  await requireBuilt(programs);
  const root = resolve(directory);
  const files: string[] = [];
  const directories: string[] = [];
  for (const address of addresses) {
    const folder = join(root, address.host, address.namespace, address.type, version, terraformPlatform());
    directories.push(...(await makeDirectory(folder)));
    // The launcher comes last: Terraform takes a package without it for none at all.
    for (const [from, to] of [
      [PROGRAM, PROGRAM],
      [LAUNCHER, `terraform-provider-${address.type}_v${version}`],
    ]) {
      await replaceFile(join(programs, from), join(folder, to));
      files.push(join(folder, to));
    }
  }
  return { files: files.map(fromRoot(root)), directories: directories.map(fromRoot(root)) };
}

async function requireBuilt(programs: string): Promise<void> {
  for (const name of [PROGRAM, LAUNCHER]) {
    await access(join(programs, name)).catch((error) => {
      throw new CommandError(
        `The provider is not beside nuodbaas: ${join(programs, name)} is missing. Run \`npm run build\` in a clone, or ` +
          'install the package again.',
        EXIT_CODES.failed,
        { cause: error },
      );
    });
  }
}

/** Makes a directory and those above it, and tells which were not there. */
async function makeDirectory(path: string): Promise<string[]> {
  const first = await mkdir(path, { recursive: true });
  const made: string[] = [];
  for (let current = path; first !== undefined && current.length >= first.length; current = dirname(current)) {
    made.push(current);
  }
  return made;
}

/** In one step, so that a Terraform that runs meanwhile finds the old file or the new one. */
async function replaceFile(from: string, to: string): Promise<void> {
  const temporary = join(dirname(to), `.${basename(to)}.${process.pid}`);
  await copyFile(from, temporary);
  await chmod(temporary, 0o755);
  await rename(temporary, to);
}

function fromRoot(root: string): (path: string) => string {
  return (path) => relative(root, path);
}
