import type { DatabaseRef, OnDemandOptions } from '../../client';
import { isKnown, type ObjectValue, type UpdateRequest } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { titleOf } from '../items/kind';
import { judgePassword, PASSWORD } from './dba-password';
import type { DatabaseKind } from './kind';

/** The kind of a database that is ready once the planned password is in force, too. That costs a request more. */
export function awaitingPassword(kind: DatabaseKind): DatabaseKind {
  return {
    ...kind,
    async judge(item, planned, client, signal) {
      const verdict = await kind.judge(item, planned, client, signal);
      const password = planned[PASSWORD];
      // A database that is stopped takes a new password once it runs again.
      if (verdict.is !== 'ready' || item.maintenance?.isDisabled || typeof password !== 'string') return verdict;
      return judgePassword(client, item, password, titleOf<DatabaseRef>(kind, item), signal);
    },
  };
}

/**
 * The kind of one database that is to be created. A new one has no password but what it was created with, and that is
 * not asked after. One that is restored has it changed after that, and one that turned out to be there, by an attempt
 * whose answer was lost or of a run that was killed, may have been given another.
 */
export function kindOfNew(kind: DatabaseKind): DatabaseKind {
  const awaiting = awaitingPassword(kind);
  let wasFound = false;
  const noting = (options: OnDemandOptions): OnDemandOptions => ({
    ...options,
    onFound() {
      wasFound = true;
      options.onFound?.();
    },
  });
  return {
    ...kind,
    create: (client, item, planned, options) => kind.create(client, item, planned, noting(options)),
    judge(item, planned, client, signal) {
      const { judge } = wasFound || isKnown(planned.restore_from) ? awaiting : kind;
      return judge(item, planned, client, signal);
    },
  };
}

/** Whether a password may come into force with an update: a new one, or one that waits for the database to run. */
export function mayChangePassword({ prior, planned }: Pick<UpdateRequest<Connection>, 'prior' | 'planned'>): boolean {
  return prior[PASSWORD] !== planned[PASSWORD] || isDisabled(prior);
}

function isDisabled({ maintenance }: ObjectValue): boolean {
  return isKnown(maintenance) && (maintenance as ObjectValue).is_disabled === true;
}
