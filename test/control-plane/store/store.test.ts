import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Commit, Store } from '../../../src/control-plane/store';
import { Journal } from '../../../src/control-plane/store/journal';
import { temporaryFolder } from '../../support/folders';

interface Items {
  fruit: { readonly name: string; readonly count: number };
  tool: { readonly name: string };
}

let folder: string;
const opened: Store<Items>[] = [];

beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(async () => {
  jest.restoreAllMocks();
  for (const store of opened.splice(0)) await store.close();
});

async function open(compactAfter?: number): Promise<Store<Items>> {
  const store = await Store.open<Items>(folder, compactAfter);
  opened.push(store);
  return store;
}

async function reopen(store: Store<Items>): Promise<Store<Items>> {
  opened.splice(opened.indexOf(store), 1);
  await store.close();
  return open();
}

const apple = { name: 'apple', count: 1 };

test('finds what was written, also after it was opened again', async () => {
  const store = await open();
  const written = await store.write((transaction) => transaction.put('fruit', 'a', apple));

  expect(store.get('fruit', 'a')).toEqual({ key: 'a', version: written.version, value: apple });
  expect((await reopen(store)).get('fruit', 'a')).toEqual(written);
});

test('lists by prefix, sorted by key, one kind only', async () => {
  const store = await open();
  await store.write((transaction) => {
    for (const key of ['b/2', 'b/10', 'a/1']) transaction.put('fruit', key, apple);
    transaction.put('tool', 'b/3', { name: 'saw' });
  });

  expect(store.list('fruit').map(({ key }) => key)).toEqual(['a/1', 'b/10', 'b/2']);
  expect(store.list('fruit', 'b/').map(({ key }) => key)).toEqual(['b/10', 'b/2']);
});

test('gives every change a version of its own, never again, also after a deletion and a compaction', async () => {
  const store = await open(1);
  const first = await store.write((transaction) => transaction.put('fruit', 'a', apple));
  await store.write((transaction) => transaction.delete('fruit', 'a'));
  await store.write(() => undefined);
  const again = await (await reopen(store)).write((transaction) => transaction.put('fruit', 'a', apple));

  expect(Number(again.version)).toBeGreaterThan(Number(first.version) + 1);
});

test('a write that throws changes nothing, and says why', async () => {
  const store = await open();

  const write = store.write((transaction) => {
    transaction.put('fruit', 'a', apple);
    throw new Error('not today');
  });

  await expect(write).rejects.toThrow('not today');
  expect(store.get('fruit', 'a')).toBeUndefined();
  await store.write((transaction) => expect(transaction.get('fruit', 'a')).toBeUndefined());
});

test('writes are decided on the newest state, reads show what is on disk', async () => {
  const store = await open();

  const first = store.write((transaction) => transaction.put('fruit', 'a', apple));
  const second = store.write((transaction) => {
    const count = transaction.get('fruit', 'a')?.value.count ?? 0;
    return transaction.put('fruit', 'a', { name: 'apple', count: count + 1 });
  });

  expect(store.get('fruit', 'a')).toBeUndefined();
  await first;
  await second;
  expect(store.get('fruit', 'a')?.value.count).toBe(2);
});

test('a transaction sees its own changes', async () => {
  const store = await open();
  await store.write((transaction) => transaction.put('fruit', 'a', apple));

  await store.write((transaction) => {
    transaction.put('fruit', 'b', apple);
    transaction.delete('fruit', 'a');

    expect(transaction.get('fruit', 'a')).toBeUndefined();
    expect(transaction.list('fruit', '').map(({ key }) => key)).toEqual(['b']);
  });
});

test('many writes at a time share few flushes', async () => {
  const append = jest.spyOn(Journal.prototype, 'append');
  const store = await open();

  const writes = Array.from({ length: 100 }, (_, index) =>
    store.write((transaction) => transaction.put('fruit', `${index}`, apple)),
  );
  await Promise.all(writes);

  expect(append.mock.calls.length).toBeLessThan(10);
  expect((await reopen(store)).list('fruit')).toHaveLength(100);
});

test('tells listeners of each change once it is on disk, with the item before and after', async () => {
  const store = await open();
  const commits: Commit<Items>[] = [];
  const unsubscribe = store.subscribe((commit) => {
    expect(store.get('fruit', 'a')).toEqual(commit.after);
    commits.push(commit);
  });

  const created = await store.write((transaction) => transaction.put('fruit', 'a', apple));
  const changed = await store.write((transaction) => transaction.put('fruit', 'a', { ...apple, count: 2 }));
  await store.write((transaction) => transaction.delete('fruit', 'a'));
  unsubscribe();
  await store.write((transaction) => transaction.put('fruit', 'a', apple));

  expect(commits).toEqual([
    { kind: 'fruit', key: 'a', before: undefined, after: created },
    { kind: 'fruit', key: 'a', before: created, after: changed },
    { kind: 'fruit', key: 'a', before: changed, after: undefined },
  ]);
});

test('keeps the journal short, whatever is written', async () => {
  const store = await open(10);
  for (let count = 0; count < 200; count++) {
    await store.write((transaction) => transaction.put('fruit', `${count % 3}`, { name: 'apple', count }));
  }

  const records = (await readFile(join(folder, 'items.journal'), 'utf8')).trimEnd().split('\n');
  expect(records.length).toBeLessThan(30);
  expect((await reopen(store)).list('fruit').map(({ value }) => value.count)).toEqual([198, 199, 197]);
});

test('acknowledges nothing any more once the disk has failed, and still shows what it has', async () => {
  const store = await open();
  await store.write((transaction) => transaction.put('fruit', 'a', apple));
  jest.spyOn(Journal.prototype, 'append').mockRejectedValueOnce(new Error('ENOSPC: no space left on device'));

  const failed = store.write((transaction) => transaction.put('fruit', 'b', apple));
  const alongside = store.write((transaction) => transaction.put('fruit', 'c', apple));

  const message = 'The store cannot be written any more: ENOSPC: no space left on device';
  await expect(failed).rejects.toThrow(message);
  await expect(alongside).rejects.toThrow(message);
  await expect(store.write((transaction) => transaction.put('fruit', 'd', apple))).rejects.toThrow(message);
  expect(store.failure?.message).toBe(message);
  expect(store.list('fruit').map(({ key }) => key)).toEqual(['a']);
});

test('waits on close for the writes that were begun', async () => {
  const store = await open();
  const write = store.write((transaction) => transaction.put('fruit', 'a', apple));
  const again = await reopen(store);

  await expect(write).resolves.toMatchObject({ key: 'a' });
  expect(again.get('fruit', 'a')?.value).toEqual(apple);
});

test('does not open what it cannot read', async () => {
  await writeFile(join(folder, 'items.journal'), 'this is\nno journal\n');

  await expect(open()).rejects.toThrow('is damaged at byte 0');
});
