import { chmod, mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDataDirectory } from '../../src/control-plane/data-directory';
import { temporaryFolder } from '../support/folders';

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;

test('a directory that is given is made, for its owner only, and stays', async () => {
  const path = join(await temporaryFolder(), 'new', 'data');
  const directory = await openDataDirectory(path);
  await directory.dispose();

  expect(directory.path).toBe(path);
  expect(await modeOf(path)).toBe(0o700);
});

test('an empty directory that others can read is closed to them', async () => {
  const path = await temporaryFolder();
  await chmod(path, 0o755);
  await openDataDirectory(path);

  expect(await modeOf(path)).toBe(0o700);
});

test('a directory that holds something else is refused and left as it is', async () => {
  const path = await temporaryFolder();
  await chmod(path, 0o755);
  await writeFile(join(path, 'thesis.txt'), 'irreplaceable');

  await expect(openDataDirectory(path)).rejects.toThrow(
    `${path} is no data directory of a control plane: it holds thesis.txt. Choose an empty one with --data.`,
  );
  expect(await modeOf(path)).toBe(0o755);
});

test.each([
  ['what a start that was interrupted left', ['lock', 'registry']],
  ['data, and a note that somebody put beside it', ['items.journal', 'NOTE.txt']],
])('a directory with %s is taken', async (_case, names) => {
  const path = await temporaryFolder();
  for (const name of names) await mkdir(join(path, name));

  await expect(openDataDirectory(path)).resolves.toMatchObject({ path });
});

test('without one a temporary one is made, and removed in the end', async () => {
  const directory = await openDataDirectory(undefined);
  expect(await modeOf(directory.path)).toBe(0o700);
  await writeFile(join(directory.path, 'items.journal'), '');

  await directory.dispose();

  await expect(readdir(directory.path)).rejects.toThrow('ENOENT');
});
