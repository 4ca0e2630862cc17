import { CoreV1Api, type V1Secret } from '@kubernetes/client-node';
import {
  BACKUP_ID_LABEL,
  backupIdLabelValue,
  encodeRegistryEntry,
  REGISTRY_FORMAT_LABEL,
  REGISTRY_FORMAT_LABEL_VALUE,
  registrySecretName,
  type VolumeRole,
} from '../../../../src/registry';
import type { Cluster } from '../cluster';
import { DRIVER_NAME } from '../driver';
import { createVolumeSnapshot, readSnapshot, untilReadyToUse } from './snapshots';
import { createBoundClaim } from './volume-claims';

/** The password in the registry Secrets that are made here: no program may print it. */
export const REGISTERED_PASSWORD = 'hunter2-of-the-dba';

export interface RegisteredBackup {
  /** Of the Secret and of the snapshots. */
  readonly namespace: string;
  /** The backup's name, filed under `acme/messaging/demo`. */
  readonly name: string;
  /** @default ['archive'] */
  readonly roles?: readonly VolumeRole[];
}

/** Leaves behind what a backup of a cluster does: ready VolumeSnapshots, and a registry Secret of our own format. */
export async function createRegisteredBackup(cluster: Cluster, backup: RegisteredBackup): Promise<string> {
  const { namespace, name, roles = ['archive'] } = backup;
  const handle = `acme-messaging-demo-${name}`;
  const cut = await Promise.all(roles.map((role) => cutVolume(cluster, backup, role)));
  const entry = {
    database: { organization: 'acme', project: 'messaging', name: 'demo' },
    dbaPassword: REGISTERED_PASSWORD,
    volumeSnapshots: cut,
    persistentVolumeClaims: cut.map(({ role, claim }) => ({ role, name: claim, size: '1Gi' })),
    status: { state: 'Succeeded', creationTime: '2024-10-04T09:56:16Z' },
  } as const;
  const data = Object.entries(encodeRegistryEntry(entry)).map(([key, value]) => [key, btoa(value)]);
  await createRegistrySecret(cluster, namespace, handle, {
    metadata: { labels: { [REGISTRY_FORMAT_LABEL]: REGISTRY_FORMAT_LABEL_VALUE } },
    data: Object.fromEntries(data),
  });
  return handle;
}

/** Makes a registry Secret with the name and the label that its handle says, and otherwise as it is given. */
export async function createRegistrySecret(
  cluster: Cluster,
  namespace: string,
  handle: string,
  { metadata = {}, ...rest }: V1Secret,
): Promise<void> {
  const labels = { [BACKUP_ID_LABEL]: backupIdLabelValue(handle), ...metadata.labels };
  await cluster.api.makeApiClient(CoreV1Api).createNamespacedSecret({
    namespace,
    body: { ...rest, metadata: { ...metadata, name: registrySecretName(handle), labels } },
  });
}

export async function readRegistrySecret({ api }: Cluster, namespace: string, handle: string): Promise<V1Secret> {
  return api.makeApiClient(CoreV1Api).readNamespacedSecret({ namespace, name: registrySecretName(handle) });
}

/** As the storage system of a region does: whatever was cut in one cluster, the driver of another knows, too. */
export function shareSnapshots(from: Cluster, to: Cluster): void {
  for (const [id, snapshot] of from.driver.snapshots.all()) {
    to.driver.snapshots.put(id, snapshot, from.driver.snapshots.directoryOf(id));
  }
}

async function cutVolume(cluster: Cluster, { namespace, name: backup }: RegisteredBackup, role: VolumeRole) {
  const claim = `${role}-volume-${backup}`;
  const name = `${claim}-acme-messaging-demo-${backup}`;
  await createBoundClaim(cluster, { namespace, name: claim });
  await createVolumeSnapshot(cluster, namespace, name, claim);
  const { status } = await untilReadyToUse(cluster, 'VolumeSnapshot', name, namespace);
  const contentName = status?.boundVolumeSnapshotContentName ?? '';
  const content = await readSnapshot(cluster, 'VolumeSnapshotContent', contentName);
  const handle = content.status?.snapshotHandle ?? '';
  return { role, name, handle, claim, namespace, driver: DRIVER_NAME, volumeMode: 'Filesystem' };
}
