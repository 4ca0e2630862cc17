import type { StorageManager } from '../engine';

/**
 * The storage manager that a backup is taken from: the ready one with the lowest ordinal.
 *
 * @throws Error saying why none will do, as the backup's message.
 */
export function chooseTarget(managers: readonly StorageManager[]): StorageManager {
  const partitioned = managers.find(({ storageGroup }) => storageGroup !== undefined);
  if (partitioned) {
    throw new Error(
      `Storage manager ${partitioned.name} serves the storage group ${partitioned.storageGroup} only: databases with ` +
        'table partitioning and storage groups (TPSG) cannot be backed up',
    );
  }
  // By number: as text, 10 would come before 2.
  const [target] = managers.filter(({ ready }) => ready).sort((a, b) => a.ordinal - b.ordinal);
  if (!target) throw new Error(`None of the database's storage managers (${managers.length}) is ready`);
  return target;
}
