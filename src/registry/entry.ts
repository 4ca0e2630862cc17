/**
 * The registry entry, format v1: what this project keeps of a backup, as the data of a Kubernetes Secret.
 *
 * The format is this project's own and documented here; the format of NuoDB's operator is not public. An entry is
 * written once, when the backup has succeeded, and never updated. It does not hold its own handle: that is the name
 * it is kept under, so that moving an entry is copying it.
 */
export const REGISTRY_FORMAT = 'cdktf-provider-nuodbaas/v1';

export interface RegistryEntry {
  /** The Database resource as it was when the backup was taken. */
  readonly database: RegisteredDatabase;
  readonly dbaPassword: string;
  readonly volumeSnapshots: readonly RegisteredVolumeSnapshot[];
  readonly persistentVolumeClaims: readonly RegisteredVolumeClaim[];
  readonly status: RegisteredStatus;
}

export interface RegisteredDatabase {
  readonly organization: string;
  readonly project: string;
  readonly name: string;
  readonly tier?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly properties?: {
    readonly archiveDiskSize?: string;
    readonly journalDiskSize?: string;
    readonly tierParameters?: Readonly<Record<string, string>>;
    readonly productVersion?: string;
  };
}

export type VolumeRole = 'archive' | 'journal';

export interface RegisteredVolumeSnapshot {
  readonly role: VolumeRole;
  /** The VolumeSnapshot's name. */
  readonly name: string;
  /** What the storage system knows the snapshot by. */
  readonly handle: string;
  /** The claim whose volume was cut. */
  readonly claim: string;
}

export interface RegisteredVolumeClaim {
  readonly role: VolumeRole;
  readonly name: string;
  /** As a Kubernetes quantity. */
  readonly size: string;
}

export interface RegisteredStatus {
  readonly state: 'Succeeded';
  /** When the snapshots were cut, ISO 8601 in UTC. */
  readonly creationTime: string;
  readonly databaseProductVersion?: string;
}

const FORMAT_KEY = 'format';
const PASSWORD_KEY = 'dba-password';
/** The keys whose values are JSON, and the part of the entry each holds. */
const JSON_KEYS = {
  database: 'database',
  'volume-snapshots': 'volumeSnapshots',
  'persistent-volume-claims': 'persistentVolumeClaims',
  status: 'status',
} as const;

/** The entry as the data of a Secret, not yet in base64. */
export function encodeRegistryEntry(entry: RegistryEntry): Record<string, string> {
  const data: Record<string, string> = { [FORMAT_KEY]: REGISTRY_FORMAT, [PASSWORD_KEY]: entry.dbaPassword };
  for (const [key, part] of Object.entries(JSON_KEYS)) data[key] = JSON.stringify(entry[part]);
  return data;
}

/**
 * The entry that a Secret's data holds.
 *
 * @throws TypeError that names the key at fault, never its value: one of them is a password.
 */
export function decodeRegistryEntry(data: Readonly<Record<string, string | undefined>>): RegistryEntry {
  if (data[FORMAT_KEY] !== REGISTRY_FORMAT) {
    throw new TypeError(
      `Registry entry has a "${FORMAT_KEY}" other than ${REGISTRY_FORMAT}: it was written by something else.`,
    );
  }
  const parts = Object.entries(JSON_KEYS).map(([key, part]) => [part, parseJson(key, data[key])]);
  const dbaPassword = data[PASSWORD_KEY];
  if (dbaPassword === undefined) throw new TypeError(`Registry entry lacks the key "${PASSWORD_KEY}".`);
  return { dbaPassword, ...Object.fromEntries(parts) } as RegistryEntry;
}

function parseJson(key: string, text: string | undefined): unknown {
  if (text === undefined) throw new TypeError(`Registry entry lacks the key "${key}".`);
  try {
    return JSON.parse(text);
  } catch {
    throw new TypeError(`Registry entry's key "${key}" is not JSON.`);
  }
}
