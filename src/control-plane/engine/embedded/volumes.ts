/**
 * The volumes of a database's storage managers, as folders with real bytes.
 */
import { randomUUID } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { RegisteredVolumeSnapshot, VolumeRole } from '../../../registry';
import type {
  DatabaseName,
  EngineControls,
  SnapshotRequest,
  StorageManager,
  StorageManagerChange,
  VolumeSpec,
} from '../engine';
import { copyFolder, makeFolder, writeWhole } from './folders';
import type { SnapshotFolder } from './snapshots';
import {
  type DatabaseState,
  databaseFolder,
  readState,
  rolesOf,
  storageManagersOf,
  volumeFolder,
  writeState,
} from './storage-managers';

export class Volumes implements EngineControls {
  constructor(
    private readonly root: string,
    private readonly snapshots: SnapshotFolder,
  ) {}

  async provision(spec: VolumeSpec): Promise<void> {
    const folder = databaseFolder(this.root, spec);
    await makeFolder(folder);
    const before = await readState(folder);
    for (let ordinal = 0; ordinal < spec.storageManagers; ordinal++) {
      for (const role of rolesOf(spec)) await this.makeVolume(spec, ordinal, role);
    }
    await writeState(folder, { spec, changed: before?.changed ?? {} });
    await removeSurplus(folder, spec);
  }

  async restore(spec: VolumeSpec, snapshots: readonly RegisteredVolumeSnapshot[], signal: AbortSignal): Promise<void> {
    const folder = databaseFolder(this.root, spec);
    await makeFolder(folder);
    for (let ordinal = 0; ordinal < spec.storageManagers; ordinal++) {
      for (const snapshot of snapshots) {
        const target = volumeFolder(folder, ordinal, snapshot.role);
        await makeFolder(dirname(target));
        await copyFolder(await this.snapshots.find(snapshot), target, signal);
      }
    }
    await this.provision(spec);
  }

  async remove(database: DatabaseName): Promise<void> {
    await rm(databaseFolder(this.root, database), { recursive: true, force: true });
  }

  async storageManagers(database: DatabaseName): Promise<readonly StorageManager[]> {
    const state = await readState(databaseFolder(this.root, database));
    return state ? storageManagersOf(state) : [];
  }

  /** @throws Error where the claim is not one of the database's. */
  async folderOf(database: DatabaseName, { claim, role }: SnapshotRequest): Promise<string> {
    const managers = await this.storageManagers(database);
    const manager = managers.find(({ claims }) => claims.some(({ name }) => name === claim));
    if (!manager) throw new Error(`There is no volume ${claim}`);
    return volumeFolder(databaseFolder(this.root, database), manager.ordinal, role);
  }

  async setStorageManager(database: DatabaseName, ordinal: number, change: StorageManagerChange): Promise<void> {
    const state = await this.stateWith(database, ordinal);
    const { ready, storageGroup } = state.changed[ordinal] ?? {};
    const changed = {
      ready: change.ready ?? ready,
      storageGroup: change.storageGroup === undefined ? storageGroup : (change.storageGroup ?? undefined),
    };
    await writeState(databaseFolder(this.root, database), {
      spec: state.spec,
      changed: { ...state.changed, [ordinal]: changed },
    });
  }

  async readFile(database: DatabaseName, ordinal: number, role: VolumeRole, path: string): Promise<Buffer> {
    const file = await this.filePath(database, ordinal, role, path);
    try {
      return await readFile(file);
    } catch (error) {
      throw new RangeError(`Volume ${role} of storage manager ${ordinal} has no file ${path}`, { cause: error });
    }
  }

  async writeFile(
    database: DatabaseName,
    ordinal: number | undefined,
    role: VolumeRole,
    path: string,
    content: Buffer,
  ): Promise<void> {
    const state = await this.stateWith(database, ordinal ?? 0);
    const ordinals = ordinal === undefined ? storageManagersOf(state).map((manager) => manager.ordinal) : [ordinal];
    for (const each of ordinals) {
      const file = await this.filePath(database, each, role, path);
      await this.writeBytes(file, content);
    }
  }

  private async writeBytes(file: string, content: Buffer): Promise<void> {
    try {
      await makeFolder(dirname(file));
      await writeWhole(file, content);
    } catch (error) {
      throw new RangeError(`${file} cannot be written: ${(error as Error).message}`, { cause: error });
    }
  }

  /** A volume that is there is kept. A new replica starts as a copy of the first one, a new database with a file. */
  private async makeVolume(spec: VolumeSpec, ordinal: number, role: VolumeRole): Promise<void> {
    const folder = databaseFolder(this.root, spec);
    const volume = volumeFolder(folder, ordinal, role);
    if (await exists(volume)) return;
    await makeFolder(dirname(volume));
    const first = volumeFolder(folder, 0, role);
    if (ordinal > 0) return copyFolder(first, volume);
    await makeFolder(volume);
    const { organization, project, name } = spec;
    const content = { database: `${organization}/${project}/${name}`, volume: role, id: randomUUID() };
    await writeWhole(join(volume, 'created.json'), `${JSON.stringify(content)}\n`);
  }

  private async stateWith(database: DatabaseName, ordinal: number): Promise<DatabaseState> {
    const state = await readState(databaseFolder(this.root, database));
    if (state && ordinal < state.spec.storageManagers) return state;
    throw new RangeError(
      `Database ${database.organization}/${database.project}/${database.name} has no storage manager ${ordinal}`,
    );
  }

  /** @throws RangeError where the path leads out of the volume. */
  private async filePath(database: DatabaseName, ordinal: number, role: VolumeRole, path: string): Promise<string> {
    const state = await this.stateWith(database, ordinal);
    if (!rolesOf(state.spec).includes(role)) {
      throw new RangeError(`The database has no ${role} volume: its journalDiskSize is not set`);
    }
    const volume = volumeFolder(databaseFolder(this.root, database), ordinal, role);
    const file = resolve(volume, path);
    if (!file.startsWith(volume + sep) || path.includes('\0'))
      throw new RangeError(`${path} is not a path in a volume`);
    return file;
  }
}

/** Removes the volumes of storage managers that are no longer wanted. */
async function removeSurplus(folder: string, spec: VolumeSpec): Promise<void> {
  for (const name of await readdir(folder)) {
    const ordinal = /^sm-(\d+)$/.exec(name)?.[1];
    if (ordinal !== undefined && Number(ordinal) >= spec.storageManagers) {
      await rm(join(folder, name), { recursive: true, force: true });
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}
