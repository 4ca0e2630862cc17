import type { Cluster, VolumeSnapshot } from '../../../kubernetes';
import type { RegisteredVolumeSnapshot } from '../../../registry';
import type { SnapshotReadiness } from '../engine';
import { Unavailable } from '../unavailable';
import { whenAvailable } from './secret-registry';

const READY: SnapshotReadiness = { state: 'Ready' };
/** One word for all: the one from which there is the longest way to go. */
const WORST_FIRST = ['Lost', 'Failing', 'Pending', 'Ready'] as const;

/** How it stands with VolumeSnapshots, and whether they are of the data that the entry says. */
export async function inspectVolumeSnapshots(
  cluster: Cluster,
  snapshots: readonly RegisteredVolumeSnapshot[],
  signal: AbortSignal,
): Promise<SnapshotReadiness> {
  if (snapshots.length === 0) return lost('its registry entry names no volume snapshots');
  const found = await Promise.all(snapshots.map((snapshot) => inspect(cluster, snapshot, signal)));
  return WORST_FIRST.flatMap((state) => found.filter((each) => each.state === state))[0];
}

async function inspect(
  cluster: Cluster,
  registered: RegisteredVolumeSnapshot,
  signal: AbortSignal,
): Promise<SnapshotReadiness> {
  const { namespace, name } = registered;
  if (namespace === undefined) {
    return lost(`its registry entry does not say in which namespace VolumeSnapshot ${name} is: it is of no cluster`);
  }
  try {
    const snapshot = await whenAvailable(cluster.readVolumeSnapshot(namespace, name, signal));
    if (!snapshot) return lost(`VolumeSnapshot ${namespace}/${name} does not exist in context ${cluster.context}`);
    return standing(snapshot) ?? (await identity(cluster, registered, snapshot, signal));
  } catch (error) {
    if (error instanceof Unavailable) return { state: 'Pending', reason: error.message };
    throw error;
  }
}

/** What the VolumeSnapshot says of itself; undefined where it is ready. */
function standing({ metadata, status }: VolumeSnapshot): SnapshotReadiness | undefined {
  const subject = `VolumeSnapshot ${metadata.namespace}/${metadata.name}`;
  if (metadata.deletionTimestamp !== undefined) return lost(`${subject} is being deleted`);
  if (status?.readyToUse) return undefined;
  const message = status?.error?.message;
  return message === undefined
    ? { state: 'Pending', reason: `${subject} is not ready to use yet` }
    : { state: 'Failing', reason: `${subject} failed: ${message}` };
}

/** A name can be given again: what tells that it still stands for the bytes of the entry is the storage's handle. */
async function identity(
  cluster: Cluster,
  { handle }: RegisteredVolumeSnapshot,
  { metadata, status }: VolumeSnapshot,
  signal: AbortSignal,
): Promise<SnapshotReadiness> {
  const subject = `VolumeSnapshot ${metadata.namespace}/${metadata.name}`;
  const contentName = status?.boundVolumeSnapshotContentName;
  const content =
    contentName === undefined ? undefined : await whenAvailable(cluster.readVolumeSnapshotContent(contentName, signal));
  if (!content) return lost(`${subject} has no VolumeSnapshotContent, so nothing tells which bytes it stands for`);
  const { volumeSnapshotRef, source } = content.spec;
  if (volumeSnapshotRef.uid !== metadata.uid) {
    return lost(`VolumeSnapshotContent ${contentName} belongs to another VolumeSnapshot than ${subject}`);
  }
  const actual = content.status?.snapshotHandle ?? source.snapshotHandle;
  if (actual === handle) return READY;
  return lost(
    `${subject} stands for other data than the registry entry: the storage system knows it as "${actual}", and the ` +
      `entry says "${handle}"`,
  );
}

function lost(reason: string): SnapshotReadiness {
  return { state: 'Lost', reason };
}
