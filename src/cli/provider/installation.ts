import { readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LaidOut } from './mirror';

/** What was installed into a mirror, so that just this can be undone. Terraform passes over a file in this place. */
const RECORD = '.nuodbaas-installed.json';

/** Undefined where nothing was installed. */
export async function readRecord(directory: string): Promise<LaidOut | undefined> {
  try {
    return JSON.parse(await readFile(join(directory, RECORD), 'utf8')) as LaidOut;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Adds to what was installed before, maybe by another version. */
export async function addToRecord(directory: string, { files, directories }: LaidOut): Promise<void> {
  const before = await readRecord(directory);
  const record: LaidOut = {
    files: unique(before?.files, files),
    directories: unique(before?.directories, directories),
  };
  await writeFile(join(directory, RECORD), `${JSON.stringify(record, null, 2)}\n`);
}

/** Removes what is recorded, and of the directories those that hold nothing else by now. */
export async function removeRecorded(directory: string, { files, directories }: LaidOut): Promise<void> {
  for (const file of [...files, RECORD]) await rm(join(directory, file), { force: true });
  const deepestFirst = directories.map((path) => join(directory, path)).sort((a, b) => b.length - a.length);
  for (const path of deepestFirst) await removeIfEmpty(path);
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
