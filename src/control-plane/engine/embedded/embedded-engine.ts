import type { RegisteredVolumeSnapshot } from '../../../registry';
import type { Clock } from '../../clock';
import type { Cut, DatabaseName, Engine, EngineControls, SnapshotRequest } from '../engine';
import { removePartials } from './folders';
import { Freezer } from './freezer';
import { openRegistryFolder } from './registry-folder';
import { SnapshotFolder } from './snapshots';
import { Volumes } from './volumes';

/** An engine on one machine's file system, in a data directory of its own. */
export interface EmbeddedEngine extends Engine {
  readonly controls: EngineControls;
}

/** Opens the engine's part of a data directory, and makes it where it is missing. */
export async function openEmbeddedEngine(root: string, clock: Clock): Promise<EmbeddedEngine> {
  await removePartials(root);
  const snapshots = await SnapshotFolder.open(root);
  const volumes = new Volumes(root, snapshots);
  const registry = await openRegistryFolder(root);
  const freezer = new Freezer();

  /** Runs while the database's volumes are frozen, so all of it happens in one moment of the volumes. */
  async function cut(database: DatabaseName, requests: readonly SnapshotRequest[], signal: AbortSignal): Promise<Cut> {
    const at = clock.now();
    const done: RegisteredVolumeSnapshot[] = [];
    for (const request of requests) {
      done.push(await snapshots.cut(await volumes.folderOf(database, request), request, signal));
    }
    return { at, snapshots: done };
  }

  return {
    registry,
    limits: {},
    controls: {
      setStorageManager: (database, ...rest) =>
        freezer.alone(database, () => volumes.setStorageManager(database, ...rest)),
      readFile: (...request) => volumes.readFile(...request),
      writeFile: (database, ...rest) => freezer.alone(database, () => volumes.writeFile(database, ...rest)),
    },
    provision: (spec) => freezer.alone(spec, () => volumes.provision(spec)),
    restore: (spec, from, signal) => freezer.alone(spec, () => volumes.restore(spec, from, signal)),
    removeVolumes: (database) => freezer.alone(database, () => volumes.remove(database)),
    storageManagers: (database) => volumes.storageManagers(database),
    cut: (database, requests, signal) => freezer.alone(database, () => cut(database, requests, signal)),
    async inspectSnapshots(wanted) {
      const found = await Promise.allSettled(wanted.map((snapshot) => snapshots.find(snapshot)));
      if (found.every(({ status }) => status === 'fulfilled')) return { state: 'Ready' };
      return { state: 'Lost', reason: 'its volume snapshots do not exist any more' };
    },
    async removeSnapshots(unwanted) {
      for (const { name } of unwanted) await snapshots.remove(name);
    },
  };
}
