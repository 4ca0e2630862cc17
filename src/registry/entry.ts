/**
 * The registry entry, format v1: what this project keeps of a backup, as the data of a Kubernetes Secret.
 *
 * The format is this project's own and documented here; the format of NuoDB's operator is not public. An entry is
 * written once, when the backup has succeeded, and never updated. It does not hold its own handle: that is the name
 * it is kept under, so that moving an entry is copying it.
 */
export const REGISTRY_FORMAT = 'cdktf-provider-nuodbaas/v1';
/** What all versions of the format begin with. */
export const REGISTRY_FORMAT_FAMILY = 'cdktf-provider-nuodbaas/';
/** The label of a Secret that holds an entry of this project's format; a Secret without it belongs to somebody else. */
export const REGISTRY_FORMAT_LABEL = 'cdktf-provider-nuodbaas/registry-format';
export const REGISTRY_FORMAT_LABEL_VALUE = 'v1';
/** The response header by which a control plane says which formats of registry entries it reads, separated by commas. */
export const REGISTRY_FORMATS_HEADER = 'nuodbaas-registry-formats';

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
  /** The custom resource that it was on a Kubernetes cluster: apiVersion, kind, metadata, spec. */
  readonly resource?: Readonly<Record<string, unknown>>;
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
  /** The namespace of the VolumeSnapshot and of the claim; absent where they are in no Kubernetes cluster. */
  readonly namespace?: string;
  /** The CSI driver that knows the handle; without it no other cluster can be given the snapshot. */
  readonly driver?: string;
  /** What the volume held, `Filesystem` or `Block`, so that it is not restored as the other; absent where unknown. */
  readonly volumeMode?: string;
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
export type RegistryPart = (typeof JSON_KEYS)[keyof typeof JSON_KEYS];

/** The data of a Secret, which is in base64, as text. */
export function fromSecretData(data: Readonly<Record<string, string>>): Record<string, string> {
  const decoded = Object.entries(data).map(([key, value]) => [key, Buffer.from(value, 'base64').toString('utf8')]);
  return Object.fromEntries(decoded);
}

/** Whether a Secret's data is an entry of this project, of whatever version; NuoDB's operator writes another format. */
export function isRegistryEntry(data: Readonly<Record<string, string | undefined>>): boolean {
  return data[FORMAT_KEY]?.startsWith(REGISTRY_FORMAT_FAMILY) ?? false;
}

/** The entry as the data of a Secret, not yet in base64. */
export function encodeRegistryEntry(entry: RegistryEntry): Record<string, string> {
  const parts = Object.values(JSON_KEYS).map((part) => [part, JSON.stringify(entry[part])]);
  return registryData(entry.dbaPassword, Object.fromEntries(parts));
}

/** The same, of parts that are JSON already, or Terraform's expressions for it. */
export function registryData(
  dbaPassword: string,
  parts: Readonly<Record<RegistryPart, string>>,
): Record<string, string> {
  const data: Record<string, string> = { [FORMAT_KEY]: REGISTRY_FORMAT, [PASSWORD_KEY]: dbaPassword };
  for (const [key, part] of Object.entries(JSON_KEYS)) data[key] = parts[part];
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
  const parts = Object.entries(JSON_KEYS).map(([key, part]) => [part, parsePart(key, part, data[key])]);
  const dbaPassword = data[PASSWORD_KEY];
  if (dbaPassword === undefined) throw new TypeError(`Registry entry lacks the key "${PASSWORD_KEY}".`);
  return { dbaPassword, ...Object.fromEntries(parts) } as RegistryEntry;
}

/** What is read of each part, so that an entry which was tampered with is refused by its key and not by accident. */
const REQUIRED_FIELDS = {
  database: ['organization', 'project', 'name'],
  volumeSnapshots: ['role', 'name', 'handle', 'claim'],
  persistentVolumeClaims: ['role', 'name', 'size'],
  status: ['state', 'creationTime'],
} as const;
/** What may be left out, but is text where it is there. */
const OPTIONAL_FIELDS: Partial<Record<keyof typeof REQUIRED_FIELDS, readonly string[]>> = {
  volumeSnapshots: ['namespace', 'driver', 'volumeMode'],
};
const LISTS: readonly string[] = ['volumeSnapshots', 'persistentVolumeClaims'];

function parsePart(key: string, part: keyof typeof REQUIRED_FIELDS, text: string | undefined): unknown {
  const value = parseJson(key, text);
  const list: readonly unknown[] = Array.isArray(value) ? value : [undefined];
  const items = LISTS.includes(part) ? list : [value];
  for (const field of REQUIRED_FIELDS[part]) {
    if (items.every((item) => hasText(item, field))) continue;
    throw new TypeError(`Registry entry's key "${key}" lacks the field "${field}".`);
  }
  for (const field of OPTIONAL_FIELDS[part] ?? []) {
    if (items.every((item) => fieldOf(item, field) === undefined || hasText(item, field))) continue;
    throw new TypeError(`Registry entry's key "${key}" has a field "${field}" that is not text.`);
  }
  return value;
}

function hasText(item: unknown, field: string): boolean {
  return typeof fieldOf(item, field) === 'string';
}

function fieldOf(item: unknown, field: string): unknown {
  return typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[field] : undefined;
}

function parseJson(key: string, text: string | undefined): unknown {
  if (text === undefined) throw new TypeError(`Registry entry lacks the key "${key}".`);
  try {
    return JSON.parse(text);
  } catch {
    throw new TypeError(`Registry entry's key "${key}" is not JSON.`);
  }
}
