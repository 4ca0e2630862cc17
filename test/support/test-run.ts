import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Set by the global set-up of jest: a folder that all files of a run share, which are run by different processes. */
const FOLDER = 'NUODBAAS_TEST_RUN_FOLDER';

export function setRunFolder(folder: string): void {
  process.env[FOLDER] = folder;
}

/** @throws Error outside of a run */
export function runFolder(): string {
  const folder = process.env[FOLDER];
  if (folder === undefined) throw new Error(`${FOLDER} is not set: this needs the global set-up of jest.config.js`);
  return folder;
}

/** Prints a line on stderr, unless another file of the run has. @param key a file name for what the line is about */
export function sayOnce(key: string, line: string): void {
  try {
    writeFileSync(join(runFolder(), `${key}.said`), line, { flag: 'wx' });
  } catch {
    return;
  }
  process.stderr.write(`${line}\n`);
}
