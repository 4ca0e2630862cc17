import { type Cycle, judge, type Retention } from '../../../policy';
import { KEEP_FOREVER_LABEL } from '../../../registry';
import { type BackupItem, databaseKeyOf, type ItemTransaction, type PolicyItem } from '../../items';
import type { Stored } from '../../store';
import { deleting } from '../backup-status';
import { useOf } from '../backup-use';
import type { LifecycleContext } from '../context';

/** Once a backup of a policy has succeeded, it may have taken the place of another one. */
export async function deleteExpiredAfter({ store, clock }: LifecycleContext, backupKey: string): Promise<void> {
  const backup = store.get('backup', backupKey)?.value.document;
  if (backup?.status?.createdByPolicy === undefined || backup.status.state !== 'Succeeded') return;
  const { createdByPolicy } = backup.status;
  await store.write((transaction) => {
    const policy = transaction.get('policy', createdByPolicy);
    if (policy) deleteExpired(transaction, policy, clock.now(), `${databaseKeyOf(backup)}/`);
  });
}

/**
 * Notes which cycles keep each backup of a policy, and begins to delete those that none keeps. The last one of a
 * database stays in any case. One that is in use stays until it is looked at again.
 *
 * @param prefix of the backups' keys; empty for those of all databases
 */
export function deleteExpired(transaction: ItemTransaction, policy: Stored<PolicyItem>, now: Date, prefix = ''): void {
  const { retention } = policy.value.document;
  for (const backups of backupsByDatabase(transaction, policy.key, prefix).values()) {
    expire(transaction, backups, retention, now);
  }
}

function expire(
  transaction: ItemTransaction,
  backups: readonly Stored<BackupItem>[],
  retention: Retention | undefined,
  now: Date,
): void {
  const timed = backups.map((item) => ({ key: item.key, time: requestedAt(item) }));
  const verdicts = judge(timed, retention, now);
  for (const item of backups) {
    const verdict = verdicts?.get(item.key);
    if (!verdict) continue;
    const { cycles } = verdict;
    const stays = verdict.stays || isKeptForever(item);
    if (!stays && useOf(transaction, item) === undefined) transaction.put('backup', item.key, deleting(item.value));
    else if (!isRetainedAs(item, cycles)) transaction.put('backup', item.key, retainedAs(item.value, cycles));
  }
}

function backupsByDatabase(
  transaction: ItemTransaction,
  policyKey: string,
  prefix: string,
): Map<string, Stored<BackupItem>[]> {
  const groups = new Map<string, Stored<BackupItem>[]>();
  for (const item of transaction.list('backup', prefix)) {
    const { status } = item.value.document;
    if (status?.createdByPolicy !== policyKey || status.state !== 'Succeeded') continue;
    const database = databaseKeyOf(item.value.document);
    groups.set(database, [...(groups.get(database) ?? []), item]);
  }
  return groups;
}

/** What the policy goes by: taking the backup may have lasted into the next period. */
function requestedAt({ value: { document, notBefore } }: Stored<BackupItem>): Date {
  return new Date(notBefore ?? document.status?.creationTime ?? 0);
}

function isKeptForever({ value }: Stored<BackupItem>): boolean {
  return value.document.labels?.[KEEP_FOREVER_LABEL] === 'true';
}

function isRetainedAs({ value }: Stored<BackupItem>, cycles: readonly Cycle[]): boolean {
  return (value.document.status?.retainedAs ?? []).join() === cycles.join();
}

function retainedAs(item: BackupItem, cycles: readonly Cycle[]): BackupItem {
  return { ...item, document: { ...item.document, status: { ...item.document.status, retainedAs: [...cycles] } } };
}
