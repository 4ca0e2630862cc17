/**
 * The registry as a folder: one file a handle, each the manifest of the Kubernetes Secret that would hold the entry.
 *
 * The handle is in the name of the file only, so copying a file gives its entry another handle.
 */
import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  BACKUP_ID_LABEL,
  backupIdLabelValue,
  decodeRegistryEntry,
  encodeRegistryEntry,
  fromSecretData,
  REGISTRY_FORMAT_LABEL,
  REGISTRY_FORMAT_LABEL_VALUE,
  type RegistryEntry,
  registrySecretName,
} from '../../../registry';
import type { Registry } from '../engine';
import { fileNameOf } from './file-name';
import { makeFolder, writeOnce } from './folders';

interface SecretManifest {
  readonly apiVersion: 'v1';
  readonly kind: 'Secret';
  readonly metadata: { readonly name: string; readonly labels: Readonly<Record<string, string>> };
  readonly type: 'Opaque';
  /** In base64. */
  readonly data: Readonly<Record<string, string>>;
}

/** An entry's place: the data directory of a control plane, and the handle there. */
export interface EntryPlace {
  readonly dataDirectory: string;
  readonly handle: string;
}

/** The registry of a data directory; makes its folder where it is missing. */
export async function openRegistryFolder(dataDirectory: string): Promise<Registry> {
  await makeFolder(registryPath(dataDirectory));
  const pathOf = (handle: string) => entryPath({ dataDirectory, handle });
  return {
    async read(handle) {
      const text = await readIfThere(pathOf(handle));
      return text === undefined ? undefined : decodeManifest(text);
    },
    async write(handle, entry) {
      await writeEntry(pathOf(handle), handle, `${JSON.stringify(manifestOf(handle, entry), null, 2)}\n`);
    },
    missing: (handle) => `The backup registry has no entry under the handle "${handle}"`,
    async remove(handle) {
      await rm(pathOf(handle), { force: true });
    },
  };
}

/**
 * Brings an entry, byte for byte, into another registry or under another handle.
 *
 * @returns what was in the way, where something was: there is no entry to copy, or one in the place already
 */
export async function copyRegistryEntry(from: EntryPlace, to: EntryPlace): Promise<'missing' | 'taken' | undefined> {
  const text = await readIfThere(entryPath(from));
  if (text === undefined) return 'missing';
  await makeFolder(registryPath(to.dataDirectory));
  try {
    await writeOnce(entryPath(to), text);
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'taken';
    throw error;
  }
}

function registryPath(dataDirectory: string): string {
  return join(dataDirectory, 'registry');
}

function entryPath({ dataDirectory, handle }: EntryPlace): string {
  return join(registryPath(dataDirectory), `${fileNameOf(handle)}.json`);
}

async function writeEntry(path: string, handle: string, text: string): Promise<void> {
  try {
    await writeOnce(path, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`The registry already has an entry under the handle "${handle}": ${path} is never overwritten.`);
  }
}

function manifestOf(handle: string, entry: RegistryEntry): SecretManifest {
  const data = Object.entries(encodeRegistryEntry(entry));
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: secretNameOf(handle),
      labels: {
        [BACKUP_ID_LABEL]: backupIdLabelValue(handle),
        [REGISTRY_FORMAT_LABEL]: REGISTRY_FORMAT_LABEL_VALUE,
      },
    },
    type: 'Opaque',
    data: Object.fromEntries(data.map(([key, value]) => [key, Buffer.from(value).toString('base64')])),
  };
}

/** In a folder a handle may be longer than Kubernetes allows; its manifest then carries a hash of it. */
function secretNameOf(handle: string): string {
  try {
    return registrySecretName(handle);
  } catch {
    return registrySecretName(createHash('sha256').update(handle).digest('hex'));
  }
}

function decodeManifest(text: string): RegistryEntry {
  return decodeRegistryEntry(fromSecretData(parseData(text)));
}

function parseData(text: string): Record<string, string> {
  try {
    const { data } = JSON.parse(text) as Partial<SecretManifest>;
    if (data && Object.values(data).every((value) => typeof value === 'string')) return data;
  } catch {
    // Said below, without the text: it may hold a password.
  }
  throw new TypeError('Registry entry is not a JSON manifest of a Kubernetes Secret with data.');
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
