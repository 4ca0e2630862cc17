import { access, chmod, copyFile, mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
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
/** What it starts, after what that loads: no program is ever without it. */
const PROGRAM_FILES = ['http-client.cjs', 'provider.cjs'];

/** What a mirror is to get: what it will have been given, and where each file comes from. */
export interface Layout extends LaidOut {
  readonly copies: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Plans the provider in a filesystem mirror, in the unpacked layout: HOST/NAMESPACE/TYPE/VERSION/PLATFORM/.
 *
 * @param programs the folder with the launcher and what it starts; in the build, they are beside this one
 */
export async function planMirror(
  directory: string,
  addresses: readonly ProviderAddress[],
  programs: string = __dirname,
): Promise<Layout> {
  await requireBuilt(programs);
  const copies: { from: string; to: string }[] = [];
  const directories = new Set<string>();
  for (const { host, namespace, type } of addresses) {
    const folder = join(host, namespace, type, version, terraformPlatform());
    for (const path of await missingAlong(directory, folder)) directories.add(path);
    // The launcher comes last: Terraform takes a package without it for none at all.
    copies.push(...PROGRAM_FILES.map((file) => ({ from: join(programs, file), to: join(folder, file) })), {
      from: join(programs, LAUNCHER),
      to: join(folder, `terraform-provider-${type}_v${version}`),
    });
  }
  return { files: copies.map(({ to }) => to), directories: [...directories], copies };
}

/** Plans it and makes it so. */
export async function layOutMirror(
  directory: string,
  addresses: readonly ProviderAddress[],
  programs?: string,
): Promise<void> {
  await fillMirror(directory, await planMirror(directory, addresses, programs));
}

/** Makes a mirror hold what was planned. */
export async function fillMirror(directory: string, { copies }: Layout): Promise<void> {
  for (const { from, to } of copies) {
    const path = join(directory, to);
    await mkdir(dirname(path), { recursive: true });
    await replaceFile(from, path);
  }
}

async function requireBuilt(programs: string): Promise<void> {
  for (const name of [LAUNCHER, ...PROGRAM_FILES]) {
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

/** The directories that are not there yet: of a folder's path below a root, and of the root's own. */
async function missingAlong(root: string, folder: string): Promise<string[]> {
  const missing: string[] = [];
  let path = join(root, folder);
  while (!(await exists(path))) {
    missing.push(relative(root, path));
    path = dirname(path);
  }
  return missing;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** In one step, so that a Terraform that runs meanwhile finds the old file or the new one. */
async function replaceFile(from: string, to: string): Promise<void> {
  const temporary = join(dirname(to), temporaryName(basename(to)));
  await copyFile(from, temporary);
  await chmod(temporary, 0o755);
  await rename(temporary, to);
}

/** What a file is called until it is whole. */
export function temporaryName(name: string): string {
  return `${temporaryPrefix(name)}${process.pid}`;
}

/** Whether a file of this name may be what a process that was killed has left of another. */
export function isTemporaryOf(candidate: string, name: string): boolean {
  const prefix = temporaryPrefix(name);
  return candidate.startsWith(prefix) && /^\d+$/.test(candidate.slice(prefix.length));
}

function temporaryPrefix(name: string): string {
  return `.${name}.`;
}
