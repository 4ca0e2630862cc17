import { alreadyExists, type Handler, invalid, type Message, notFound, required } from './protocol';
import { describeSnapshot, timestamp } from './snapshots';
import { idOf, type Storage } from './storage';

/** The service GroupController: snapshots of several volumes, cut together. */
export function groupHandlers(storage: Storage): Record<string, Handler> {
  const { volumes, snapshots, groups, faults } = storage;
  return {
    GroupControllerGetCapabilities: () => ({
      capabilities: [{ rpc: { type: 'CREATE_DELETE_GET_VOLUME_GROUP_SNAPSHOT' } }],
    }),
    async CreateVolumeGroupSnapshot(request: { name: string; sourceVolumeIds: readonly string[] }, isCancelled) {
      const name = required(request.name, 'name');
      const sources = request.sourceVolumeIds;
      if (sources.length === 0) throw invalid('source_volume_ids are missing');
      const missing = sources.find((volume) => volumes.find(volume) === undefined);
      if (missing !== undefined) throw notFound(`There is no volume ${missing}`);
      const id = idOf('group', name);
      if (groups.find(id) === undefined) {
        for (const volume of sources) await faults.beforeCut(volume, isCancelled);
        cutTogether(id, name, sources);
      } else if (!isOf(id, sources)) {
        throw alreadyExists(`The group ${name} is of other volumes`);
      }
      return { groupSnapshot: describeGroup(id) };
    },
    DeleteVolumeGroupSnapshot({ groupSnapshotId }: { groupSnapshotId: string }) {
      const id = required(groupSnapshotId, 'group_snapshot_id');
      for (const snapshot of groups.find(id)?.snapshots ?? []) snapshots.remove(snapshot);
      groups.remove(id);
      return {};
    },
    GetVolumeGroupSnapshot({ groupSnapshotId }: { groupSnapshotId: string }) {
      return { groupSnapshot: describeGroup(required(groupSnapshotId, 'group_snapshot_id')) };
    },
  };

  /** Nothing else runs in between: to everybody else it is one moment. */
  function cutTogether(id: string, name: string, sources: readonly string[]): void {
    const creationTime = new Date().toISOString();
    const cut = sources.map((volume) => storage.cut(`${name}/${volume}`, volume, creationTime, id));
    groups.put(id, { name, snapshots: cut, creationTime });
  }

  function isOf(id: string, sources: readonly string[]): boolean {
    const present = groups.find(id)?.snapshots.map((snapshot) => snapshots.find(snapshot)?.volume);
    return present?.length === sources.length && sources.every((volume) => present.includes(volume));
  }

  function describeGroup(id: string): Message {
    const group = groups.find(id);
    if (group === undefined) throw notFound(`There is no group ${id}`);
    const members = group.snapshots.map((snapshot) => describeSnapshot(storage, snapshot));
    return {
      groupSnapshotId: id,
      snapshots: members,
      creationTime: timestamp(group.creationTime),
      readyToUse: members.every(({ readyToUse }) => readyToUse),
    };
  }
}
