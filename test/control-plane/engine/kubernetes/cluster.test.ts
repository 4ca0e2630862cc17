import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CoreV1Api, type V1Secret } from '@kubernetes/client-node';
import { parseAllDocuments } from 'yaml';
import { openCluster } from '../../../../src/kubernetes';
import { BACKUP_PLUGIN, registrySecretName } from '../../../../src/registry';
import { TestClock } from '../../../support/clock';
import { startControlPlane, type TestControlPlane } from '../../../support/control-plane';
import { temporaryFolder } from '../../../support/folders';
import {
  createBoundClaim,
  createVolumeSnapshot,
  DRIVER_NAME,
  describeOnDirectories,
  objects,
  readSnapshot,
  untilReadyToUse,
} from '../../../support/kubernetes';
import { HANDLE, registrySecret } from '../../../support/registry-secret';
import { until } from '../../../support/until';

const BACKUP = '/backups/acme/messaging/demo/mine';

describeOnDirectories('the registry of a real cluster', (kubernetes) => {
  let clock: TestClock;
  let controlPlane: TestControlPlane;
  beforeEach(async () => {
    clock = new TestClock();
    controlPlane = await start(kubernetes.cluster.kubeconfig);
  });
  afterEach(() => controlPlane.close());

  const core = () => kubernetes.cluster.api.makeApiClient(CoreV1Api);

  async function start(kubeconfig: string): Promise<TestControlPlane> {
    const cluster = await openCluster({ kubeconfig });
    return startControlPlane({ clock, registry: { cluster, namespace: kubernetes.namespace } });
  }

  /** Cuts a volume of its own. */
  async function cut(name: string, beforehand: (volume: string) => void = () => undefined): Promise<string> {
    const { cluster, namespace } = kubernetes;
    const claim = await createBoundClaim(cluster, { namespace, name: `archive-of-${name}` });
    beforehand(claim.volume);
    await createVolumeSnapshot(cluster, namespace, name, claim.name);
    return claim.volume;
  }

  async function bindingOf(name: string): Promise<string> {
    const { cluster, namespace } = kubernetes;
    await until(async () => (await readSnapshot(cluster, 'VolumeSnapshot', name, namespace)).status !== undefined);
    const { status } = await readSnapshot(cluster, 'VolumeSnapshot', name, namespace);
    return status?.boundVolumeSnapshotContentName ?? '';
  }

  async function handleOf(name: string): Promise<string> {
    const { cluster, namespace } = kubernetes;
    await untilReadyToUse(cluster, 'VolumeSnapshot', name, namespace);
    const content = await readSnapshot(cluster, 'VolumeSnapshotContent', await bindingOf(name));
    return content.status?.snapshotHandle ?? '';
  }

  /** Registers a snapshot under a handle of its own, which it returns. */
  async function register(name: string, handle: string): Promise<string> {
    const { namespace } = kubernetes;
    const claim = `archive-of-${name}`;
    const snapshot = { role: 'archive', name, handle, claim, namespace, driver: DRIVER_NAME } as const;
    const body = registrySecret(namespace, snapshot, `${HANDLE}${name}`) as V1Secret;
    await core().createNamespacedSecret({ namespace, body });
    return `${HANDLE}${name}`;
  }

  async function importBackup(backupHandle: string, into = controlPlane): Promise<void> {
    await into.request('PUT', BACKUP, { importSource: { backupHandle, backupPlugin: BACKUP_PLUGIN } });
  }

  /** Lets time pass until the import is in the state. */
  async function statusIn(state: string, into = controlPlane): Promise<{ readonly message?: string }> {
    const status = async () => (await into.request('GET', BACKUP)).body.status;
    await until(async () => {
      clock.advance(1000);
      return (await status()).state === state && (await status()).message !== undefined;
    });
    return status();
  }

  test('has a backup whose import succeeds, and whose deletion leaves Secret, snapshot and bytes', async () => {
    const { cluster, namespace } = kubernetes;
    await cut('ready');
    const handle = await handleOf('ready');
    const backupHandle = await register('ready', handle);

    await importBackup(backupHandle);
    expect(await statusIn('Succeeded')).toMatchObject({ readyToUse: true, backupHandle });
    await controlPlane.request('DELETE', `${BACKUP}?timeoutSeconds=10`);

    expect((await controlPlane.request('GET', BACKUP)).status).toBe(404);
    const secret = await core().readNamespacedSecret({ namespace, name: registrySecretName(backupHandle) });
    expect(secret.metadata?.deletionTimestamp).toBeUndefined();
    await untilReadyToUse(cluster, 'VolumeSnapshot', 'ready', namespace);
    expect(cluster.driver.snapshots.find(handle)).toBeDefined();
  });

  test('has a backup whose import waits for its snapshot, and then succeeds', async () => {
    const { faults } = kubernetes.cluster.driver;
    const volume = await cut('slow', (of) => faults.neverReady(of));
    await until(async () => {
      const content = await readSnapshot(kubernetes.cluster, 'VolumeSnapshotContent', await bindingOf('slow'));
      return content.status?.snapshotHandle !== undefined;
    });
    const content = await readSnapshot(kubernetes.cluster, 'VolumeSnapshotContent', await bindingOf('slow'));
    await importBackup(await register('slow', content.status?.snapshotHandle ?? ''));
    expect((await statusIn('Pending')).message).toMatch(/^VolumeSnapshot .*\/slow is not ready to use yet$/);

    faults.repair(volume);

    await statusIn('Succeeded');
  });

  test('has a backup whose import fails with what the storage system says', async () => {
    await cut('broken', (volume) => kubernetes.cluster.driver.faults.failSnapshots(volume, 'the disk is on fire'));
    await importBackup(await register('broken', 'never'));

    expect((await statusIn('Failed')).message).toContain('the disk is on fire');
  });

  test('has a backup whose import fails, since its snapshot was deleted and its name given again', async () => {
    await cut('reused');
    await importBackup(await register('reused', 'snapshot-of-old'));

    expect((await statusIn('Failed')).message).toContain('and the entry says "snapshot-of-old"');
  });

  test('can be read with the rights that the documentation names, and no others', async () => {
    await grant(kubernetes.namespace);
    await cut('readable');
    const backupHandle = await register('readable', await handleOf('readable'));

    await using limited = await start(await kubeconfigOf('nuodbaas-control-plane'));
    await importBackup(backupHandle, limited);
    await statusIn('Succeeded', limited);

    await using stranger = await start(await kubeconfigOf('stranger'));
    await importBackup(backupHandle, stranger);
    expect((await statusIn('Pending', stranger)).message).toContain('User "stranger" cannot get resource "secrets"');
  });

  /** Applies what docs/registry.md says, in this namespace. */
  async function grant(namespace: string): Promise<void> {
    const docs = await readFile(join(__dirname, '../../../../docs/registry.md'), 'utf8');
    const [, yaml] = /```yaml\n(apiVersion: rbac[^`]*)```/.exec(docs) ?? [];
    const inHere = yaml.replaceAll(/nuodb-cp-system|\bdatabases-namespace\b/g, namespace);
    for (const document of parseAllDocuments(inHere)) await objects(kubernetes.cluster).create(document.toJSON());
  }

  /** A kubeconfig of the administrator's, as another user. */
  async function kubeconfigOf(user: string): Promise<string> {
    const path = join(await temporaryFolder(), 'kubeconfig');
    const config = JSON.parse(await readFile(kubernetes.cluster.kubeconfig, 'utf8'));
    config.users[0].user.as = user;
    await writeFile(path, JSON.stringify(config), { mode: 0o600 });
    return path;
  }
});
