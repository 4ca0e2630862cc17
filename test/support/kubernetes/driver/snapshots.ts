import { status } from '@grpc/grpc-js';
import { alreadyExists, type Handler, invalid, type Message, notFound, Refusal, required } from './protocol';
import { idOf, type Snapshot, type Storage } from './storage';

interface ListSnapshots {
  readonly snapshotId: string;
  readonly sourceVolumeId: string;
  /** 0 for all. */
  readonly maxEntries: number;
  /** How many were listed before, as text. */
  readonly startingToken: string;
}

/** The part of the service Controller that cuts, lists and deletes snapshots of single volumes. */
export function snapshotHandlers(storage: Storage): Record<string, Handler> {
  const { volumes, snapshots, faults } = storage;
  return {
    async CreateSnapshot(request: { name: string; sourceVolumeId: string }, isCancelled) {
      const name = required(request.name, 'name');
      const volume = required(request.sourceVolumeId, 'source_volume_id');
      if (volumes.find(volume) === undefined) throw notFound(`There is no volume ${volume}`);
      const id = idOf('snapshot', name);
      const existing = snapshots.find(id);
      if (existing !== undefined && existing.volume !== volume) {
        throw alreadyExists(`The snapshot ${name} is of another volume`);
      }
      if (existing === undefined) {
        await faults.beforeCut(volume, isCancelled);
        storage.cut(name, volume, new Date().toISOString());
      }
      return { snapshot: describeSnapshot(storage, id) };
    },
    DeleteSnapshot({ snapshotId }: { snapshotId: string }) {
      const id = required(snapshotId, 'snapshot_id');
      if (snapshots.find(id)?.group !== undefined) throw invalid(`The snapshot ${id} is deleted with its group`);
      snapshots.remove(id);
      return {};
    },
    ListSnapshots(request: ListSnapshots) {
      const found = snapshots.all().filter(([id, snapshot]) => isWanted(request, id, snapshot));
      const start = startOf(request, found.length);
      const end = request.maxEntries > 0 ? Math.min(start + request.maxEntries, found.length) : found.length;
      return {
        entries: found.slice(start, end).map(([id]) => ({ snapshot: describeSnapshot(storage, id) })),
        nextToken: end < found.length ? String(end) : '',
      };
    },
  };
}

/** @throws Refusal where it is not there */
export function describeSnapshot({ snapshots, faults }: Storage, id: string): Message {
  const snapshot = snapshots.find(id);
  if (snapshot === undefined) throw notFound(`There is no snapshot ${id}`);
  return {
    snapshotId: id,
    sourceVolumeId: snapshot.volume,
    sizeBytes: snapshot.capacity,
    creationTime: timestamp(snapshot.creationTime),
    readyToUse: faults.isReady(snapshot.volume),
    groupSnapshotId: snapshot.group ?? '',
  };
}

/** A `google.protobuf.Timestamp`. */
export function timestamp(time: string): Message {
  const milliseconds = Date.parse(time);
  return { seconds: Math.floor(milliseconds / 1000), nanos: (milliseconds % 1000) * 1_000_000 };
}

function isWanted({ snapshotId, sourceVolumeId }: ListSnapshots, id: string, { volume }: Snapshot): boolean {
  return (snapshotId === '' || snapshotId === id) && (sourceVolumeId === '' || sourceVolumeId === volume);
}

function startOf({ startingToken }: ListSnapshots, count: number): number {
  const start = startingToken === '' ? 0 : Number(startingToken);
  if (!Number.isInteger(start) || start < 0 || start > count) {
    throw new Refusal(status.ABORTED, `${startingToken} is no starting_token`);
  }
  return start;
}
