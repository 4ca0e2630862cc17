import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { qualifiedBackupName } from '../../../src/control-plane/routes/restore-rules';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

const CLONE = { organization: 'acme', project: 'messaging', name: 'clone' };
const PATH = '/databases/acme/messaging/clone';

test.each([
  ['20241004095616', 'acme/messaging/clone/20241004095616'],
  ['demo/20241004095616', 'acme/messaging/demo/20241004095616'],
  ['other/demo/20241004095616', 'acme/other/demo/20241004095616'],
  ['umbrella/other/demo/mine', 'umbrella/other/demo/mine'],
])('%s, asked for by acme/messaging/clone, is %s', (name, qualified) => {
  expect(qualifiedBackupName(name, CLONE)).toBe(qualified);
});

describe('a clone', () => {
  let controlPlane: TestControlPlane;
  let backup: string;
  const source = { archiveDiskSize: '5Gi', journalDiskSize: '1Gi', productVersion: '6.0.1' };

  beforeEach(async () => {
    controlPlane = await startControlPlane();
    const database = await controlPlane.createDatabase({ body: { properties: source } });
    await controlPlane.admin.writeFile(database, 'rows', 'one');
    await controlPlane.admin.writeFile(database, 'log', 'one', 'journal');
    const { body } = await controlPlane.request('POST', `/backups/${database}`, {});
    await controlPlane.waitForState(`/backups/${database}/${body.name}`, 'Succeeded');
    await controlPlane.admin.writeFile(database, 'rows', 'two');
    backup = body.name;
  });
  afterEach(() => controlPlane.close());

  const restore = (body: object = {}, name = `demo/${backup}`) =>
    controlPlane.request('PUT', PATH, { restoreFrom: { backup: name }, ...body });

  test('is Restoring, then Available with the bytes of the backup though the database has changed since', async () => {
    const { status, body } = await restore({ properties: { tierParameters: { smReplicas: '2' } } });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      restoreFrom: { backup: `acme/messaging/demo/${backup}` },
      status: { state: 'Restoring', ready: false },
    });

    await controlPlane.waitForState(PATH, 'Available');
    const read = (path: string, volume: 'archive' | 'journal', ordinal: number) =>
      controlPlane.admin.readFile('acme/messaging/clone', path, volume, ordinal);
    expect(await read('rows', 'archive', 0)).toBe('one');
    expect(await read('rows', 'archive', 1)).toBe('one');
    expect(await read('log', 'journal', 0)).toBe('one');
    expect(await controlPlane.admin.readFile('acme/messaging/demo', 'rows')).toBe('two');
  });

  test('has the sizes of the backup where it does not ask for more', async () => {
    const { body } = await restore({ properties: { journalDiskSize: '2Gi' } });

    expect(body.properties).toMatchObject({ archiveDiskSize: '5Gi', journalDiskSize: '2Gi' });
  });

  test.each([
    [{ archiveDiskSize: '4Gi' }, 'body/properties/archiveDiskSize is 4Gi: the backup needs at least 5Gi'],
    [{ journalDiskSize: '512Mi' }, 'body/properties/journalDiskSize is 512Mi: the backup needs at least 1Gi'],
    [{ productVersion: '5.1' }, "Product version 5.1 is older than the backup's: use 6.0.1 or a later one"],
  ])('with %j is refused', async (properties, detail) => {
    expect(await restore({ properties })).toMatchObject({ status: 400, body: { detail } });
  });

  test('has the DBA password of the backup, or the one that is asked for', async () => {
    await restore();
    await controlPlane.waitForState(PATH, 'Available');
    expect((await controlPlane.request('POST', `${PATH}/dbaPassword`, { current: 'secret' })).status).toBe(200);

    const other = '/databases/acme/messaging/other';
    await controlPlane.request('PUT', other, { restoreFrom: { backup: `demo/${backup}` }, dbaPassword: 'mine' });
    await controlPlane.waitForState(other, 'Available');
    expect((await controlPlane.request('POST', `${other}/dbaPassword`, { current: 'mine' })).status).toBe(200);
  });

  test('can be made in another project, of a backup whose database is gone', async () => {
    await controlPlane.request('DELETE', '/databases/acme/messaging/demo?timeoutSeconds=5');

    await controlPlane.createDatabase({
      project: 'other',
      name: 'clone',
      body: { restoreFrom: { backup: `messaging/demo/${backup}` }, dbaPassword: undefined },
    });
    expect(await controlPlane.admin.readFile('acme/other/clone', 'rows')).toBe('one');
  });

  test('of a backup that does not exist is refused', async () => {
    expect(await restore({}, 'demo/1')).toMatchObject({
      status: 404,
      body: { detail: 'No backup 1 for database acme/messaging/demo' },
    });
  });

  test('of a backup that has not succeeded is refused', async () => {
    await controlPlane.admin.failNextBackup('acme/messaging/demo', 'out of space');
    await controlPlane.createBackup({ name: 'bad', state: 'Failed' });

    expect(await restore({}, 'demo/bad')).toMatchObject({
      status: 409,
      body: { detail: 'Backup acme/messaging/demo/bad is Failed: only a Succeeded backup can be restored from' },
    });
  });

  test.each([
    ['volume snapshots', 'snapshots', 'its volume snapshots do not exist any more'],
    ['registry entry', 'registry', 'the registry has no entry under the handle'],
  ])('of a backup whose %s are gone is refused', async (_case, folder, reason) => {
    await rm(join(controlPlane.dataDirectory, folder), { recursive: true });

    const { status, body } = await restore();

    expect(status).toBe(409);
    expect(body.detail).toContain(reason);
  });

  test('keeps its backup from being deleted only while it is being restored', async () => {
    await controlPlane.admin.pause();
    await restore();
    const remove = () => controlPlane.request('DELETE', `/backups/acme/messaging/demo/${backup}?timeoutSeconds=5`);
    expect(await remove()).toMatchObject({
      status: 409,
      body: { detail: expect.stringContaining('is being restored into database acme/messaging/clone') },
    });

    await controlPlane.admin.resume();
    await controlPlane.waitForState(PATH, 'Available');
    expect((await remove()).status).toBe(204);
  });

  test('whose bytes went while it waited ends in Failed and says so', async () => {
    await controlPlane.admin.pause();
    await restore();
    await rm(join(controlPlane.dataDirectory, 'snapshots'), { recursive: true });
    await controlPlane.admin.resume();

    const { status } = await controlPlane.waitForState(PATH, 'Failed');
    expect(status.message).toMatch(/could not be restored from backup acme\/messaging\/demo\/\d+: .* does not exist$/);
  });

  test('keeps what it was restored from', async () => {
    await restore();
    const { resourceVersion } = await controlPlane.waitForState(PATH, 'Available');
    const update = (body: object) => controlPlane.request('PUT', PATH, { resourceVersion, ...body });

    expect((await update({ restoreFrom: { backup: 'demo/1' } })).status).toBe(400);
    expect(await update({ restoreFrom: { backup: `demo/${backup}` } })).toMatchObject({
      status: 200,
      body: { restoreFrom: { backup: `acme/messaging/demo/${backup}` } },
    });
  });
});
