import type { BackupPolicy, Database } from '../../../api';
import { type DatabaseItem, type ItemTransaction, keyOf } from '../../items';
import type { Stored } from '../../store';

/** The databases that a selector is for, sorted by their key: those that meet all of its conditions. */
export function selectDatabases(
  transaction: ItemTransaction,
  selector: BackupPolicy['selector'],
): Stored<DatabaseItem>[] {
  const { scope, slas = [], tiers = [], labels = {} } = selector;
  return transaction
    .list('database', '')
    .filter(({ key }) => isIn(scope, key))
    .filter(({ value }) => isAmong(tiers, value.document.tier))
    .filter(({ value }) => Object.entries(labels).every(([name, label]) => value.document.labels?.[name] === label))
    .filter(({ value }) => isAmong(slas, slaOf(transaction, value.document)))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** @param scope `*`, or the leading parts of a name */
function isIn(scope: string, key: string): boolean {
  return scope === '*' || key === scope || key.startsWith(`${scope}/`);
}

/** Nothing given is anything. */
function isAmong(allowed: readonly string[], value: string | undefined): boolean {
  return allowed.length === 0 || (value !== undefined && allowed.includes(value));
}

function slaOf(transaction: ItemTransaction, { organization, project }: Database): string | undefined {
  return transaction.get('project', keyOf(organization, project))?.value.document.sla;
}
