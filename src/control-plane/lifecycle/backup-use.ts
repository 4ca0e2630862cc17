import { backupHandle } from '../../registry';
import type { BackupItem, ItemTransaction } from '../items';
import type { Stored } from '../store';
import { sharesSnapshot } from './backup-importing';

/** Why a backup cannot be deleted at present, as a sentence without a full stop; undefined where it can. */
export function useOf(transaction: ItemTransaction, item: Stored<BackupItem>): string | undefined {
  return restoreOf(transaction, item.key) ?? importOf(transaction, item);
}

function restoreOf(transaction: ItemTransaction, key: string): string | undefined {
  const restoring = transaction
    .list('database', '')
    .find(({ value }) => value.source?.backup === key && value.document.status?.state === 'Restoring');
  return restoring && `Backup ${key} is being restored into database ${restoring.key}: wait until it is`;
}

/** An import that is pending may yet bind the snapshots of the handle it names. */
function importOf(transaction: ItemTransaction, { key, value }: Stored<BackupItem>): string | undefined {
  if (value.document.importSource) return undefined;
  const handle = backupHandle(value.document);
  const imported = transaction.list('backup', '').find(({ value: { document, ...other } }) => {
    if (!document.importSource || document.status?.state === 'Deleting') return false;
    const pending = document.status?.state === 'Pending' && document.importSource.backupHandle === handle;
    return pending || sharesSnapshot({ document, ...other }, value.snapshots);
  });
  return imported && `Backup ${key} was imported as ${imported.key}, which uses its bytes: delete that first`;
}
