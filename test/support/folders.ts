import { mkdtempSync } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

afterAll(async () => {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
});

/** An empty folder that is removed after the file's tests. */
export async function temporaryFolder(): Promise<string> {
  return temporaryFolderNow();
}

/** The same, for what cannot wait. */
export function temporaryFolderNow(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nuodbaas-test-'));
  made.push(folder);
  return folder;
}

/** A folder with what a build makes of the provider, the text standing for its code. */
export async function builtProvider(text = 'built'): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'terraform-provider-nuodbaas'), '#!/bin/sh\n');
  for (const name of ['provider.cjs', 'http-client.cjs']) await writeFile(join(folder, name), text);
  return folder;
}

/** Everything below a folder, sorted: files as they are, directories with a slash at the end. */
export async function tree(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1) + (entry.isDirectory() ? '/' : ''))
    .sort();
}
