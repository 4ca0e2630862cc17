import type { BackupStatus } from '../../api';
import { BACKUP_PLUGIN, type RegistryEntry } from '../../registry';
import type { BackupItem } from '../items';
import type { LifecycleContext } from './context';
import { BACKUP_MOVES, checkMove } from './moves';

export function pendingStatus(): BackupStatus {
  return { readyToUse: false, state: 'Pending', retainedAs: [] };
}

/** The backup once its registry entry tells all there is to know. */
export function succeeded(item: BackupItem, handle: string, entry: RegistryEntry): BackupItem {
  return {
    ...withStatus(item, {
      state: 'Succeeded',
      readyToUse: true,
      creationTime: entry.status.creationTime,
      backupHandle: handle,
      backupPlugin: BACKUP_PLUGIN,
      databaseProductVersion: entry.status.databaseProductVersion,
      message: 'Backup is complete',
    }),
    snapshots: entry.volumeSnapshots.map(({ role, name, claim }) => ({ role, name, claim })),
  };
}

/** The backup while it waits, and what for. */
export function stillPending(item: BackupItem, reason: string): BackupItem {
  return withStatus(item, { state: 'Pending', readyToUse: false, message: reason });
}

export function deleting(item: BackupItem): BackupItem {
  return withStatus(item, { state: 'Deleting', readyToUse: false, message: 'Backup is being deleted' });
}

/** Ends a backup that is still pending; one that is being deleted meanwhile is left to that. */
export async function failBackup({ store }: LifecycleContext, key: string, message: string): Promise<void> {
  await store.write((transaction) => {
    const item = transaction.get('backup', key);
    if (item?.value.document.status?.state !== 'Pending') return;
    const failed = withStatus(item.value, { state: 'Failed', readyToUse: false, message });
    transaction.put('backup', key, { ...failed, snapshots: [] });
  });
}

function withStatus(item: BackupItem, change: BackupStatus & Required<Pick<BackupStatus, 'state'>>): BackupItem {
  const { status } = item.document;
  checkMove(BACKUP_MOVES, status?.state, change.state);
  return { ...item, document: { ...item.document, status: { ...status, ...change } } };
}
