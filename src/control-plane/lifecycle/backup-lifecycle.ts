import { databaseKeyOf } from '../items';
import { deleteBackup } from './backup-deleting';
import { importBackup } from './backup-importing';
import { recoverBackup, takeBackup } from './backup-taking';
import type { Lifecycle, LifecycleContext } from './context';
import { databaseLane } from './database-lifecycle';
import { ImportWatch } from './import-watch';
import { WORKING_BACKUP_STATES } from './moves';
import { deleteExpiredAfter } from './policy';

/** Backups are taken or imported once, and deleted. */
export function backupLifecycle(context: LifecycleContext): Lifecycle {
  const { store, clock } = context;
  const imports = new ImportWatch(clock);
  const stateOf = (key: string) => store.get('backup', key)?.value.document.status?.state;
  return {
    hasWork: (key) => WORKING_BACKUP_STATES.has(stateOf(key) ?? 'Succeeded'),
    ignoresPause: (key) => stateOf(key) === 'Deleting',
    notBefore(key) {
      const item = store.get('backup', key)?.value;
      if (item?.document.status?.state !== 'Pending') return 0;
      if (item.document.importSource) return imports.untilNext(key);
      return item.notBefore === undefined ? 0 : Date.parse(item.notBefore) - clock.now().getTime();
    },
    lane: (key) => {
      const document = store.get('backup', key)?.value.document;
      return document && !document.importSource ? databaseLane(databaseKeyOf(document)) : `backup ${key}`;
    },
    async recover(key) {
      const item = store.get('backup', key);
      if (item && stateOf(key) === 'Pending' && !item.value.document.importSource) await recoverBackup(context, item);
    },
    async step(key, signal) {
      const item = store.get('backup', key);
      if (!item) return;
      if (stateOf(key) === 'Deleting') {
        imports.forget(key);
        await deleteBackup(context, item);
      } else if (item.value.document.importSource) await importBackup(context, item, imports, signal);
      else {
        await takeBackup(context, item, signal);
        await deleteExpiredAfter(context, key);
      }
    },
  };
}
