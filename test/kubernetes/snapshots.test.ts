import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createBoundClaim,
  createVolumeSnapshot,
  DRIVER_NAME,
  describeOnDirectories,
  GROUP_SNAPSHOTS,
  objects,
  readSnapshot,
  SNAPSHOT_CLASS,
  SNAPSHOTS,
  type SnapshotObject,
  untilReadyToUse,
} from '../support/kubernetes';
import { until } from '../support/until';

describeOnDirectories('snapshots of volumes that are directories', (kubernetes) => {
  test('a volume is cut, its snapshot is imported by the handle elsewhere, and deleting it removes the bytes', async () => {
    const { cluster, namespace } = kubernetes;
    const { driver } = cluster;
    const claim = await createBoundClaim(cluster, { namespace, name: 'archive' });
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index));
    await writeFile(join(driver.volumes.directoryOf(claim.volume), 'atoms'), bytes);

    await createVolumeSnapshot(cluster, namespace, 'cut', claim.name);
    const handle = await handleOf('cut');
    await writeFile(join(driver.volumes.directoryOf(claim.volume), 'atoms'), 'changed since');
    expect(await readFile(join(driver.snapshots.directoryOf(handle), 'atoms'))).toEqual(bytes);

    await importSnapshot('imported', handle);
    await untilReadyToUse(cluster, 'VolumeSnapshot', 'imported', namespace);
    await deleteSnapshot('VolumeSnapshot', 'imported');
    expect(driver.snapshots.find(handle)).toBeDefined();

    await deleteSnapshot('VolumeSnapshot', 'cut');
    await until(() => driver.snapshots.find(handle) === undefined);
  });

  test('volumes are cut together', async () => {
    const { cluster, namespace } = kubernetes;
    const labels = { group: 'together' };
    const archive = await createBoundClaim(cluster, { namespace, name: 'archive-of-two', labels });
    const journal = await createBoundClaim(cluster, { namespace, name: 'journal-of-two', labels });

    await objects(cluster).create<SnapshotObject>({
      apiVersion: GROUP_SNAPSHOTS,
      kind: 'VolumeGroupSnapshot',
      metadata: { namespace, name: 'both' },
      spec: { volumeGroupSnapshotClassName: SNAPSHOT_CLASS, source: { selector: { matchLabels: labels } } },
    });
    await untilReadyToUse(cluster, 'VolumeGroupSnapshot', 'both', namespace);

    const cut = cluster.driver.snapshots
      .all()
      .filter(([, { volume }]) => [archive.volume, journal.volume].includes(volume));
    expect(cut.map(([, { volume }]) => volume).sort()).toEqual([archive.volume, journal.volume].sort());
    expect(new Set(cut.map(([, { group }]) => group)).size).toBe(1);
    const group = cut[0][1].group ?? '';
    expect(cluster.driver.groups.find(group)).toBeDefined();

    await deleteSnapshot('VolumeGroupSnapshot', 'both');
    await until(() => cluster.driver.groups.find(group) === undefined);
  });

  test('an attempt that fails shows in the status, and the next one succeeds', async () => {
    const { cluster, namespace } = kubernetes;
    const { name, volume } = await createBoundClaim(cluster, { namespace, name: 'failing' });
    cluster.driver.faults.failSnapshots(volume, 'the disk array is on fire');

    await createVolumeSnapshot(cluster, namespace, 'fails', name);
    await until(async () => (await read('fails')).status?.error !== undefined);
    expect((await read('fails')).status).toMatchObject({
      readyToUse: false,
      error: { message: expect.stringContaining('the disk array is on fire') },
    });

    cluster.driver.faults.repair(volume);
    await untilReadyToUse(cluster, 'VolumeSnapshot', 'fails', namespace);
  });

  test('one attempt fails, and nobody has to repair anything', async () => {
    const { cluster, namespace } = kubernetes;
    const { name, volume } = await createBoundClaim(cluster, { namespace, name: 'failing-once' });
    cluster.driver.faults.failNextSnapshot(volume, 'try again');

    await createVolumeSnapshot(cluster, namespace, 'fails-once', name);
    await untilReadyToUse(cluster, 'VolumeSnapshot', 'fails-once', namespace);
  });

  test('a snapshot that is cut may never be ready', async () => {
    const { cluster, namespace } = kubernetes;
    const { name, volume } = await createBoundClaim(cluster, { namespace, name: 'slow' });
    cluster.driver.faults.neverReady(volume);

    await createVolumeSnapshot(cluster, namespace, 'uploading', name);
    await until(async () => (await read('uploading')).status?.readyToUse === false);
    expect(cluster.driver.snapshots.all().filter(([, snapshot]) => snapshot.volume === volume)).toHaveLength(1);

    cluster.driver.faults.repair(volume);
    await untilReadyToUse(cluster, 'VolumeSnapshot', 'uploading', namespace);
  });

  test('a snapshot that is held is not cut before it is let go', async () => {
    const { cluster, namespace } = kubernetes;
    const { name, volume } = await createBoundClaim(cluster, { namespace, name: 'held' });
    const cut = () => cluster.driver.snapshots.all().filter(([, snapshot]) => snapshot.volume === volume);
    cluster.driver.faults.hold(volume);

    await createVolumeSnapshot(cluster, namespace, 'waits', name);
    await until(async () => (await read('waits')).status?.boundVolumeSnapshotContentName !== undefined);
    expect(cut()).toHaveLength(0);

    cluster.driver.faults.repair(volume);
    await untilReadyToUse(cluster, 'VolumeSnapshot', 'waits', namespace);
    expect(cut()).toHaveLength(1);
  });

  test('what was cut cannot be said to be of another volume: the rules of the kinds are in force', async () => {
    const { cluster, namespace } = kubernetes;
    const { name } = await createBoundClaim(cluster, { namespace, name: 'original' });
    await createVolumeSnapshot(cluster, namespace, 'fixed', name);
    const snapshot = await untilReadyToUse(cluster, 'VolumeSnapshot', 'fixed', namespace);

    const changed = { ...snapshot, spec: { source: { persistentVolumeClaimName: 'another' } } };
    await expect(objects(cluster).replace(changed)).rejects.toThrow('immutable');
  });

  test('a handle that the storage does not know is an error of the imported snapshot', async () => {
    await importSnapshot('unknown', 'snapshot-of-nobody');

    await until(async () => (await read('unknown')).status?.error !== undefined);
    expect((await read('unknown')).status?.readyToUse).not.toBe(true);
  });

  const read = (name: string) => readSnapshot(kubernetes.cluster, 'VolumeSnapshot', name, kubernetes.namespace);

  async function handleOf(name: string): Promise<string> {
    const { status } = await untilReadyToUse(kubernetes.cluster, 'VolumeSnapshot', name, kubernetes.namespace);
    const content = status?.boundVolumeSnapshotContentName ?? '';
    return (await readSnapshot(kubernetes.cluster, 'VolumeSnapshotContent', content)).status?.snapshotHandle ?? '';
  }

  async function importSnapshot(name: string, snapshotHandle: string): Promise<void> {
    const { cluster, namespace } = kubernetes;
    const content = `${namespace}-${name}`;
    await objects(cluster).create<SnapshotObject>({
      apiVersion: SNAPSHOTS,
      kind: 'VolumeSnapshotContent',
      metadata: { name: content },
      spec: {
        driver: DRIVER_NAME,
        deletionPolicy: 'Retain',
        volumeSnapshotRef: { namespace, name },
        source: { snapshotHandle },
      },
    });
    await objects(cluster).create<SnapshotObject>({
      apiVersion: SNAPSHOTS,
      kind: 'VolumeSnapshot',
      metadata: { namespace, name },
      spec: { source: { volumeSnapshotContentName: content } },
    });
  }

  async function deleteSnapshot(kind: string, name: string): Promise<void> {
    const { cluster, namespace } = kubernetes;
    const apiVersion = kind === 'VolumeSnapshot' ? SNAPSHOTS : GROUP_SNAPSHOTS;
    await objects(cluster).delete({ apiVersion, kind, metadata: { namespace, name } });
    await until(() =>
      readSnapshot(cluster, kind, name, namespace).then(
        () => false,
        () => true,
      ),
    );
  }
});
