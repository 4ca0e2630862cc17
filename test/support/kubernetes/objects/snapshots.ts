import { type KubernetesObject, KubernetesObjectApi } from '@kubernetes/client-node';
import { until } from '../../until';
import type { Cluster } from '../cluster';
import { SNAPSHOT_CLASS } from '../installed-objects';

export const SNAPSHOTS = 'snapshot.storage.k8s.io/v1';
export const GROUP_SNAPSHOTS = 'groupsnapshot.storage.k8s.io/v1beta2';

/** An object of one of the kinds of snapshots, as far as tests look into it. */
export interface SnapshotObject extends KubernetesObject {
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Record<string, string> };
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly status?: {
    readonly readyToUse?: boolean;
    readonly boundVolumeSnapshotContentName?: string;
    readonly boundVolumeGroupSnapshotContentName?: string;
    readonly snapshotHandle?: string;
    readonly error?: { readonly message?: string };
  };
}

/** Asks for a VolumeSnapshot of a claim. */
export async function createVolumeSnapshot(
  cluster: Cluster,
  namespace: string,
  name: string,
  claim: string,
): Promise<void> {
  await objects(cluster).create<SnapshotObject>({
    apiVersion: SNAPSHOTS,
    kind: 'VolumeSnapshot',
    metadata: { namespace, name },
    spec: { volumeSnapshotClassName: SNAPSHOT_CLASS, source: { persistentVolumeClaimName: claim } },
  });
}

/** Reads an object of one of the kinds of snapshots. @param namespace left out for contents, which have none */
export function readSnapshot(
  cluster: Cluster,
  kind: string,
  name: string,
  namespace?: string,
): Promise<SnapshotObject> {
  const apiVersion = kind.startsWith('VolumeGroupSnapshot') ? GROUP_SNAPSHOTS : SNAPSHOTS;
  return objects(cluster).read<SnapshotObject>({ apiVersion, kind, metadata: { name, namespace: namespace ?? '' } });
}

/** Waits until it can be used, and answers what it is then. */
export async function untilReadyToUse(
  cluster: Cluster,
  kind: string,
  name: string,
  namespace: string,
): Promise<SnapshotObject> {
  await until(async () => (await readSnapshot(cluster, kind, name, namespace)).status?.readyToUse === true);
  return readSnapshot(cluster, kind, name, namespace);
}

export function objects({ api }: Cluster): KubernetesObjectApi {
  return KubernetesObjectApi.makeApiClient(api);
}
