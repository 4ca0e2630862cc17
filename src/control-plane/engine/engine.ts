/**
 * What takes and keeps the bytes: volumes, snapshots and the registry. Everything above it (REST, validation, states,
 * events) knows this interface only.
 */
import type { RegisteredVolumeSnapshot, RegistryEntry, VolumeRole } from '../../registry';

export interface DatabaseName {
  readonly organization: string;
  readonly project: string;
  readonly name: string;
}

/** The volumes that a database is to have. */
export interface VolumeSpec extends DatabaseName {
  readonly storageManagers: number;
  /** Kubernetes quantities. */
  readonly archiveSize: string;
  /** Absent: the journal is inside of the archive. */
  readonly journalSize?: string;
  /** Whether the storage managers are to run. One that does not is never ready. */
  readonly running: boolean;
}

export interface StorageManager {
  /** As a pod: `sm-acme-messaging-demo-zfb77wc-0`. */
  readonly name: string;
  readonly ordinal: number;
  readonly ready: boolean;
  /** The storage group it serves where tables are partitioned; absent where it serves all data. */
  readonly storageGroup?: string;
  readonly claims: readonly VolumeClaim[];
}

export interface VolumeClaim {
  readonly role: VolumeRole;
  /** `archive-volume-sm-acme-messaging-demo-zfb77wc-0`. */
  readonly name: string;
  readonly size: string;
}

/** A snapshot as it is asked for: its handle comes from the storage system. */
export type SnapshotRequest = Omit<RegisteredVolumeSnapshot, 'handle'>;

export interface Cut {
  /** A moment in which the volumes had just the bytes that the snapshots have. */
  readonly at: Date;
  readonly snapshots: readonly RegisteredVolumeSnapshot[];
}

/** Every method may be repeated with the same arguments after it was interrupted at any point. */
export interface Engine {
  /** Makes volumes what they are to be: makes, grows, starts or stops. Keeps the bytes that are there. */
  provision(spec: VolumeSpec): Promise<void>;
  /** Makes the volumes of a new database out of snapshots. */
  restore(spec: VolumeSpec, snapshots: readonly RegisteredVolumeSnapshot[], signal: AbortSignal): Promise<void>;
  removeVolumes(database: DatabaseName): Promise<void>;
  /** Sorted by ordinal; empty where the database has no volumes. */
  storageManagers(database: DatabaseName): Promise<readonly StorageManager[]>;

  /** Cuts snapshots of one moment, in which nothing is written. Rejects if one fails; the others may be left. */
  cut(database: DatabaseName, requests: readonly SnapshotRequest[], signal: AbortSignal): Promise<Cut>;
  /** How it stands with the snapshots of an entry, in one word for all of them. */
  inspectSnapshots(snapshots: readonly RegisteredVolumeSnapshot[], signal: AbortSignal): Promise<SnapshotReadiness>;
  removeSnapshots(snapshots: readonly SnapshotRequest[]): Promise<void>;

  readonly registry: Registry;
  readonly limits: EngineLimits;
  /** Where the engine lets an operator play storage managers and storage system; absent on a real one. */
  readonly controls?: EngineControls;
}

/** What an engine cannot do, and why, as a sentence without a full stop. */
export interface EngineLimits {
  /** Why it takes no backups; absent where it does. */
  readonly taking?: string;
  /** Why it restores no backups; absent where it does. */
  readonly restoring?: string;
}

/**
 * `Ready`: they can be used. `Pending`: not yet, or nobody can tell at present. `Failing`: something went wrong with
 * them, which the storage system tries again. `Lost`: they can never be used.
 */
export type SnapshotReadiness =
  | { readonly state: 'Ready' }
  | {
      readonly state: 'Pending' | 'Failing' | 'Lost';
      /** A sentence without a full stop. */
      readonly reason: string;
    };

/** Backups by handle. An entry is written once, also when writing it is repeated. */
export interface Registry {
  /**
   * @throws Unavailable where the registry cannot be asked at present.
   * @throws Error saying what is wrong with an entry that cannot be understood.
   */
  read(handle: string, signal?: AbortSignal): Promise<RegistryEntry | undefined>;
  /** What to say where a handle has no entry, as a sentence without a full stop. */
  missing(handle: string): string;
  /** @throws Error where the handle has an entry: entries are never overwritten. */
  write(handle: string, entry: RegistryEntry): Promise<void>;
  remove(handle: string): Promise<void>;
}

export interface EngineControls {
  setStorageManager(database: DatabaseName, ordinal: number, change: StorageManagerChange): Promise<void>;
  readFile(database: DatabaseName, ordinal: number, role: VolumeRole, path: string): Promise<Buffer>;
  /** Writes to the storage manager of this ordinal or, without one, to all: as replicas they hold the same bytes. */
  writeFile(
    database: DatabaseName,
    ordinal: number | undefined,
    role: VolumeRole,
    path: string,
    content: Buffer,
  ): Promise<void>;
}

export interface StorageManagerChange {
  readonly ready?: boolean;
  /** `null` ends the partitioning. */
  readonly storageGroup?: string | null;
}
