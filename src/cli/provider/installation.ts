import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError, EXIT_CODES } from '../exit';
import { isTemporaryOf, type LaidOut, temporaryName } from './mirror';

/** What was installed into a mirror, so that just this can be undone. Terraform passes over a file in this place. */
const RECORD = '.nuodbaas-installed.json';

/** Undefined where nothing was installed. */
export async function readRecord(directory: string): Promise<LaidOut | undefined> {
  const path = join(directory, RECORD);
  try {
    return parseRecord(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    throw new CommandError(
      `Cannot read what was installed in ${directory} before: ${path} is damaged. ` +
        'Delete that file and install again; what an earlier version left is then yours to remove.',
      EXIT_CODES.failed,
      { cause: error },
    );
  }
}

function parseRecord(text: string): LaidOut {
  const { files, directories } = JSON.parse(text) as LaidOut;
  if (![files, directories].every((list) => Array.isArray(list) && list.every((path) => typeof path === 'string'))) {
    throw new TypeError('The record has no lists of paths.');
  }
  return { files, directories };
}

/** Adds what is about to be installed to what was before, maybe by another version. */
export async function addToRecord(directory: string, { files, directories }: LaidOut): Promise<void> {
  const before = await readRecord(directory);
  const record: LaidOut = {
    files: unique(before?.files, files),
    directories: unique(before?.directories, directories),
  };
  await mkdir(directory, { recursive: true });
  // In one step: a record that is torn could not be read again.
  const temporary = join(directory, temporaryName(RECORD));
  await writeFile(temporary, `${JSON.stringify(record, null, 2)}\n`);
  await rename(temporary, join(directory, RECORD));
}

/** Removes what is recorded, and of the directories those that hold nothing else by now. */
export async function removeRecorded(directory: string, { files, directories }: LaidOut): Promise<void> {
  for (const file of files) await removeWithTemporaries(join(directory, file));
  await removeWithTemporaries(join(directory, RECORD));
  const deepestFirst = directories.map((path) => join(directory, path)).sort((a, b) => b.length - a.length);
  for (const path of deepestFirst) await removeIfEmpty(path);
}

/** A file, and what an install that was killed has left of it. */
async function removeWithTemporaries(path: string): Promise<void> {
  await rm(path, { force: true });
  const beside = await readdir(dirname(path)).catch(() => []);
  for (const name of beside) if (isTemporaryOf(name, basename(path))) await rm(join(dirname(path), name));
}

async function removeIfEmpty(path: string): Promise<void> {
  try {
    await rmdir(path);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function unique(...lists: readonly (readonly string[] | undefined)[]): string[] {
  return [...new Set(lists.flatMap((list) => list ?? []))];
}
