/**
 * What a cluster cannot be made to answer at will, from a server that plays the API server at its edge.
 */
import { openCluster } from '../../../../src/kubernetes';
import { BACKUP_PLUGIN, REGISTRY_FORMAT, registrySecretName } from '../../../../src/registry';
import { TestClock } from '../../../support/clock';
import { startControlPlane, type TestControlPlane } from '../../../support/control-plane';
import { type FakeApiServer, FORBIDDEN, startFakeApiServer } from '../../../support/fake-api-server';
import { temporaryFolder } from '../../../support/folders';
import { keepSilent, startHttpServer } from '../../../support/http-server';
import { writeKubeconfig } from '../../../support/kubeconfig';
import { HANDLE, registrySecret } from '../../../support/registry-secret';
import { until } from '../../../support/until';

const BACKUP = '/backups/acme/messaging/demo/mine';
const SECRETS = '/api/v1/namespaces/registry/secrets';
const SECRET = `${SECRETS}/${registrySecretName(HANDLE)}`;
const SNAPSHOTS = '/apis/snapshot.storage.k8s.io/v1/namespaces/db/volumesnapshots';
const CONTENTS = '/apis/snapshot.storage.k8s.io/v1/volumesnapshotcontents';

const REGISTERED = { role: 'archive', name: 'cut', handle: 'storage-1', claim: 'archive', namespace: 'db' } as const;

let server: FakeApiServer;
let clock: TestClock;
let controlPlane: TestControlPlane;

beforeEach(async () => {
  server = await startFakeApiServer();
  clock = new TestClock();
  server.objects.set(SECRET, registrySecret('registry', REGISTERED));
  putSnapshot({ readyToUse: true });
  putContent({});
  controlPlane = await start();
});
afterEach(async () => {
  await controlPlane.close();
  await server[Symbol.asyncDispose]();
});

async function start(data?: string): Promise<TestControlPlane> {
  const cluster = await openCluster({ kubeconfig: await writeKubeconfig({ a: server.url }) });
  return startControlPlane({ clock, data, registry: { cluster, namespace: 'registry' } });
}

function putSnapshot(status: object, metadata: object = {}): void {
  const known = { name: 'cut', namespace: 'db', uid: 'one', ...metadata };
  const bound = { boundVolumeSnapshotContentName: 'content', ...status };
  server.objects.set(`${SNAPSHOTS}/cut`, { metadata: known, spec: { source: {} }, status: bound });
}

function putContent({ uid = 'one', snapshotHandle = 'storage-1' }): void {
  const volumeSnapshotRef = { name: 'cut', namespace: 'db', uid };
  const spec = { driver: 'csi', deletionPolicy: 'Delete', source: {}, volumeSnapshotRef };
  server.objects.set(`${CONTENTS}/content`, { metadata: { name: 'content' }, spec, status: { snapshotHandle } });
}

async function importBackup(backupHandle: string = HANDLE): Promise<void> {
  const { status } = await controlPlane.request('PUT', BACKUP, {
    importSource: { backupHandle, backupPlugin: BACKUP_PLUGIN },
  });
  expect(status).toBe(201);
}

const statusOf = async () => (await controlPlane.request('GET', BACKUP)).body.status;
const ended = async () => (await controlPlane.waitForState(BACKUP, 'Succeeded', 'Failed')).status;
/** Waits until it is Pending with a reason. */
const pending = async (): Promise<string> => {
  await until(async () => (await statusOf()).message !== undefined);
  expect(await statusOf()).toMatchObject({ state: 'Pending', readyToUse: false });
  return (await statusOf()).message;
};

test('an import of a registered backup whose snapshots are ready succeeds', async () => {
  await importBackup();

  expect(await ended()).toMatchObject({
    state: 'Succeeded',
    readyToUse: true,
    backupHandle: HANDLE,
    creationTime: '2024-10-04T09:56:16Z',
    databaseProductVersion: '6.0.2',
  });
});

describe('an import fails, and says why,', () => {
  test('where there is no such Secret', async () => {
    await importBackup('acme-messaging-demo-1');

    expect((await ended()).message).toBe(
      'There is no Secret registry/cp.nuodb.com.backup.acme-messaging-demo-1 in context a. Check the handle, and that ' +
        'the control plane was started with the namespace of the registry as --namespace',
    );
  });

  test('where the handle is too long for the name of a Secret', async () => {
    await importBackup('x'.repeat(300));

    expect((await ended()).message).toContain('but Kubernetes allows 253');
  });

  test("where the Secret is of NuoDB's operator", async () => {
    server.objects.set(SECRET, { metadata: { name: 'x' }, data: { backup: Buffer.from('opaque').toString('base64') } });

    await importBackup();

    expect((await ended()).message).toBe(
      `Secret registry/${registrySecretName(HANDLE)} does not hold an entry of the format ${REGISTRY_FORMAT}. The Secrets ` +
        "of NuoDB's operator have a format that is not public: only a control plane of NuoDB, in this cluster, can " +
        'import such a backup',
    );
  });

  test('where the entry is damaged, without repeating what it holds', async () => {
    const { data, ...secret } = registrySecret('registry', REGISTERED);
    server.objects.set(SECRET, { ...secret, data: { ...data, status: Buffer.from('s3cret').toString('base64') } });

    await importBackup();

    expect((await ended()).message).toMatch(/cannot be understood: Registry entry's key "status" is not JSON\.$/);
  });

  test.each([
    [
      'the entry does not say where its snapshots are',
      () => server.objects.set(SECRET, registrySecret('registry', { ...REGISTERED, namespace: undefined })),
      'its registry entry does not say in which namespace VolumeSnapshot cut is: it is of no cluster',
    ],
    [
      'the snapshot is gone',
      () => server.objects.delete(`${SNAPSHOTS}/cut`),
      'VolumeSnapshot db/cut does not exist in context a',
    ],
    [
      'the snapshot is being deleted',
      () => putSnapshot({ readyToUse: true }, { deletionTimestamp: '2024-10-04T10:00:00Z' }),
      'VolumeSnapshot db/cut is being deleted',
    ],
    [
      'the content is gone',
      () => server.objects.delete(`${CONTENTS}/content`),
      'VolumeSnapshot db/cut has no VolumeSnapshotContent, so nothing tells which bytes it stands for',
    ],
    [
      'the content is of another snapshot',
      () => putContent({ uid: 'two' }),
      'VolumeSnapshotContent content belongs to another VolumeSnapshot than VolumeSnapshot db/cut',
    ],
    [
      'the name was given again, to other data',
      () => putContent({ snapshotHandle: 'storage-2' }),
      'VolumeSnapshot db/cut stands for other data than the registry entry: the storage system knows it as "storage-2", ' +
        'and the entry says "storage-1"',
    ],
  ])('where %s', async (_case, change, reason) => {
    change();

    await importBackup();

    expect(await ended()).toMatchObject({
      state: 'Failed',
      message: `The backup of the handle "${HANDLE}" cannot be used: ${reason}`,
    });
  });

  test('where the snapshot fails for longer than a hiccup', async () => {
    putSnapshot({ readyToUse: false, error: { message: 'the volume is gone' } });
    await importBackup();
    expect(await pending()).toBe('VolumeSnapshot db/cut failed: the volume is gone');

    clock.advance(9000);
    await until(() => clock.waiting > 0);
    expect(await statusOf()).toMatchObject({ state: 'Pending' });
    clock.advance(2000);

    expect((await ended()).message).toContain('cannot be used: VolumeSnapshot db/cut failed: the volume is gone');
  });
});

describe('an import stays Pending, says why, and goes on by itself', () => {
  test('while the snapshot is not ready', async () => {
    putSnapshot({ readyToUse: false });
    await importBackup();
    expect(await pending()).toBe('VolumeSnapshot db/cut is not ready to use yet');

    putSnapshot({ readyToUse: true });
    clock.advance(2000);

    expect((await ended()).state).toBe('Succeeded');
  });

  test('after a failure that the storage system got over', async () => {
    putSnapshot({ readyToUse: false, error: { message: 'the object has been modified' } });
    await importBackup();
    await pending();

    putSnapshot({ readyToUse: true, error: { message: 'the object has been modified' } });
    clock.advance(2000);

    expect((await ended()).state).toBe('Succeeded');
  });

  test.each([
    ['read Secret', SECRETS],
    ['read VolumeSnapshot db/cut', SNAPSHOTS],
    ['read VolumeSnapshotContent content', CONTENTS],
  ])('while it is forbidden to %s', async (attempt, path) => {
    server.faults.set(path, FORBIDDEN);
    await importBackup();
    expect(await pending()).toMatch(
      new RegExp(`^Cannot ${attempt}.* in context a: The API server answered 403, User "eve" cannot do this\\. Ask an`),
    );

    server.faults.clear();
    clock.advance(2000);

    expect((await ended()).state).toBe('Succeeded');
  });

  test('while the API server cannot answer', async () => {
    server.faults.set('/', { status: 503, body: 'starting' });
    await importBackup();
    expect(await pending()).toContain('The API server answered 503, without a reason. Try again later');

    server.faults.clear();
    clock.advance(2000);

    expect((await ended()).state).toBe('Succeeded');
  });

  test('and nobody hears again of a reason that is the same', async () => {
    server.faults.set('/', { status: 503, body: 'starting' });
    await importBackup();
    await pending();
    const { resourceVersion } = (await controlPlane.request('GET', BACKUP)).body;
    const asked = server.received.length;

    clock.advance(2000);
    await until(() => server.received.length > asked && clock.waiting > 0);

    expect((await controlPlane.request('GET', BACKUP)).body.resourceVersion).toBe(resourceVersion);
  });
});

test('deleting forgets the backup, whatever state it is in, and asks nothing of the cluster', async () => {
  putSnapshot({ readyToUse: false });
  await importBackup();
  await pending();
  const asked = server.received.length;

  expect((await controlPlane.request('DELETE', `${BACKUP}?timeoutSeconds=10`)).status).toBeLessThan(300);

  expect((await controlPlane.request('GET', BACKUP)).status).toBe(404);
  expect(server.received.slice(asked)).toEqual([]);
});

describe('what this control plane cannot do is refused before anything is recorded:', () => {
  const NO_BACKUPS =
    'Database acme/messaging/demo cannot be backed up: this control plane looks backups up in the Kubernetes cluster of ' +
    'context a, and takes none there. Start it without --registry kubernetes to back up the databases that it keeps ' +
    'itself, or cut the volumes of the cluster by VolumeSnapshots';

  test('a backup on demand, or of a given name', async () => {
    const database = await controlPlane.createDatabase();

    expect((await controlPlane.request('POST', `/backups/${database}`, {})).body.detail).toBe(NO_BACKUPS);
    expect((await controlPlane.request('PUT', `/backups/${database}/mine`, {})).body.detail).toBe(NO_BACKUPS);
    expect((await controlPlane.request('GET', '/backups')).body.items).toEqual([]);
  });

  test('backups by a policy, which have been missed', async () => {
    await controlPlane.createDatabase();
    const body = { frequency: '@hourly', selector: { scope: 'acme' }, retention: { daily: 1 } };
    expect((await controlPlane.request('PUT', '/backuppolicies/acme/often', body)).status).toBe(201);
    await until(() => clock.waiting > 0);

    clock.advance(3_600_000);
    const missed = async () =>
      (await controlPlane.request('GET', '/backuppolicies/acme/often')).body.status?.lastMissedBackups;
    await until(async () => (await missed()) !== undefined);

    expect(await missed()).toMatchObject([{ database: 'acme/messaging/demo', reason: 'BackupsNotSupported' }]);
    expect((await controlPlane.request('GET', '/backups')).body.items).toEqual([]);
  });

  test('restoring a database', async () => {
    await importBackup();
    await ended();

    const answer = await controlPlane.request('PUT', '/databases/acme/messaging/clone', {
      restoreFrom: { backup: 'acme/messaging/demo/mine' },
    });

    expect(answer).toMatchObject({
      status: 409,
      body: {
        detail:
          'Backup acme/messaging/demo/mine cannot be restored: its volume snapshots are in the Kubernetes cluster of ' +
          'context a, and this control plane keeps the volumes of its databases in folders. Restore it by the control ' +
          'plane of that cluster',
      },
    });
  });

  test('data whose backups have their entries there', async () => {
    const data = await temporaryFolder();
    const folders = await startControlPlane({ data });
    const database = await folders.createDatabase();
    const { body } = await folders.request('POST', `/backups/${database}`, {});
    await folders.waitForState(`/backups/${database}/${body.name}`, 'Succeeded');
    await folders.close();

    await expect(start(data)).rejects.toThrow(
      `The data has backups whose registry is there too, such as ${database}/${body.name}. Start it without`,
    );
  });
});

test('stops though the API server says nothing', async () => {
  await using silent = await startHttpServer(keepSilent);
  const cluster = await openCluster({ kubeconfig: await writeKubeconfig({ a: silent.url }) });
  const waiting = await startControlPlane({ registry: { cluster } });
  await waiting.request('PUT', BACKUP, { importSource: { backupHandle: HANDLE, backupPlugin: BACKUP_PLUGIN } });
  await until(() => silent.received.length > 0);
  const began = performance.now();

  await waiting.close();

  // It would be asked for ten seconds.
  expect(performance.now() - began).toBeLessThan(5000);
});
