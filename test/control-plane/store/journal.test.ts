import { appendFile, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Journal } from '../../../src/control-plane/store/journal';
import type { Change } from '../../../src/control-plane/store/record';
import { temporaryFolder } from '../../support/folders';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  path = join(folder, 'items.journal');
});

const put = (key: string, version: string): Change => ({ kind: 'project', key, version, value: { key } });

async function replay(): Promise<Change[]> {
  const changes: Change[] = [];
  const journal = await Journal.open(path, (change) => changes.push(change));
  await journal.close();
  return changes;
}

async function writeRecords(...records: Change[][]): Promise<void> {
  const journal = await Journal.open(path, () => undefined);
  for (const record of records) await journal.append(record);
  await journal.close();
}

test('hands over what was appended, in order', async () => {
  await writeRecords([put('a', '1'), put('b', '2')], [put('a', '3')]);

  expect(await replay()).toEqual([put('a', '1'), put('b', '2'), put('a', '3')]);
});

test('is for the eyes of its owner only', async () => {
  await writeRecords([put('a', '1')]);

  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

test.each([
  ['a record without its end', 'abc'],
  ['a last line that is damaged', `0123456789abcdef [{"kind":"project"}]\n`],
])('cuts off %s, and goes on from there', async (_case, torn) => {
  await writeRecords([put('a', '1')]);
  await appendFile(path, torn);

  expect(await replay()).toEqual([put('a', '1')]);
  await writeRecords([put('b', '2')]);
  expect(await replay()).toEqual([put('a', '1'), put('b', '2')]);
});

test('loses at most the last record wherever the file is torn', async () => {
  await writeRecords([put('a', '1')], [put('b', '2')]);
  const whole = await readFile(path);
  const end = whole.indexOf('\n') + 1;

  for (let length = end; length < whole.length; length++) {
    await writeFile(path, whole);
    await truncate(path, length);
    expect(await replay()).toEqual([put('a', '1')]);
  }
});

test('refuses damage before the last record, and says where it is', async () => {
  await writeRecords([put('a', '1')], [put('b', '2')]);
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('"a"', '"x"'));

  await expect(replay()).rejects.toThrow(`${path} is damaged at byte 0, before its end`);
  expect(await readFile(path, 'utf8')).toContain('"b"');
});

test('holds what it was compacted to, and what was appended since', async () => {
  await writeRecords([put('a', '1')], [put('a', '2')]);
  const journal = await Journal.open(path, () => undefined);
  await journal.compact([put('a', '2')]);
  await journal.append([put('b', '3')]);
  await journal.close();

  expect(await replay()).toEqual([put('a', '2'), put('b', '3')]);
});

test('ignores a compaction that a crash interrupted', async () => {
  await writeRecords([put('a', '1')]);
  await writeFile(`${path}.new`, 'half of it');

  expect(await replay()).toEqual([put('a', '1')]);
  await expect(stat(`${path}.new`)).rejects.toThrow('ENOENT');
});
