import type { Cluster, VolumeSnapshot, VolumeSnapshotContent } from '../../../kubernetes';
import { type RegisteredVolumeSnapshot, type RegistryEntry, volumeSnapshotContentName } from '../../../registry';
import { CommandError, EXIT_CODES } from '../../exit';

/** A snapshot that can be made known to another cluster. */
type Portable = RegisteredVolumeSnapshot & Required<Pick<RegisteredVolumeSnapshot, 'namespace' | 'driver'>>;

/**
 * Makes the volume snapshots of an entry known to a cluster, under the names that the entry has. The bytes stay where
 * they are: contents are made with the policy `Retain`, so that deleting them there leaves the bytes to their owner.
 *
 * @see https://kubernetes.io/docs/concepts/storage/volume-snapshots/#static
 */
export async function provideSnapshots(
  attempt: string,
  { volumeSnapshots }: RegistryEntry,
  cluster: Cluster,
  snapshotClass: string | undefined,
): Promise<void> {
  for (const each of volumeSnapshots) {
    const snapshot = portable(attempt, each);
    const present = await cluster.readVolumeSnapshot(snapshot.namespace, snapshot.name);
    if (present) await refuseOther(attempt, cluster, snapshot, present);
    else await provide(attempt, cluster, snapshot, snapshotClass);
  }
}

function portable(attempt: string, snapshot: RegisteredVolumeSnapshot): Portable {
  const { namespace, driver } = snapshot;
  if (namespace !== undefined && driver !== undefined) return { ...snapshot, namespace, driver };
  throw new CommandError(
    `Cannot ${attempt} with its snapshots: its entry names no ${namespace === undefined ? 'namespace' : 'driver'} of ` +
      `VolumeSnapshot ${snapshot.name}. Copy it without --snapshots, and make the VolumeSnapshotContent by hand.`,
  );
}

/** The content comes first: a VolumeSnapshot without its content would fail, if only for a while. */
async function provide(
  attempt: string,
  cluster: Cluster,
  snapshot: Portable,
  volumeSnapshotClassName: string | undefined,
): Promise<void> {
  const content = contentOf(snapshot, volumeSnapshotClassName);
  const present = await cluster.readVolumeSnapshotContent(content.metadata.name);
  if (!present) await cluster.createVolumeSnapshotContent(content);
  else if (!isFor(present, snapshot))
    throw conflict(attempt, `VolumeSnapshotContent ${content.metadata.name}`, cluster);
  await cluster.createVolumeSnapshot({
    metadata: { name: snapshot.name, namespace: snapshot.namespace },
    spec: { source: { volumeSnapshotContentName: content.metadata.name }, volumeSnapshotClassName },
  });
}

function contentOf(snapshot: Portable, volumeSnapshotClassName: string | undefined): VolumeSnapshotContent {
  const { namespace, name, driver, handle, volumeMode } = snapshot;
  return {
    metadata: { name: volumeSnapshotContentName(namespace, name) },
    spec: {
      driver,
      deletionPolicy: 'Retain',
      source: { snapshotHandle: handle },
      sourceVolumeMode: volumeMode,
      volumeSnapshotClassName,
      volumeSnapshotRef: { namespace, name },
    },
  };
}

/** A snapshot of that name is welcome, whoever made it, if it stands for the same bytes. */
async function refuseOther(
  attempt: string,
  cluster: Cluster,
  snapshot: Portable,
  { spec, status }: VolumeSnapshot,
): Promise<void> {
  const contentName = spec.source.volumeSnapshotContentName ?? status?.boundVolumeSnapshotContentName;
  const content = contentName === undefined ? undefined : await cluster.readVolumeSnapshotContent(contentName);
  if (content && isFor(content, snapshot)) return;
  throw conflict(attempt, `VolumeSnapshot ${snapshot.namespace}/${snapshot.name}`, cluster);
}

function isFor({ spec, status }: VolumeSnapshotContent, { driver, handle, namespace, name }: Portable): boolean {
  const { volumeSnapshotRef: ref, source } = spec;
  const isBound = ref.namespace === namespace && ref.name === name;
  return isBound && spec.driver === driver && (source.snapshotHandle ?? status?.snapshotHandle) === handle;
}

function conflict(attempt: string, subject: string, { context }: Cluster): CommandError {
  return new CommandError(
    `Cannot ${attempt} with its snapshots: context ${context} has a ${subject} that stands for other data. See whose it ` +
      'is, and delete it there if nobody needs it.',
    EXIT_CODES.conflict,
  );
}
