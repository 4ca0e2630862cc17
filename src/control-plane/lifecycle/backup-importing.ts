import type { ImportSource } from '../../api';
import { BACKUP_PLUGIN, type RegistryEntry } from '../../registry';
import { Unavailable } from '../engine';
import type { BackupItem, ItemTransaction, PlannedSnapshot } from '../items';
import type { Stored } from '../store';
import { failBackup, stillPending, succeeded } from './backup-status';
import type { LifecycleContext } from './context';
import type { ImportWatch } from './import-watch';

/**
 * Binds a backup to the snapshots of an existing registry entry, which stay another's. Needs no database. Ends in
 * Succeeded, or in Failed with a message; while the snapshots are not ready, or nobody can tell, it stays Pending.
 */
export async function importBackup(
  context: LifecycleContext,
  item: Stored<BackupItem>,
  watch: ImportWatch,
  signal: AbortSignal,
): Promise<void> {
  const source = item.value.document.importSource as ImportSource;
  try {
    const entry = await findEntry(context, source, signal);
    const readiness = await context.engine.inspectSnapshots(entry.volumeSnapshots, signal);
    if (readiness.state !== 'Ready') {
      const hasFailed = watch.hasFailed(item.key, readiness.state === 'Failing');
      if (readiness.state !== 'Lost' && !hasFailed) return await postpone(context, item.key, watch, readiness.reason);
      throw new Error(`The backup of the handle "${source.backupHandle}" cannot be used: ${readiness.reason}`);
    }
    await complete(context, item.key, source, entry);
  } catch (error) {
    if (signal.aborted) return;
    const { message } = error as Error;
    if (error instanceof Unavailable) return postpone(context, item.key, watch, message);
    await failBackup(context, item.key, message);
  }
  watch.forget(item.key);
}

export function sharesSnapshot({ snapshots }: BackupItem, others: readonly PlannedSnapshot[]): boolean {
  return snapshots.some(({ name }) => others.some((other) => other.name === name));
}

async function findEntry(
  { engine }: LifecycleContext,
  { backupHandle, backupPlugin }: ImportSource,
  signal: AbortSignal,
): Promise<RegistryEntry> {
  if (backupPlugin !== BACKUP_PLUGIN) {
    throw new Error(`There is no backup plugin ${backupPlugin}: backups are managed by ${BACKUP_PLUGIN}`);
  }
  const entry = await engine.registry.read(backupHandle, signal);
  if (!entry) throw new Error(engine.registry.missing(backupHandle));
  return entry;
}

async function postpone({ store }: LifecycleContext, key: string, watch: ImportWatch, reason: string): Promise<void> {
  watch.lookAgain(key);
  await store.write((transaction) => {
    const latest = transaction.get('backup', key);
    const status = latest?.value.document.status;
    // Without a change nobody is to hear of it again.
    if (!latest || status?.state !== 'Pending' || status.message === reason) return;
    transaction.put('backup', key, stillPending(latest.value, reason));
  });
}

async function complete(
  { store }: LifecycleContext,
  key: string,
  { backupHandle }: ImportSource,
  entry: RegistryEntry,
): Promise<void> {
  await store.write((transaction) => {
    const latest = transaction.get('backup', key);
    if (latest?.value.document.status?.state !== 'Pending') return;
    refuseDeletedOwner(transaction, entry);
    transaction.put('backup', key, succeeded(latest.value, backupHandle, entry));
  });
}

function refuseDeletedOwner(transaction: ItemTransaction, entry: RegistryEntry): void {
  const owner = ownerOf(transaction, entry.volumeSnapshots);
  if (owner?.value.document.status?.state === 'Deleting') {
    throw new Error(`Backup ${owner.key}, whose volume snapshots this one would share, is being deleted`);
  }
}

/** The backup that took these snapshots, if this control plane has it. */
function ownerOf(transaction: ItemTransaction, snapshots: readonly PlannedSnapshot[]): Stored<BackupItem> | undefined {
  return transaction
    .list('backup', '')
    .find(({ value }) => value.document.importSource === undefined && sharesSnapshot(value, snapshots));
}
