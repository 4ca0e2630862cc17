import { copyFile, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TestClock } from '../../support/clock';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { temporaryFolder } from '../../support/folders';

const PLUGIN = 'embedded.cp.nuodb.com';
const BACKUPS = '/backups/acme/messaging/demo';

let controlPlane: TestControlPlane;
afterEach(() => controlPlane?.close());

const request: TestControlPlane['request'] = (...parts) => controlPlane.request(...parts);

async function start(clock?: TestClock): Promise<void> {
  controlPlane = await startControlPlane({ clock });
  await controlPlane.createDatabase({ body: { properties: { journalDiskSize: '1Gi' } } });
}

async function take(name?: string) {
  const { body } = name ? await request('PUT', `${BACKUPS}/${name}`, {}) : await request('POST', BACKUPS, {});
  return controlPlane.waitForState(`${BACKUPS}/${body.name}`, 'Succeeded', 'Failed');
}

async function importAs(name: string, backupHandle: string, backupPlugin = PLUGIN) {
  await request('PUT', `${BACKUPS}/${name}`, { importSource: { backupHandle, backupPlugin } });
  return controlPlane.waitForState(`${BACKUPS}/${name}`, 'Succeeded', 'Failed');
}

const folder = (name: string) => readdir(join(controlPlane.dataDirectory, name));
const registryFile = (name: string) => join(controlPlane.dataDirectory, 'registry', `${name}.json`);

describe('an on-demand backup', () => {
  test('is Pending under the second in which it is asked for, then Succeeded', async () => {
    await start(new TestClock('2024-10-04T09:56:16.789Z'));
    const { status, body } = await request('POST', BACKUPS, { labels: { a: 'b' } });

    expect(status).toBe(201);
    expect(body).toEqual({
      organization: 'acme',
      project: 'messaging',
      database: 'demo',
      name: '20241004095616',
      labels: { a: 'b' },
      resourceVersion: expect.any(String),
      status: { readyToUse: false, state: 'Pending', retainedAs: [] },
    });
    expect((await controlPlane.waitForState(`${BACKUPS}/20241004095616`, 'Succeeded')).status).toEqual({
      state: 'Succeeded',
      readyToUse: true,
      retainedAs: [],
      creationTime: '2024-10-04T09:56:16Z',
      backupHandle: 'acme-messaging-demo-20241004095616',
      backupPlugin: PLUGIN,
      databaseProductVersion: '6.0.2',
      message: 'Backup is complete',
    });
  });

  test('takes the next second that is free, and is not cut before that has come', async () => {
    const clock = new TestClock('2024-10-04T23:59:59.500Z');
    await start(clock);
    const names = [];
    for (let count = 0; count < 3; count++) names.push((await request('POST', BACKUPS, {})).body.name);
    expect(names).toEqual(['20241004235959', '20241005000000', '20241005000001']);
    await controlPlane.waitForState(`${BACKUPS}/${names[0]}`, 'Succeeded');
    expect((await request('GET', `${BACKUPS}/${names[1]}`)).body.status.state).toBe('Pending');

    await controlPlane.admin.writeFile('acme/messaging/demo', 'rows', 'written before midnight');
    clock.advance(500);
    const second = await controlPlane.waitForState(`${BACKUPS}/${names[1]}`, 'Succeeded');
    expect(second.status.creationTime).toBe('2024-10-05T00:00:00Z');
    expect((await request('GET', `${BACKUPS}/${names[2]}`)).body.status.state).toBe('Pending');
    const [snapshot] = (await folder('snapshots')).filter((name) => /^archive.*20241005000000/.test(name));
    const rows = join(controlPlane.dataDirectory, 'snapshots', snapshot, 'rows');
    expect(await readFile(rows, 'utf8')).toBe('written before midnight');
  });

  test('many asked for at the same moment all have names of their own', async () => {
    await start(new TestClock());
    const answers = await Promise.all(Array.from({ length: 20 }, () => request('POST', BACKUPS, {})));

    expect(new Set(answers.map(({ body }) => body.name)).size).toBe(20);
  });

  test('never gets the name of another one, also not of one that was deleted', async () => {
    await start(new TestClock('2024-10-04T09:56:16Z'));
    const { name } = await take();
    await request('DELETE', `${BACKUPS}/${name}?timeoutSeconds=5`);

    expect((await request('POST', BACKUPS, {})).body.name).toBe('20241004095617');
  });

  test('passes over names that were given by hand', async () => {
    await start(new TestClock('2024-10-04T09:56:16Z'));
    await take('20241004095616');

    expect((await request('POST', BACKUPS, {})).body.name).toBe('20241004095617');
  });

  test('writes its registry entry once it has its bytes', async () => {
    await start();
    const { status } = await take();

    const { data } = JSON.parse(await readFile(registryFile(status.backupHandle), 'utf8'));
    const part = (key: string) => JSON.parse(Buffer.from(data[key], 'base64').toString());
    expect(part('database')).toMatchObject({ organization: 'acme', project: 'messaging', name: 'demo' });
    expect(Buffer.from(data['dba-password'], 'base64').toString()).toBe('secret');
    expect(part('volume-snapshots').map(({ role }: { role: string }) => role)).toEqual(['archive', 'journal']);
    expect(part('persistent-volume-claims').map(({ size }: { size: string }) => size)).toEqual(['10Gi', '1Gi']);
    expect(part('status')).toEqual({
      state: 'Succeeded',
      creationTime: status.creationTime,
      databaseProductVersion: '6.0.2',
    });
    const [snapshot] = part('volume-snapshots');
    expect(snapshot.name).toMatch(
      /^archive-volume-sm-acme-messaging-demo-\w{7}-0-acme-messaging-demo-\d{14}-[0-9a-f]{7}$/,
    );
  });

  test('of a database that does not exist is a 404', async () => {
    await start();

    expect(await request('POST', '/backups/acme/messaging/none', {})).toMatchObject({
      status: 404,
      body: { code: 'HTTP_ERROR', detail: 'No database none for project acme/messaging' },
    });
  });

  test.each([
    [{ name: 'mine' }, 'body has no property "name"'],
    [{ database: 'other' }, 'body/database is "other", but the path says "demo"'],
    [{ labels: { a: 5 } }, 'body/labels/a must be string'],
  ])('with %j is refused', async (body, detail) => {
    await start();

    expect(await request('POST', BACKUPS, body)).toMatchObject({ status: 400, body: { detail } });
  });
});

describe('a backup that cannot be taken ends in Failed with a message and leaves no bytes', () => {
  beforeEach(() => start());
  afterEach(async () => {
    expect([await folder('snapshots'), await folder('registry')]).toEqual([[], []]);
  });

  const DATABASE = 'acme/messaging/demo';

  test('where no storage manager is ready', async () => {
    await controlPlane.admin.setReady(DATABASE, false);

    expect((await take()).status).toMatchObject({
      state: 'Failed',
      readyToUse: false,
      message: "None of the database's storage managers (1) is ready",
    });
  });

  test('where the database is stopped', async () => {
    const { resourceVersion } = (await request('GET', `/databases/${DATABASE}`)).body;
    await request('PUT', `/databases/${DATABASE}`, { maintenance: { isDisabled: true }, resourceVersion });
    await controlPlane.waitForState(`/databases/${DATABASE}`, 'Stopped');

    expect((await take()).status.state).toBe('Failed');
  });

  test('where tables are partitioned over storage groups', async () => {
    await controlPlane.admin.setStorageGroup(DATABASE, 'north');

    expect((await take()).status).toMatchObject({ state: 'Failed', message: expect.stringContaining('(TPSG)') });
  });

  test('where copying fails', async () => {
    const journal = join(controlPlane.dataDirectory, 'databases', DATABASE, 'sm-0', 'journal');
    await symlink('/etc', join(journal, 'link'));

    expect((await take()).status).toMatchObject({
      state: 'Failed',
      message: expect.stringMatching(/^Volume journal-volume-\S+ could not be copied: .*neither a file nor a folder$/),
    });
  });

  test('where the operator wants it to, once', async () => {
    await controlPlane.admin.failNextBackup(DATABASE, 'the storage system is full');
    expect((await take('first')).status).toMatchObject({ state: 'Failed', message: 'the storage system is full' });

    expect((await take('second')).status.state).toBe('Succeeded');
    await request('DELETE', `${BACKUPS}/second?timeoutSeconds=5`);
  });
});

test('a backup whose handle has an entry already fails and leaves that entry', async () => {
  await start();
  await writeFile(registryFile('acme-messaging-demo-mine'), 'of somebody else');

  expect((await take('mine')).status).toMatchObject({
    state: 'Failed',
    message: expect.stringContaining('already has an entry under the handle "acme-messaging-demo-mine"'),
  });
  await request('DELETE', `${BACKUPS}/mine?timeoutSeconds=5`);
  expect(await readFile(registryFile('acme-messaging-demo-mine'), 'utf8')).toBe('of somebody else');
  expect(await folder('snapshots')).toEqual([]);
});

test('a backup is taken from the ready storage manager with the lowest ordinal', async () => {
  controlPlane = await startControlPlane();
  const database = await controlPlane.createDatabase({
    body: { properties: { tierParameters: { smReplicas: '12' } } },
  });
  for (const ordinal of [0, 1]) await controlPlane.admin.setReady(database, false, ordinal);
  await controlPlane.admin.writeFile(database, 'rows', 'of 2', 'archive', 2);

  await take('mine');

  await controlPlane.createDatabase({ name: 'clone', body: { restoreFrom: { backup: 'demo/mine' } } });
  expect(await controlPlane.admin.readFile('acme/messaging/clone', 'rows')).toBe('of 2');
});

describe('a backup under a name', () => {
  beforeEach(() => start());

  test('is taken under it', async () => {
    expect((await request('PUT', `${BACKUPS}/mine`, {})).status).toBe(201);

    const { status } = await controlPlane.waitForState(`${BACKUPS}/mine`, 'Succeeded');
    expect(status.backupHandle).toBe('acme-messaging-demo-mine');
  });

  test('of a database that does not exist is a 404', async () => {
    expect(await request('PUT', '/backups/acme/messaging/none/mine', {})).toMatchObject({
      status: 404,
      body: { detail: 'No database none for project acme/messaging' },
    });
  });

  test('that exists is a conflict', async () => {
    await take('mine');

    expect(await request('PUT', `${BACKUPS}/mine`, {})).toMatchObject({
      status: 409,
      body: { code: 'HTTP_ERROR', detail: 'Backup mine for database acme/messaging/demo already exists' },
    });
  });

  test('can have its labels changed and nothing else', async () => {
    const { resourceVersion } = await take('mine');
    const updated = await request('PUT', `${BACKUPS}/mine`, { labels: { a: 'b' }, resourceVersion });
    expect(updated).toMatchObject({ status: 200, body: { labels: { a: 'b' }, status: { state: 'Succeeded' } } });

    const importSource = { backupHandle: 'x', backupPlugin: PLUGIN };
    const { resourceVersion: next } = updated.body;
    expect(await request('PUT', `${BACKUPS}/mine`, { importSource, resourceVersion: next })).toMatchObject({
      status: 409,
      body: {
        detail: `Backup import source cannot be updated: it is absent, and the request has handle "x" of plugin ${PLUGIN}`,
      },
    });
  });

  test.each(['Mine', '20240101a', 'a-b', '%20'])('that is %s is refused', async (name) => {
    expect((await request('PUT', `${BACKUPS}/${name}`, {})).status).toBe(400);
  });
});

describe('an import', () => {
  beforeEach(() => start());

  test('of an entry under any handle succeeds, without the database it is of', async () => {
    const own = await take();
    await copyFile(registryFile(own.status.backupHandle), registryFile('backup'));
    await request('DELETE', '/databases/acme/messaging/demo?timeoutSeconds=5');

    expect((await importAs('20241004095616', 'backup')).status).toMatchObject({
      state: 'Succeeded',
      readyToUse: true,
      creationTime: own.status.creationTime,
      backupHandle: 'backup',
      backupPlugin: PLUGIN,
      databaseProductVersion: '6.0.2',
    });
  });

  test('into another control plane on the machine can be restored there', async () => {
    await controlPlane.admin.writeFile('acme/messaging/demo', 'rows', 'one');
    const own = await take();
    await using other = await startControlPlane({ data: await temporaryFolder() });
    await copyFile(registryFile(own.status.backupHandle), join(other.dataDirectory, 'registry', 'moved.json'));

    const importSource = { backupHandle: 'moved', backupPlugin: PLUGIN };
    await other.createBackup({ name: 'moved', body: { importSource } });
    await other.createDatabase({ name: 'clone', body: { restoreFrom: { backup: 'demo/moved' } } });
    expect(await other.admin.readFile('acme/messaging/clone', 'rows')).toBe('one');

    expect((await other.request('DELETE', `${BACKUPS}/moved?timeoutSeconds=5`)).status).toBe(204);
    expect(await folder('snapshots')).toHaveLength(2);
  });

  test.each([
    ['an unknown handle', 'nobody', PLUGIN, 'The backup registry has no entry under the handle "nobody"'],
    ['a handle with anything in it', '../"}\n', PLUGIN, 'The backup registry has no entry under the handle "../"}\n"'],
    ['an unknown plugin', 'backup', 'plugin', `There is no backup plugin plugin: backups are managed by ${PLUGIN}`],
  ])('of %s is accepted and ends in Failed', async (_case, handle, plugin, message) => {
    expect((await importAs('mine', handle, plugin)).status).toEqual({
      state: 'Failed',
      readyToUse: false,
      retainedAs: [],
      message,
    });
  });

  test('of an entry that is damaged ends in Failed without repeating it', async () => {
    await writeFile(registryFile('backup'), '{"data":{"dba-password":"c2VjcmV0"}}');

    const { message } = (await importAs('mine', 'backup')).status;
    expect(message).toMatch(/^Registry entry has a "format" other than/);
  });

  test('of bytes that are gone ends in Failed', async () => {
    const own = await take();
    await copyFile(registryFile(own.status.backupHandle), registryFile('backup'));
    await request('DELETE', `${BACKUPS}/${own.name}?timeoutSeconds=5`);

    expect((await importAs('mine', 'backup')).status.message).toBe(
      'The backup of the handle "backup" cannot be used: its volume snapshots do not exist any more',
    );
  });

  test('keeps its source: another one is a conflict, none is fine', async () => {
    const own = await take();
    const handle = own.status.backupHandle;
    const { resourceVersion } = await importAs('mine', handle);
    const update = (backupHandle: string) =>
      request('PUT', `${BACKUPS}/mine`, { importSource: { backupHandle, backupPlugin: PLUGIN }, resourceVersion });

    expect((await update('other')).status).toBe(409);
    expect((await update(handle)).status).toBe(200);
  });

  test('needs a handle and a plugin', async () => {
    const answer = await request('PUT', `${BACKUPS}/mine`, { importSource: { backupHandle: '', backupPlugin: 'p' } });
    expect(answer.body.detail).toBe('body/importSource/backupHandle must NOT have fewer than 1 characters');
  });
});

describe('deleting', () => {
  beforeEach(() => start());

  test('a backup removes its bytes and its registry entry', async () => {
    const { name } = await take();
    expect(await folder('snapshots')).toHaveLength(2);

    expect((await request('DELETE', `${BACKUPS}/${name}?timeoutSeconds=5`)).status).toBe(204);
    expect([await folder('snapshots'), await folder('registry')]).toEqual([[], []]);
    expect(await request('GET', `${BACKUPS}/${name}`)).toMatchObject({
      status: 404,
      body: { detail: `No backup ${name} for database acme/messaging/demo` },
    });
  });

  test('an import removes the record only', async () => {
    const own = await take();
    await importAs('mine', own.status.backupHandle);

    expect((await request('DELETE', `${BACKUPS}/mine?timeoutSeconds=5`)).status).toBe(204);
    expect(await folder('snapshots')).toHaveLength(2);
    expect(await folder('registry')).toHaveLength(1);
    expect((await request('GET', `${BACKUPS}/${own.name}`)).body.status.state).toBe('Succeeded');
  });

  test('a backup that others import, under whatever handle, is a conflict until they are gone', async () => {
    const own = await take();
    await copyFile(registryFile(own.status.backupHandle), registryFile('backup'));
    await importAs('mine', 'backup');
    const remove = () => request('DELETE', `${BACKUPS}/${own.name}?timeoutSeconds=5`);

    expect(await remove()).toMatchObject({
      status: 409,
      body: {
        detail: `Backup acme/messaging/demo/${own.name} was imported as acme/messaging/demo/mine, which uses its bytes: delete that first`,
      },
    });
    await request('DELETE', `${BACKUPS}/mine?timeoutSeconds=5`);
    expect((await remove()).status).toBe(204);
  });

  test('a backup that an import is about to bind is a conflict', async () => {
    const own = await take();
    await controlPlane.admin.pause();
    const importSource = { backupHandle: own.status.backupHandle, backupPlugin: PLUGIN };
    await request('PUT', `${BACKUPS}/mine`, { importSource });

    expect((await request('DELETE', `${BACKUPS}/${own.name}`)).status).toBe(409);
  });

  test('one that is still Pending is Deleting at once, and then gone with all its bytes', async () => {
    await controlPlane.admin.pause();
    await request('PUT', `${BACKUPS}/mine`, {});

    expect((await request('DELETE', `${BACKUPS}/mine?timeoutSeconds=5`)).status).toBe(204);
    await controlPlane.admin.resume();
    expect((await take('next')).status.state).toBe('Succeeded');
    expect(await folder('snapshots')).toHaveLength(2);
  });
});

test('backups and their registry entries survive the deletion of their database', async () => {
  await start();
  const { name } = await take();
  await request('DELETE', '/databases/acme/messaging/demo?timeoutSeconds=5');

  expect((await request('GET', `${BACKUPS}/${name}`)).body.status.state).toBe('Succeeded');
  expect((await request('GET', BACKUPS)).body.items).toEqual([name]);
  expect(await folder('registry')).toHaveLength(1);
});
