/**
 * No name is generated twice, also not after its backup was deleted: whoever remembers the name must not find another
 * backup by it.
 */
import { generatedBackupName } from '../../registry';
import { type ItemTransaction, keyOf } from '../items';

/**
 * The second that a new backup is named after: this one or, where that is taken, the next one free. It may so lie ahead
 * of the clock; the bytes are not cut before it has come, so that no backup has a name that is later than its data.
 */
export function takeNextSecond(transaction: ItemTransaction, databaseKey: string, now: Date): Date {
  const last = transaction.get('lastName', databaseKey)?.value.second;
  const free = last === undefined ? 0 : Date.parse(last) + 1000;
  let second = Math.max(Math.floor(now.getTime() / 1000) * 1000, free);
  while (!takeSecond(transaction, databaseKey, new Date(second))) second += 1000;
  return new Date(second);
}

/** Whether the name of this very second could be taken: neither it nor a later one was, and no backup has it. */
export function takeSecond(transaction: ItemTransaction, databaseKey: string, second: Date): boolean {
  const last = transaction.get('lastName', databaseKey)?.value.second;
  if (last !== undefined && Date.parse(last) >= second.getTime()) return false;
  if (transaction.get('backup', keyOf(databaseKey, generatedBackupName(second)))) return false;
  transaction.put('lastName', databaseKey, { second: second.toISOString() });
  return true;
}
