import type { BackupPolicy } from '../../../api';
import { Schedule } from '../../../policy';
import { generatedBackupName } from '../../../registry';
import type { EngineLimits } from '../../engine';
import { type DatabaseItem, type ItemTransaction, keyOf, type PolicyItem } from '../../items';
import type { Stored } from '../../store';
import { pendingStatus } from '../backup-status';
import { takeSecond } from '../generated-names';
import { selectDatabases } from './selection';

type MissedBackup = NonNullable<NonNullable<BackupPolicy['status']>['lastMissedBackups']>[number];
/** Why a database is not backed up when that is due. */
type Miss = Required<Pick<MissedBackup, 'reason' | 'message'>>;

/** A backup that is later than this has been missed: its name would be too far from its data. */
const LATEST_MILLISECONDS = 60_000;

/** The policy with the time that is next from now on; without one while it is suspended. */
export function withNextSchedule(policy: BackupPolicy, now: Date): BackupPolicy {
  const next = policy.suspended ? undefined : timestamp(Schedule.parse(policy.frequency).next(now));
  return { ...policy, status: { ...policy.status, nextScheduleTime: next } };
}

/** The policy after it had those backups taken that are due, or has missed them. */
export function runSchedule(
  transaction: ItemTransaction,
  { key, value }: Stored<PolicyItem>,
  now: Date,
  { taking }: EngineLimits,
): BackupPolicy {
  const { document: policy } = value;
  const due = lastDue(policy, now);
  if (!due) return policy;
  const isLate = now.getTime() - due.getTime() > LATEST_MILLISECONDS;
  const hindrance = taking === undefined ? undefined : { reason: 'BackupsNotSupported', message: taking };
  const databases = selectDatabases(transaction, policy.selector).filter(
    ({ value: { document } }) => document.status?.state !== 'Deleting',
  );
  const missed: MissedBackup[] = [];
  for (const database of databases) {
    const miss = hindrance ?? (isLate ? DOWN : take(transaction, key, policy, database, due));
    if (miss) missed.push({ missedTime: timestamp(due), database: database.key, ...miss });
  }
  const status = {
    ...policy.status,
    ...(missed.length < databases.length && { lastScheduleTime: timestamp(due) }),
    ...(missed.length > 0 && { lastMissedScheduleTime: timestamp(due), lastMissedBackups: missed }),
  };
  return withNextSchedule({ ...policy, status }, now);
}

const DOWN: Miss = {
  reason: 'ControlPlaneUnavailable',
  message: 'The control plane did not run, or was paused, when the backup was due',
};

/** The last of the times that have come since the policy was looked at; undefined where none has. */
function lastDue({ frequency, status }: BackupPolicy, now: Date): Date | undefined {
  if (status?.nextScheduleTime === undefined) return undefined;
  const schedule = Schedule.parse(frequency);
  let due: Date | undefined;
  for (let time = new Date(status.nextScheduleTime); time <= now; time = schedule.next(time)) due = time;
  return due;
}

/** Asks for a backup, which is taken in the background, or says why not. */
function take(
  transaction: ItemTransaction,
  policyKey: string,
  policy: BackupPolicy,
  { key, value: { document } }: Stored<DatabaseItem>,
  due: Date,
): Miss | undefined {
  if (document.maintenance?.isDisabled || document.status?.shutdown) {
    return { reason: 'DatabaseDisabled', message: `Database ${key} is disabled` };
  }
  const other = pendingBackup(transaction, key);
  if (other !== undefined) return { reason: 'BackupInProgress', message: `Backup ${other} is still being taken` };
  if (!takeSecond(transaction, key, due)) {
    return { reason: 'BackupExists', message: `Database ${key} has a backup that was taken at the same time` };
  }
  const { organization, project, name: database } = document;
  const name = generatedBackupName(due);
  const status = { ...pendingStatus(), createdByPolicy: policyKey };
  const labels = labelsOf(policy, document.labels);
  const item = { document: { organization, project, database, name, labels, status }, snapshots: [] };
  transaction.put('backup', keyOf(key, name), { ...item, notBefore: due.toISOString() });
  return undefined;
}

function pendingBackup(transaction: ItemTransaction, databaseKey: string): string | undefined {
  return transaction
    .list('backup', `${databaseKey}/`)
    .find(({ value: { document } }) => !document.importSource && document.status?.state === 'Pending')?.key;
}

/** Where both have a label, that of the database is the more particular one. */
function labelsOf({ labels, properties = {} }: BackupPolicy, databaseLabels: BackupPolicy['labels']) {
  const { propagatePolicyLabels = true, propagateDatabaseLabels = true } = properties;
  return { ...(propagatePolicyLabels && labels), ...(propagateDatabaseLabels && databaseLabels) };
}

function timestamp(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
