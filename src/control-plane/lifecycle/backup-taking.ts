/**
 * Taking a backup: choose a storage manager, cut snapshots of its volumes, write the registry entry. What was planned is
 * on disk before the cut, so that a crash leaves no bytes that nobody knows of.
 */
import { randomBytes } from 'node:crypto';
import type { Database } from '../../api';
import { backupHandle, type RegistryEntry } from '../../registry';
import type { Cut, StorageManager } from '../engine';
import { type BackupItem, databaseKeyOf, type PlannedSnapshot } from '../items';
import type { Stored } from '../store';
import { failBackup, succeeded } from './backup-status';
import type { LifecycleContext } from './context';
import { chooseTarget } from './target';

/** Ends in Succeeded, or in Failed with a message; with the signal in neither, as what aborted it goes on from there. */
export async function takeBackup(
  context: LifecycleContext,
  item: Stored<BackupItem>,
  signal: AbortSignal,
): Promise<void> {
  const handle = backupHandle(item.value.document);
  let planned: readonly PlannedSnapshot[] = [];
  let entry: RegistryEntry;
  try {
    // Of an attempt that was interrupted.
    await context.engine.removeSnapshots(item.value.snapshots);
    failOnRequest(context, item.value);
    const database = databaseOf(context, item.value);
    const target = chooseTarget(await context.engine.storageManagers(database.document));
    planned = await planSnapshots(context, item.key, target);
    signal.throwIfAborted();
    const cut = await context.engine.cut(database.document, planned, signal);
    entry = entryOf(database, target, cut);
    await context.engine.registry.write(handle, entry);
  } catch (error) {
    if (signal.aborted) return;
    await context.engine.removeSnapshots(planned);
    await failBackup(context, item.key, (error as Error).message);
    return;
  }
  await complete(context, item.key, handle, entry);
}

/** A backup that a crash found half-taken has failed; one whose registry entry was written was whole. */
export async function recoverBackup(context: LifecycleContext, item: Stored<BackupItem>): Promise<void> {
  const { engine, log } = context;
  const handle = backupHandle(item.value.document);
  const entry = await engine.registry.read(handle).catch((error: Error) => log(`${item.key}: ${error.message}`));
  if (entry && isEntryOf(entry, item.value)) return complete(context, item.key, handle, entry);
  await engine.removeSnapshots(item.value.snapshots);
  await failBackup(
    context,
    item.key,
    'The control plane was stopped before the backup was complete: ask for a new one',
  );
}

/** Whether a registry entry is of the snapshots that were cut for a backup, and not of another one with its handle. */
export function isEntryOf(entry: RegistryEntry, { snapshots }: BackupItem): boolean {
  const names = snapshots.map(({ name }) => name);
  return (
    names.length > 0 &&
    names.length === entry.volumeSnapshots.length &&
    entry.volumeSnapshots.every(({ name }) => names.includes(name))
  );
}

interface BackedUpDatabase {
  readonly document: Database;
  readonly dbaPassword: string;
}

function failOnRequest({ faults }: LifecycleContext, { document }: BackupItem): void {
  const key = databaseKeyOf(document);
  const message = faults.nextBackup.get(key);
  faults.nextBackup.delete(key);
  if (message !== undefined) throw new Error(message);
}

function databaseOf({ store }: LifecycleContext, { document }: BackupItem): BackedUpDatabase {
  const key = databaseKeyOf(document);
  const database = store.get('database', key)?.value;
  if (!database || database.document.status?.state === 'Deleting') throw new Error(`Database ${key} was deleted`);
  return { document: database.document, dbaPassword: database.password.actual ?? database.password.configured };
}

async function planSnapshots(
  { store }: LifecycleContext,
  key: string,
  target: StorageManager,
): Promise<readonly PlannedSnapshot[]> {
  return store.write((transaction) => {
    const item = transaction.get('backup', key);
    if (item?.value.document.status?.state !== 'Pending') return [];
    const handle = backupHandle(item.value.document);
    const hash = randomBytes(4).toString('hex').slice(1);
    const planned = target.claims.map(({ role, name }) => ({ role, name: `${name}-${handle}-${hash}`, claim: name }));
    transaction.put('backup', key, { ...item.value, snapshots: planned });
    return planned;
  });
}

function entryOf({ document, dbaPassword }: BackedUpDatabase, target: StorageManager, cut: Cut): RegistryEntry {
  const { organization, project, name, tier, labels, properties } = document;
  return {
    database: { organization, project, name, tier, labels, properties },
    dbaPassword,
    volumeSnapshots: cut.snapshots,
    persistentVolumeClaims: target.claims,
    status: {
      state: 'Succeeded',
      creationTime: `${cut.at.toISOString().slice(0, 19)}Z`,
      databaseProductVersion: properties?.productVersion,
    },
  };
}

async function complete({ store }: LifecycleContext, key: string, handle: string, entry: RegistryEntry): Promise<void> {
  await store.write((transaction) => {
    const item = transaction.get('backup', key);
    if (item?.value.document.status?.state !== 'Pending') return;
    transaction.put('backup', key, succeeded(item.value, handle, entry));
  });
}
