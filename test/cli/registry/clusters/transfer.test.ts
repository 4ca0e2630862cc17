import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CoreV1Api, type V1Secret } from '@kubernetes/client-node';
import { openCluster } from '../../../../src/kubernetes';
import { BACKUP_PLUGIN, registrySecretName, volumeSnapshotContentName } from '../../../../src/registry';
import { run } from '../../../support/command-line';
import { startControlPlane } from '../../../support/control-plane';
import {
  type Cluster,
  createBoundClaim,
  createVolumeSnapshot,
  DRIVER_NAME,
  describeOnDirectories,
  type OwnCluster,
  objects,
  readSnapshot,
  startCluster,
  untilReadyToUse,
} from '../../../support/kubernetes';
import { HANDLE, registrySecret } from '../../../support/registry-secret';
import { until } from '../../../support/until';

const OPAQUE = 'acme-messaging-demo-opaque';

describeOnDirectories('between two real clusters', (kubernetes) => {
  /** Of a storage system of its own, whose snapshots a test makes known to the other one as a shared one would be. */
  let other: OwnCluster;
  beforeAll(async () => {
    other = await startCluster();
    await core(other).createNamespace({ body: { metadata: { name: kubernetes.namespace } } });
  }, 600_000);
  afterAll(() => other?.stop());

  const core = ({ api }: Cluster) => api.makeApiClient(CoreV1Api);
  const create = (body: V1Secret, namespace = kubernetes.namespace) =>
    core(kubernetes.cluster).createNamespacedSecret({ namespace, body });
  const read = (cluster: Cluster, handle: string) =>
    core(cluster).readNamespacedSecret({ namespace: kubernetes.namespace, name: registrySecretName(handle) });

  function registry(command: string, ...options: string[]) {
    const { cluster, namespace } = kubernetes;
    return run(
      ...['registry', command, '--from-kubeconfig', cluster.kubeconfig, '--from-context', cluster.context],
      ...['--to-kubeconfig', other.kubeconfig, '--to-context', other.context],
      ...['--from-namespace', namespace, '--to-namespace', namespace, ...options],
    );
  }

  test('an opaque Secret arrives byte for byte, without what its cluster added', async () => {
    const bytes = Buffer.from(Array.from({ length: 256 }, (_, index) => index)).toString('base64');
    const owner = await core(kubernetes.cluster).createNamespacedConfigMap({
      namespace: kubernetes.namespace,
      body: { metadata: { name: 'owner' } },
    });
    await create({
      metadata: {
        name: registrySecretName(OPAQUE),
        labels: { 'backup.cp.nuodb.com/backup-id': OPAQUE, tier: 'gold' },
        annotations: { note: 'any', 'kubectl.kubernetes.io/last-applied-configuration': '{"data":{}}' },
        finalizers: ['cp.nuodb.com/test'],
        ownerReferences: [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid: owner.metadata?.uid ?? '' }],
      },
      type: 'nuodb.com/backup',
      data: { all: bytes, 'large.bin': Buffer.alloc(700_000, 7).toString('base64') },
    });

    const outcome = await registry('sync', '--selector', 'tier=gold');

    expect(outcome).toMatchObject({ exitCode: 0, stdout: `${OPAQUE} copied\n` });
    expect(outcome.stderr).toContain('note: whether both clusters are in one region is not known: No node of context');
    const [source, copy] = [await read(kubernetes.cluster, OPAQUE), await read(other, OPAQUE)];
    expect({ data: copy.data, type: copy.type }).toEqual({ data: source.data, type: source.type });
    expect(copy.metadata?.labels).toEqual(source.metadata?.labels);
    expect(copy.metadata?.annotations).toEqual({ note: 'any' });
    expect(copy.metadata?.uid).not.toBe(source.metadata?.uid);
    expect([copy.metadata?.finalizers, copy.metadata?.ownerReferences]).toEqual([undefined, undefined]);

    expect((await registry('sync', '--selector', 'tier=gold')).stdout).toBe(`${OPAQUE} present\n`);
    // Nobody else would take it off.
    await objects(kubernetes.cluster).patch(
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: registrySecretName(OPAQUE), namespace: kubernetes.namespace, finalizers: null as never },
      },
      undefined,
      undefined,
      undefined,
      undefined,
      'application/merge-patch+json',
    );
  });

  test('with its snapshots, a backup is imported there from the handles, and its bytes outlive it there', async () => {
    const { cluster, namespace } = kubernetes;
    const claim = await createBoundClaim(cluster, { namespace, name: 'archive' });
    await writeFile(join(cluster.driver.volumes.directoryOf(claim.volume), 'atoms'), 'some bytes');
    await createVolumeSnapshot(cluster, namespace, 'cut', claim.name);
    const { status } = await untilReadyToUse(cluster, 'VolumeSnapshot', 'cut', namespace);
    const content = await readSnapshot(cluster, 'VolumeSnapshotContent', status?.boundVolumeSnapshotContentName ?? '');
    const handle = content.status?.snapshotHandle ?? '';
    const snapshot = {
      role: 'archive',
      name: 'cut',
      handle,
      claim: claim.name,
      namespace,
      driver: DRIVER_NAME,
    } as const;
    await create(registrySecret(namespace, { ...snapshot, volumeMode: 'Filesystem' }) as V1Secret);
    share(cluster, handle);

    expect(await registry('copy', '--snapshots', HANDLE)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^Copied\./),
    });

    expect((await read(other, HANDLE)).data).toEqual((await read(cluster, HANDLE)).data);
    await importThere();
    const provided = await readSnapshot(other, 'VolumeSnapshotContent', volumeSnapshotContentName(namespace, 'cut'));
    expect(provided.spec).toMatchObject({ deletionPolicy: 'Retain', source: { snapshotHandle: handle } });
    expect(await registry('copy', '--snapshots', HANDLE)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('It is there already'),
    });

    await objects(other).delete({
      apiVersion: 'snapshot.storage.k8s.io/v1',
      kind: 'VolumeSnapshot',
      metadata: { name: 'cut', namespace },
    });
    await until(() =>
      readSnapshot(other, 'VolumeSnapshot', 'cut', namespace).then(
        () => false,
        () => true,
      ),
    );
    const bytes = join(other.driver.snapshots.directoryOf(handle), 'atoms');
    expect(await readFile(bytes, 'utf8')).toBe('some bytes');
  });

  test('a namespace that is not there is said', async () => {
    const outcome = await registry('copy', '--to-namespace', 'nowhere', HANDLE);

    expect(outcome).toMatchObject({ exitCode: 3, stdout: '' });
    expect(outcome.stderr).toContain('namespaces "nowhere" not found');
  });

  /** What one storage system would hold for both clusters. */
  function share({ driver }: Cluster, handle: string): void {
    const known = driver.snapshots.find(handle);
    if (known === undefined) throw new Error(`There is no snapshot ${handle}`);
    other.driver.snapshots.put(handle, known, driver.snapshots.directoryOf(handle));
  }

  async function importThere(): Promise<void> {
    const registry = {
      cluster: await openCluster({ kubeconfig: other.kubeconfig }),
      namespace: kubernetes.namespace,
    };
    await using controlPlane = await startControlPlane({ registry });
    const importSource = { backupHandle: HANDLE, backupPlugin: BACKUP_PLUGIN };
    await controlPlane.createBackup({ body: { importSource } });
  }
});
