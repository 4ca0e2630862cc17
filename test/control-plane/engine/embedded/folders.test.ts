import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  copyFolder,
  makeFolder,
  removePartials,
  writeOnce,
  writeWhole,
} from '../../../../src/control-plane/engine/embedded/folders';
import { temporaryFolder } from '../../../support/folders';

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

test('files and folders are for the eyes of their owner only', async () => {
  const folder = join(await temporaryFolder(), 'new', 'newer');
  await makeFolder(folder);
  await writeWhole(join(folder, 'whole'), 'text');
  await writeOnce(join(folder, 'once'), 'text');

  expect(await modeOf(folder)).toBe(0o700);
  expect(await modeOf(join(folder, 'whole'))).toBe(0o600);
  expect(await modeOf(join(folder, 'once'))).toBe(0o600);
});

test('a file that is written whole replaces the one before it and leaves nothing else', async () => {
  const folder = await temporaryFolder();
  await writeWhole(join(folder, 'file'), 'one');
  await writeWhole(join(folder, 'file'), 'two');

  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('two');
  expect(await readdir(folder)).toEqual(['file']);
});

test('a file that is written once is never replaced', async () => {
  const folder = await temporaryFolder();
  await writeOnce(join(folder, 'file'), 'one');

  await expect(writeOnce(join(folder, 'file'), 'two')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('one');
  expect(await readdir(folder)).toEqual(['file']);
});

test('a folder is copied with all that is in it, in place of what was there', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'source', 'inner'), { recursive: true });
  await writeFile(join(folder, 'source', 'inner', 'file'), 'new');
  await mkdir(join(folder, 'target'));
  await writeFile(join(folder, 'target', 'old'), 'old');

  await copyFolder(join(folder, 'source'), join(folder, 'target'));

  expect(await readdir(join(folder, 'target'), { recursive: true })).toEqual(['inner', 'inner/file']);
  expect(await readFile(join(folder, 'target', 'inner', 'file'), 'utf8')).toBe('new');
});

test('a copy that fails or is aborted leaves the target as it was', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'target'));
  await mkdir(join(folder, 'source'));
  await symlink('/etc', join(folder, 'source', 'link'));

  await expect(copyFolder(join(folder, 'source'), join(folder, 'target'))).rejects.toThrow(
    `${join(folder, 'source', 'link')} is neither a file nor a folder`,
  );
  const aborted = copyFolder(join(folder, 'source'), join(folder, 'target'), AbortSignal.abort());
  await expect(aborted).rejects.toThrow('aborted');
  expect(await readdir(join(folder, 'target'))).toEqual([]);
  expect((await readdir(folder)).sort()).toEqual(['source', 'target']);
});

test('what a crash left half-written is removed, and nothing else', async () => {
  const folder = await temporaryFolder();
  for (const name of ['a.nuodbaas-partial/b', 'c/d.nuodbaas-partial', 'c/e.partial']) {
    await mkdir(join(folder, name), { recursive: true });
  }

  await removePartials(folder);

  expect(await readdir(folder, { recursive: true })).toEqual(['c', 'c/e.partial']);
});
