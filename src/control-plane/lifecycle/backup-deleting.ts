import { backupHandle } from '../../registry';
import type { BackupItem } from '../items';
import type { Stored } from '../store';
import { isEntryOf } from './backup-taking';
import type { LifecycleContext } from './context';

/** Removes a backup, and what it owns: an imported one owns nothing but its record. */
export async function deleteBackup(context: LifecycleContext, { key, value }: Stored<BackupItem>): Promise<void> {
  if (value.document.importSource === undefined) await removeOwned(context, key, value);
  await context.store.write((transaction) => transaction.delete('backup', key));
}

/** The entry goes first: one that names snapshots which are gone could still be imported. */
async function removeOwned({ engine, log }: LifecycleContext, key: string, item: BackupItem): Promise<void> {
  const handle = backupHandle(item.document);
  const entry = await engine.registry.read(handle).catch((error: Error) => log(`backup ${key}: ${error.message}`));
  if (entry && isEntryOf(entry, item)) await engine.registry.remove(handle);
  await engine.removeSnapshots(item.snapshots);
}
