import { setTimeout as pause } from 'node:timers/promises';
import type { Backup } from '../../api';
import type { Client } from '../../client';
import { type BackupName, formatBackupName } from '../../registry';
import { CommandError } from '../exit';
import { clientFailure } from '../failure';

/** Pauses between two looks, in milliseconds: short at first, as small databases are quick, later easy on the server. */
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;

/** Returns when the backup has succeeded, however long that takes. */
export async function waitForBackup(client: Client, name: BackupName): Promise<void> {
  try {
    await poll(client, name);
  } catch (error) {
    throw clientFailure(`wait for backup ${formatBackupName(name)}, which was asked for`, error);
  }
}

async function poll(client: Client, name: BackupName): Promise<void> {
  for (let milliseconds = FIRST_PAUSE; ; milliseconds = Math.min(milliseconds * 2, LONGEST_PAUSE)) {
    if (isDone(await client.backups.get(name))) return;
    await pause(milliseconds);
  }
}

function isDone({ status, ...backup }: Backup): boolean {
  if (status?.state === 'Succeeded') return true;
  if (status?.state === 'Pending' || status?.state === undefined) return false;
  const reason = status.message ? `: ${status.message}` : '';
  throw new CommandError(
    `Backup ${formatBackupName(backup)} ended in ${status.state}${reason}. Remove the cause and take another one.`,
  );
}
