import { setTimeout as pause } from 'node:timers/promises';
import type { Backup } from '../../api';
import type { Client } from '../../client';
import { type BackupName, formatBackupName } from '../../registry';
import { CommandError } from '../exit';
import { clientFailure } from '../failure';

/** In milliseconds. */
export interface Pace {
  /** Between the first two looks, doubled from look to look: small databases are quick. */
  readonly firstPause: number;
  /** Easy on the server where a backup takes hours. */
  readonly longestPause: number;
  /** How long a backup must be seen as failed until it counts: operators try again, and pass through the state. */
  readonly failureLasts: number;
}

const DEFAULT_PACE: Pace = { firstPause: 200, longestPause: 5_000, failureLasts: 5_000 };

/** Returns when the backup has succeeded, however long that takes. */
export async function waitForBackup(client: Client, name: BackupName, pace: Pace = DEFAULT_PACE): Promise<void> {
  try {
    await poll(client, name, pace);
  } catch (error) {
    throw clientFailure(`wait for backup ${formatBackupName(name)}, which was asked for`, error);
  }
}

async function poll(client: Client, name: BackupName, { firstPause, longestPause, failureLasts }: Pace): Promise<void> {
  let failingSince: number | undefined;
  for (let milliseconds = firstPause; ; milliseconds = Math.min(milliseconds * 2, longestPause)) {
    const backup = await client.backups.get(name);
    const { state } = backup.status ?? {};
    if (state === 'Succeeded') return;
    failingSince = state === undefined || state === 'Pending' ? undefined : (failingSince ?? performance.now());
    if (failingSince !== undefined && performance.now() - failingSince >= failureLasts) throw endedFailure(backup);
    await pause(milliseconds);
  }
}

function endedFailure({ status, ...name }: Backup): CommandError {
  const reason = status?.message ? `: ${status.message}` : '';
  return new CommandError(
    `Backup ${formatBackupName(name)} ended in ${status?.state}${reason}. Remove the cause and take another one.`,
  );
}
