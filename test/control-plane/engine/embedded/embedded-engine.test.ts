import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VolumeSpec } from '../../../../src/control-plane/engine';
import { type EmbeddedEngine, openEmbeddedEngine } from '../../../../src/control-plane/engine';
import { TestClock } from '../../../support/clock';
import { temporaryFolder } from '../../../support/folders';

const DEMO = { organization: 'acme', project: 'messaging', name: 'demo' };
const SPEC: VolumeSpec = { ...DEMO, storageManagers: 1, archiveSize: '10Gi', running: true };
const never = new AbortController().signal;

let root: string;
let engine: EmbeddedEngine;

beforeEach(async () => {
  root = await temporaryFolder();
  engine = await openEmbeddedEngine(root, new TestClock());
});

const inDemo = (...path: string[]) => join(root, 'databases', 'acme', 'messaging', 'demo', ...path);

async function cutDemo() {
  const [manager] = await engine.storageManagers(DEMO);
  const requests = manager.claims.map(({ role, name }) => ({ role, name: `${name}-cut`, claim: name }));
  return engine.cut(DEMO, requests, never);
}

describe('volumes', () => {
  test('a database is a folder of storage managers, each with an archive that holds bytes', async () => {
    await engine.provision({ ...SPEC, storageManagers: 2 });

    expect(await readdir(inDemo())).toEqual(['sm-0', 'sm-1', 'state.json']);
    expect(await readdir(inDemo('sm-1'))).toEqual(['archive']);
    expect(await readFile(inDemo('sm-0', 'archive', 'created.json'), 'utf8')).toContain('acme/messaging/demo');
  });

  test('a journal volume comes where a size for it is set', async () => {
    await engine.provision(SPEC);
    await engine.provision({ ...SPEC, journalSize: '1Gi' });

    expect(await readdir(inDemo('sm-0'))).toEqual(['archive', 'journal']);
    const [{ claims }] = await engine.storageManagers(DEMO);
    expect(claims.map(({ role, size }) => [role, size])).toEqual([
      ['archive', '10Gi'],
      ['journal', '1Gi'],
    ]);
  });

  test('claims and storage managers are named as in Kubernetes', async () => {
    await engine.provision(SPEC);

    const [{ name, claims }] = await engine.storageManagers(DEMO);
    expect(name).toMatch(/^sm-acme-messaging-demo-[a-z0-9]{7}-0$/);
    expect(claims[0].name).toBe(`archive-volume-${name}`);
  });

  test('providing them again keeps the bytes, and a new replica gets the same ones', async () => {
    await engine.provision(SPEC);
    await engine.controls.writeFile(DEMO, undefined, 'archive', 'rows/1', Buffer.from('one'));
    await engine.provision({ ...SPEC, storageManagers: 2 });

    expect(await readFile(inDemo('sm-0', 'archive', 'rows', '1'), 'utf8')).toBe('one');
    expect(await readFile(inDemo('sm-1', 'archive', 'rows', '1'), 'utf8')).toBe('one');
  });

  test('a replica that is not wanted any more goes with its bytes', async () => {
    await engine.provision({ ...SPEC, storageManagers: 3 });
    await engine.provision(SPEC);

    expect(await readdir(inDemo())).toEqual(['sm-0', 'state.json']);
  });

  test('of a database that was removed nothing is left', async () => {
    await engine.provision(SPEC);
    await engine.removeVolumes(DEMO);

    expect(await engine.storageManagers(DEMO)).toEqual([]);
    await expect(readdir(inDemo())).rejects.toThrow('ENOENT');
  });
});

describe('storage managers', () => {
  test('are ready unless the operator says otherwise, which lasts', async () => {
    await engine.provision({ ...SPEC, storageManagers: 2 });
    await engine.controls.setStorageManager(DEMO, 1, { ready: false });
    await engine.provision({ ...SPEC, storageManagers: 2 });

    const reopened = await openEmbeddedEngine(root, new TestClock());
    expect((await reopened.storageManagers(DEMO)).map(({ ready }) => ready)).toEqual([true, false]);
  });

  test('of a database that does not run are not ready', async () => {
    await engine.provision({ ...SPEC, running: false });

    expect((await engine.storageManagers(DEMO)).map(({ ready }) => ready)).toEqual([false]);
  });

  test('serve one storage group when told to, until that is ended', async () => {
    await engine.provision(SPEC);
    await engine.controls.setStorageManager(DEMO, 0, { storageGroup: 'north' });
    expect((await engine.storageManagers(DEMO))[0].storageGroup).toBe('north');

    await engine.controls.setStorageManager(DEMO, 0, { storageGroup: null });
    expect((await engine.storageManagers(DEMO))[0].storageGroup).toBeUndefined();
  });

  test('that do not exist cannot be changed', async () => {
    await engine.provision(SPEC);

    await expect(engine.controls.setStorageManager(DEMO, 1, { ready: true })).rejects.toThrow(
      'Database acme/messaging/demo has no storage manager 1',
    );
  });
});

describe('files', () => {
  test('are written to all storage managers or to one', async () => {
    await engine.provision({ ...SPEC, storageManagers: 2 });
    await engine.controls.writeFile(DEMO, undefined, 'archive', 'rows', Buffer.from('all'));
    await engine.controls.writeFile(DEMO, 1, 'archive', 'rows', Buffer.from('one'));

    const read = async (ordinal: number) => `${await engine.controls.readFile(DEMO, ordinal, 'archive', 'rows')}`;
    expect([await read(0), await read(1)]).toEqual(['all', 'one']);
  });

  test.each(['../state.json', '/etc/passwd', '.', 'a/../../archive2/b', 'a\0b'])(
    'outside of the volume are out of reach: %j',
    async (path) => {
      await engine.provision(SPEC);

      await expect(engine.controls.readFile(DEMO, 0, 'archive', path)).rejects.toThrow('is not a path in a volume');
    },
  );

  test('of a volume that the database does not have are refused', async () => {
    await engine.provision(SPEC);

    await expect(engine.controls.readFile(DEMO, 0, 'journal', 'rows')).rejects.toThrow(
      'The database has no journal volume: its journalDiskSize is not set',
    );
  });

  test('where there is a folder cannot be written', async () => {
    await engine.provision(SPEC);
    await engine.controls.writeFile(DEMO, 0, 'archive', 'folder/file', Buffer.from('x'));

    const write = engine.controls.writeFile(DEMO, 0, 'archive', 'folder', Buffer.from('x'));

    await expect(write).rejects.toThrow(RangeError);
  });
});

describe('snapshots', () => {
  test('hold the bytes of the moment of the cut', async () => {
    await engine.provision({ ...SPEC, journalSize: '1Gi' });
    await engine.controls.writeFile(DEMO, undefined, 'journal', 'log', Buffer.from('before'));
    const { at, snapshots } = await cutDemo();
    await engine.controls.writeFile(DEMO, undefined, 'journal', 'log', Buffer.from('after'));

    const clone = { ...SPEC, name: 'clone', storageManagers: 2, journalSize: '1Gi' };
    await engine.restore(clone, snapshots, never);

    expect(at).toEqual(new Date('2024-10-04T09:56:16Z'));
    expect(`${await engine.controls.readFile(clone, 1, 'journal', 'log')}`).toBe('before');
    expect(`${await engine.controls.readFile(DEMO, 0, 'journal', 'log')}`).toBe('after');
  });

  test('are not cut while something is being written', async () => {
    await engine.provision({ ...SPEC, storageManagers: 1 });
    const files = Array.from({ length: 20 }, (_, index) => `rows/${index}`);
    const write = async (text: string) => {
      for (const file of files) await engine.controls.writeFile(DEMO, undefined, 'archive', file, Buffer.from(text));
    };
    await write('a');
    const writing = write('b');
    const { snapshots } = await cutDemo();
    await writing;

    await engine.restore({ ...SPEC, name: 'clone' }, snapshots, never);
    const read = files.map((file) => engine.controls.readFile({ ...DEMO, name: 'clone' }, 0, 'archive', file));
    expect((await Promise.all(read)).join('')).toMatch(/^b*a*$/);
  });

  test('survive their database, until they are removed', async () => {
    await engine.provision(SPEC);
    const { snapshots } = await cutDemo();
    await engine.removeVolumes(DEMO);
    expect(await engine.inspectSnapshots(snapshots, never)).toEqual({ state: 'Ready' });

    await engine.removeSnapshots(snapshots);
    expect(await engine.inspectSnapshots(snapshots, never)).toMatchObject({ state: 'Lost' });
    await expect(engine.restore(SPEC, snapshots, never)).rejects.toThrow(
      `The volume snapshot ${snapshots[0].name} does not exist`,
    );
  });

  test('are found by another engine on the same machine, but not removed by it', async () => {
    await engine.provision(SPEC);
    await engine.controls.writeFile(DEMO, 0, 'archive', 'rows', Buffer.from('one'));
    const { snapshots } = await cutDemo();
    const other = await openEmbeddedEngine(await temporaryFolder(), new TestClock());

    await other.restore(SPEC, snapshots, never);
    await other.removeSnapshots(snapshots);

    expect(`${await other.controls.readFile(DEMO, 0, 'archive', 'rows')}`).toBe('one');
    expect(await engine.inspectSnapshots(snapshots, never)).toEqual({ state: 'Ready' });
  });

  test('of a volume that cannot be copied fail, and say of which', async () => {
    await engine.provision(SPEC);
    await rm(inDemo('sm-0', 'archive'), { recursive: true });
    await writeFile(inDemo('sm-0', 'archive'), 'not a folder');

    await expect(cutDemo()).rejects.toThrow(
      /^Volume archive-volume-sm-acme-messaging-demo-\w+-0 could not be copied: /,
    );
  });
});
