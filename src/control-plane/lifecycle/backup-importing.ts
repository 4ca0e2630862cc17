import type { ImportSource } from '../../api';
import { BACKUP_PLUGIN, type RegistryEntry } from '../../registry';
import type { BackupItem, ItemTransaction, PlannedSnapshot } from '../items';
import type { Stored } from '../store';
import { failBackup, succeeded } from './backup-status';
import type { LifecycleContext } from './context';

/** Binds a backup to the snapshots of an existing registry entry, which stay another's. Needs no database. */
export async function importBackup(context: LifecycleContext, item: Stored<BackupItem>): Promise<void> {
  const source = item.value.document.importSource as ImportSource;
  try {
    const entry = await findEntry(context, source);
    await context.store.write((transaction) => {
      const latest = transaction.get('backup', item.key);
      if (latest?.value.document.status?.state !== 'Pending') return;
      refuseDeletedOwner(transaction, entry);
      transaction.put('backup', item.key, succeeded(latest.value, source.backupHandle, entry));
    });
  } catch (error) {
    await failBackup(context, item.key, (error as Error).message);
  }
}

export function sharesSnapshot({ snapshots }: BackupItem, others: readonly PlannedSnapshot[]): boolean {
  return snapshots.some(({ name }) => others.some((other) => other.name === name));
}

async function findEntry({ engine }: LifecycleContext, source: ImportSource): Promise<RegistryEntry> {
  const { backupHandle, backupPlugin } = source;
  if (backupPlugin !== BACKUP_PLUGIN) {
    throw new Error(`There is no backup plugin ${backupPlugin}: backups are managed by ${BACKUP_PLUGIN}`);
  }
  const entry = await engine.registry.read(backupHandle);
  if (!entry) throw new Error(`The backup registry has no entry under the handle "${backupHandle}"`);
  if (!(await engine.haveSnapshots(entry.volumeSnapshots))) {
    throw new Error(`The volume snapshots of the backup handle "${backupHandle}" do not exist any more`);
  }
  return entry;
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
