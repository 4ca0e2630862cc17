/**
 * A database as a folder: `state.json` says which storage managers there are and how they are, `sm-<ordinal>/archive`
 * and `sm-<ordinal>/journal` are their volumes.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VolumeRole } from '../../../registry';
import type { DatabaseName, StorageManager, VolumeSpec } from '../engine';
import { writeWhole } from './folders';

export interface DatabaseState {
  readonly spec: VolumeSpec;
  /** By ordinal; what is absent is ready and serves all data. */
  readonly changed: Readonly<Record<number, { readonly ready?: boolean; readonly storageGroup?: string }>>;
}

export function databaseFolder(root: string, { organization, project, name }: DatabaseName): string {
  return join(root, 'databases', organization, project, name);
}

export function volumeFolder(database: string, ordinal: number, role: VolumeRole): string {
  return join(database, `sm-${ordinal}`, role);
}

export async function readState(database: string): Promise<DatabaseState | undefined> {
  try {
    return JSON.parse(await readFile(join(database, 'state.json'), 'utf8')) as DatabaseState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

export async function writeState(database: string, state: DatabaseState): Promise<void> {
  await writeWhole(join(database, 'state.json'), `${JSON.stringify(state, null, 2)}\n`);
}

export function rolesOf(spec: VolumeSpec): readonly VolumeRole[] {
  return spec.journalSize === undefined ? ['archive'] : ['archive', 'journal'];
}

export function storageManagersOf({ spec, changed }: DatabaseState): readonly StorageManager[] {
  return Array.from({ length: spec.storageManagers }, (_, ordinal) => {
    const name = `${statefulSetName(spec)}-${ordinal}`;
    const { ready = true, storageGroup } = changed[ordinal] ?? {};
    const claims = rolesOf(spec).map((role) => ({ role, name: `${role}-volume-${name}`, size: sizeOf(spec, role) }));
    return { name, ordinal, ready: ready && spec.running, storageGroup, claims };
  });
}

function sizeOf(spec: VolumeSpec, role: VolumeRole): string {
  return role === 'journal' && spec.journalSize !== undefined ? spec.journalSize : spec.archiveSize;
}

/** `sm-acme-messaging-demo-zfb77wc`. */
function statefulSetName({ organization, project, name }: DatabaseName): string {
  const hash = createHash('sha256').update(`${organization}/${project}/${name}`).digest('hex').slice(0, 7);
  return `sm-${organization}-${project}-${name}-${hash}`;
}
