import { cp, lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, EXIT_CODES } from '../exit';

/** Files by name, each a text; and a folder that is copied as it is. */
export interface Tree {
  readonly files: Readonly<Record<string, string>>;
  readonly assets?: string;
}

/** What every file that is rendered says of itself, so that no other one is overwritten or removed. */
export const MARK = 'Rendered by nuodbaas render';

/** Where CDKTF keeps the files of a stack. */
const ASSETS = 'assets';

/** Writes the tree, and removes what an earlier one had and this one has not. */
export async function writeTree(directory: string, { files, assets }: Tree): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    const present = await readdir(directory, { withFileTypes: true });
    const names = present.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
    const isOurs = await Promise.all(names.map((name) => isRendered(join(directory, name))));
    const rendered = names.filter((_, index) => isOurs[index]);
    const foreign = names.filter((name) => name in files && !rendered.includes(name));
    const hasFolder = assets !== undefined && rendered.length === 0 && present.some(({ name }) => name === ASSETS);
    refuseForeign(directory, hasFolder ? [...foreign, ASSETS] : foreign);
    for (const name of rendered.filter((each) => !(each in files))) await rm(join(directory, name));
    for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
    if (assets !== undefined) await replaceFolder(assets, join(directory, ASSETS));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    const reason = (error as Error).message;
    throw new CommandError(`Cannot write ${directory}: ${reason}. Choose another --out.`, undefined, { cause: error });
  }
}

/** A link never is, wherever it leads: to write there would change a file of another folder. */
async function isRendered(path: string): Promise<boolean> {
  if (!(await lstat(path)).isFile()) return false;
  return (await readFile(path, 'utf8')).includes(MARK);
}

function refuseForeign(directory: string, names: readonly string[]): void {
  if (names.length === 0) return;
  throw new CommandError(
    `Nothing was written: ${names.map((name) => join(directory, name)).join(', ')} is there already and was not rendered. ` +
      'Move it, or choose another --out.',
    EXIT_CODES.conflict,
  );
}

async function replaceFolder(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}
