import { existsSync } from 'node:fs';
import { cp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { temporaryFolder } from '../support/folders';

const opened: TestControlPlane[] = [];
afterEach(async () => {
  for (const controlPlane of opened.splice(0)) await controlPlane.close();
});

async function start(data: string): Promise<TestControlPlane> {
  const controlPlane = await startControlPlane({ data });
  opened.push(controlPlane);
  return controlPlane;
}

/** The data directory as a crash at this moment would leave it, with the lock of a process that is gone. */
async function crashed({ dataDirectory }: TestControlPlane): Promise<string> {
  const copy = await temporaryFolder();
  await cp(dataDirectory, copy, { recursive: true });
  await rm(join(copy, 'lock'));
  return copy;
}

const BACKUPS = '/backups/acme/messaging/demo';

describe('listening', () => {
  test.each(['0.0.0.0', '::', '192.0.2.1', 'control-plane.example'])(
    'on %s, which other machines could reach, needs credentials',
    async (host) => {
      await expect(startControlPlane({ host })).rejects.toThrow(
        `Listening on ${host} would open the control plane to other machines: give --user and --password-file.`,
      );
    },
  );

  test('on a port that is taken fails and leaves nothing behind', async () => {
    const data = await temporaryFolder();
    await using first = await startControlPlane();
    const port = Number(new URL(first.url).port);

    await expect(startControlPlane({ port, data })).rejects.toThrow('EADDRINUSE');
    await start(data);
  });

  test('on every address works with credentials', async () => {
    const credentials = { user: 'acme/admin', password: 'secret' };
    await using controlPlane = await startControlPlane({ host: '0.0.0.0', credentials });

    expect((await controlPlane.request('GET', '/projects')).status).toBe(200);
  });
});

describe('data', () => {
  test('is there again after a restart: items, versions, bytes, backups and what the operator set', async () => {
    const data = await temporaryFolder();
    const first = await start(data);
    const database = await first.createDatabase({ body: { properties: { tierParameters: { smReplicas: '2' } } } });
    await first.admin.writeFile(database, 'rows', 'one');
    await first.admin.setReady(database, false, 1);
    await first.createBackup();
    const before = (await first.request('GET', '/databases?expand=true')).body;
    await first.close();

    const second = await start(data);
    expect((await second.request('GET', '/databases?expand=true')).body).toEqual(before);
    expect(await second.admin.readFile(database, 'rows')).toBe('one');
    const { storageManagers } = (await second.request('GET', `/admin/databases/${database}`)).body;
    expect(storageManagers.map(({ ready }: { ready: boolean }) => ready)).toEqual([true, false]);
    await second.createDatabase({ name: 'clone', body: { restoreFrom: { backup: 'demo/mine' } } });
    expect(await second.admin.readFile('acme/messaging/clone', 'rows')).toBe('one');
  });

  test('in use by one control plane is refused to another', async () => {
    const data = await temporaryFolder();
    await start(data);

    await expect(start(data)).rejects.toThrow('is in use by another control plane');
  });

  test('in a temporary directory goes with the control plane', async () => {
    const controlPlane = await startControlPlane();
    expect(existsSync(controlPlane.dataDirectory)).toBe(true);
    await controlPlane.close();

    expect(existsSync(controlPlane.dataDirectory)).toBe(false);
  });

  test('with passwords is readable by its owner only, and no request shows one', async () => {
    const controlPlane = await start(await temporaryFolder());
    await controlPlane.createDatabase({ body: { dbaPassword: 'hush-hush' } });
    await controlPlane.createBackup();

    const entries = await readdir(controlPlane.dataDirectory, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      const path = join(entry.parentPath, entry.name);
      expect([path, ((await stat(path)).mode & 0o077).toString(8)]).toEqual([path, '0']);
    }
    expect(await readFile(join(controlPlane.dataDirectory, 'items.journal'), 'utf8')).toContain('hush-hush');
    for (const path of ['/projects', '/databases', '/backups'].map((list) => `${list}?expand=true`)) {
      expect(JSON.stringify((await controlPlane.request('GET', path)).body)).not.toContain('hush-hush');
    }
  });
});

describe('after a crash', () => {
  let before: TestControlPlane;
  beforeEach(async () => {
    before = await start(await temporaryFolder());
    await before.createDatabase();
  });

  test('a backup that was not begun has failed', async () => {
    await before.admin.pause();
    await before.request('PUT', `${BACKUPS}/mine`, {});

    const after = await start(await crashed(before));

    expect((await after.request('GET', `${BACKUPS}/mine`)).body.status).toMatchObject({
      state: 'Failed',
      readyToUse: false,
      message: 'The control plane was stopped before the backup was complete: ask for a new one',
    });
  });

  test('a backup that was half-taken has failed, and its bytes are gone', async () => {
    await before.admin.pause();
    await before.request('PUT', `${BACKUPS}/mine`, {});
    const data = await crashed(before);
    // As after the cut of the snapshots: planned in the record, there in the folder, not in the registry.
    await before.admin.resume();
    await before.waitForState(`${BACKUPS}/mine`, 'Succeeded');
    await cp(join(before.dataDirectory, 'snapshots'), join(data, 'snapshots'), { recursive: true });
    await cutJournalAfter(before, data, '"snapshots":[{"role":"archive"');

    const after = await start(data);

    expect((await after.request('GET', `${BACKUPS}/mine`)).body.status.state).toBe('Failed');
    expect(await readdir(join(data, 'snapshots'))).toEqual([]);
  });

  test('a backup that was whole but for its record has succeeded', async () => {
    await before.createBackup();
    const data = await crashed(before);
    await cutJournalAfter(before, data, '"snapshots":[{"role":"archive"');

    const after = await start(data);

    expect((await after.request('GET', `${BACKUPS}/mine`)).body.status.state).toBe('Succeeded');
  });

  test('an import that was not finished is finished', async () => {
    const own = await before.createBackup();
    await before.admin.pause();
    const importSource = { backupHandle: own.status.backupHandle, backupPlugin: own.status.backupPlugin };
    await before.request('PUT', `${BACKUPS}/imported`, { importSource });

    const after = await start(await crashed(before));

    await after.waitForState(`${BACKUPS}/imported`, 'Succeeded');
  });

  test('a restore that was not finished is finished', async () => {
    await before.admin.writeFile('acme/messaging/demo', 'rows', 'one');
    await before.createBackup();
    await before.admin.pause();
    await before.request('PUT', '/databases/acme/messaging/clone', { restoreFrom: { backup: 'demo/mine' } });

    const after = await start(await crashed(before));

    await after.waitForState('/databases/acme/messaging/clone', 'Available');
    expect(await after.admin.readFile('acme/messaging/clone', 'rows')).toBe('one');
  });

  test.each([
    ['a backup', `${BACKUPS}/mine`, 'Backup is being deleted', ['snapshots']],
    ['a database', '/databases/acme/messaging/demo', 'Database is deleting', ['databases', 'acme', 'messaging']],
  ])('the deletion of %s that was not finished is finished', async (_case, path, text, folder) => {
    await before.createBackup();
    const data = await crashed(before);
    await before.request('DELETE', `${path}?timeoutSeconds=5`);
    await cutJournalAfter(before, data, text);

    const after = await start(data);
    await gone(after, path);

    expect(await readdir(join(data, ...folder))).toEqual([]);
  });
});

/** Gives a copy of a data directory the journal as it was when it first held a text: later records are left out. */
async function cutJournalAfter(controlPlane: TestControlPlane, data: string, text: string): Promise<void> {
  const journal = await readFile(join(controlPlane.dataDirectory, 'items.journal'), 'utf8');
  const end = journal.indexOf('\n', journal.indexOf(text)) + 1;
  expect(journal.indexOf(text)).toBeGreaterThan(0);
  await writeFile(join(data, 'items.journal'), journal.slice(0, end));
}

async function gone(controlPlane: TestControlPlane, path: string): Promise<void> {
  for (let tries = 0; (await controlPlane.request('GET', path)).status !== 404; tries++) {
    expect(tries).toBeLessThan(500);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
