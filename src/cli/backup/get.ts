import { type BackupName, formatBackupName } from '../../registry';
import { withClient } from '../with-client';

export async function getBackup(name: BackupName): Promise<void> {
  const backup = await withClient(`get backup ${formatBackupName(name)}`, (client) => client.backups.get(name));
  console.log(JSON.stringify(backup, null, 2));
}
