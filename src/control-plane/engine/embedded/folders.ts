/**
 * Files and folders written so that a crash leaves all of them or nothing, readable by their owner only.
 */
import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_FOLDER = 0o700;
/** What a name ends in while its content is not whole. */
const PARTIAL = '.nuodbaas-partial';

export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true, mode: OWNER_ONLY_FOLDER });
}

/** Replaces the file. */
export async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const partial = await writePartial(path, content);
  await rename(partial, path);
  await syncFolder(dirname(path));
}

/** @throws Error with code EEXIST where the file exists; it is then left as it was. */
export async function writeOnce(path: string, content: string | Buffer): Promise<void> {
  const partial = await writePartial(path, content);
  try {
    // Unlike a rename, a link never replaces a file.
    await link(partial, path);
  } finally {
    await rm(partial, { force: true });
  }
  await syncFolder(dirname(path));
}

/** Copies files and folders; a target that exists is replaced, or left as it is where copying fails. */
export async function copyFolder(source: string, target: string, signal?: AbortSignal): Promise<void> {
  const partial = target + PARTIAL;
  await rm(partial, { recursive: true, force: true });
  try {
    await copyEntries(source, partial, signal);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
  await rm(target, { recursive: true, force: true });
  await rename(partial, target);
  await syncFolder(dirname(target));
}

/** Removes what a crash left half-written below a folder. */
export async function removePartials(folder: string): Promise<void> {
  for (const path of await readdir(folder, { recursive: true })) {
    if (path.endsWith(PARTIAL)) await rm(join(folder, path), { recursive: true, force: true });
  }
}

async function copyEntries(source: string, target: string, signal?: AbortSignal): Promise<void> {
  await makeFolder(target);
  for (const entry of await readdir(source, { withFileTypes: true })) {
    signal?.throwIfAborted();
    const from = join(source, entry.name);
    const to = join(target, entry.name);
    if (entry.isDirectory()) await copyEntries(from, to, signal);
    else if (entry.isFile()) await copyBytes(from, to);
    else throw new Error(`${from} is neither a file nor a folder`);
  }
  await syncFolder(target);
}

async function copyBytes(from: string, to: string): Promise<void> {
  // Shares the blocks where the file system can.
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await syncFile(to);
}

async function writePartial(path: string, content: string | Buffer): Promise<string> {
  const partial = join(dirname(path), `${randomUUID()}${PARTIAL}`);
  const file = await open(partial, 'wx', OWNER_ONLY_FILE);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return partial;
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

const syncFolder = syncFile;
