import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Faults } from './faults';
import { Shelf } from './shelf';

/** The driver's name in StorageClasses, PersistentVolumes and classes of snapshots. */
export const DRIVER_NAME = 'directories.csi.test';
/** Of a volume that asks for none. */
export const DEFAULT_CAPACITY = 2 ** 30;

export interface Volume {
  readonly name: string;
  /** In bytes; nothing holds a volume to it. */
  readonly capacity: number;
  readonly source?: VolumeSource;
}

export type VolumeSource = { readonly snapshot: string } | { readonly volume: string };

export interface Snapshot {
  readonly name: string;
  /** The volume that was cut; it may be gone since. */
  readonly volume: string;
  readonly capacity: number;
  /** ISO 8601. */
  readonly creationTime: string;
  /** The group that it was cut with. */
  readonly group?: string;
}

export interface Group {
  readonly name: string;
  readonly snapshots: readonly string[];
  readonly creationTime: string;
}

/**
 * The driver's storage: a directory that tests look into. A volume, or a snapshot, is a directory of its own; its ID,
 * the directory's name, is what Kubernetes calls its handle.
 */
export class Storage {
  readonly volumes: Shelf<Volume>;
  readonly snapshots: Shelf<Snapshot>;
  readonly groups: Shelf<Group>;
  readonly faults: Faults;

  constructor(readonly directory: string) {
    this.volumes = new Shelf(join(directory, 'volumes'));
    this.snapshots = new Shelf(join(directory, 'snapshots'));
    this.groups = new Shelf(join(directory, 'groups'));
    this.faults = new Faults(join(directory, 'faults'));
  }

  /** Copies a volume's bytes as they are now. */
  cut(name: string, volume: string, creationTime: string, group?: string): string {
    const known = this.volumes.find(volume);
    if (known === undefined) throw new Error(`There is no volume ${volume}`);
    const id = idOf('snapshot', name);
    const snapshot = { name, volume, capacity: known.capacity, creationTime, group };
    this.snapshots.put(id, snapshot, this.volumes.directoryOf(volume));
    return id;
  }
}

/** The same for the same name, for a call may be made again. */
export function idOf(prefix: 'volume' | 'snapshot' | 'group', name: string): string {
  return `${prefix}-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
}
