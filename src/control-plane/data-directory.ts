import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const OWNER_ONLY = 0o700;
/** What may be there before the first start: what an interrupted one left, and what file systems put at their root. */
const EXPECTED = ['databases', 'lock', 'lock.new', 'lost+found', 'registry', 'snapshots'];

export interface DataDirectory {
  readonly path: string;
  /** Removes a temporary one. */
  dispose(): Promise<void>;
}

/**
 * The directory for the control plane's data, for the eyes of its owner only.
 *
 * @param given made where it is missing and never removed; without it a temporary one is used.
 * @throws Error where the directory holds something else.
 */
export async function openDataDirectory(given: string | undefined): Promise<DataDirectory> {
  if (given === undefined) {
    const path = await mkdtemp(join(tmpdir(), 'nuodbaas-'));
    return { path, dispose: () => rm(path, { recursive: true, force: true }) };
  }
  const path = resolve(given);
  await mkdir(path, { recursive: true, mode: OWNER_ONLY });
  const foreign = await foreignIn(path);
  if (foreign !== undefined) {
    throw new Error(
      `${path} is no data directory of a control plane: it holds ${foreign}. Choose an empty one with --data.`,
    );
  }
  await chmod(path, OWNER_ONLY);
  return { path, dispose: async () => undefined };
}

/** What shows that a directory is no data directory of a control plane: something else that it holds. */
export async function foreignIn(path: string): Promise<string | undefined> {
  const names = await readdir(path);
  return names.includes('items.journal') ? undefined : names.find((name) => !EXPECTED.includes(name));
}
