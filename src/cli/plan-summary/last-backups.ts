import { backupIdLabelValue } from '../../registry';
import { type Effect, ofKind } from './effects';
import type { Restorable } from './restorable';
import type { PlanName } from './values';

/** A database that loses the last of the backups that it could be restored from. */
export interface LastBackupLost {
  /** As it may be shown, and so are the backups. */
  readonly database: string;
  readonly backups: readonly string[];
  /** Whether the plan takes another one, without it having to succeed first. */
  readonly anotherIsTaken: boolean;
  /** Whether the database itself is destroyed or replaced as well. */
  readonly databaseIsDestroyed: boolean;
}

/** The restorable backups that the plan destroys, as far as the state tells. */
export function lostBackups(effects: readonly Effect[], inState: readonly Restorable[]): Restorable[] {
  const known = inState.filter((each) => isLost(effects, each));
  const handles = known.map(({ handle }) => handle);
  // A Secret can be managed without the backup that is registered by it.
  return [...known, ...backupsOfObjects(effects).filter(({ handle }) => !handles.includes(handle))];
}

/**
 * The databases that have no restorable backup after the apply, and had one before.
 *
 * @param lost what the plan destroys
 * @param before what was there before the apply: as the control plane has it, or else the state
 */
export function lastBackupsLost(
  effects: readonly Effect[],
  lost: readonly Restorable[],
  before: readonly Restorable[],
): LastBackupLost[] {
  const left = new Set(before.filter((each) => !isLost(effects, each)).map(({ database }) => database));
  const databases = [...new Set(lost.map(({ database }) => database))].sort();
  return databases
    .filter((database) => !left.has(database) && !hasSuccessor(effects, database))
    .map((database) => {
      const gone = lost.filter((each) => each.database === database);
      return {
        database: gone[0].databaseShown,
        backups: gone.map(({ backup }) => backup.shown),
        anotherIsTaken: ofKind(effects, 'taken').some((effect) => effect.database.key === database),
        databaseIsDestroyed: ofKind(effects, 'databaseDestroyed').some((effect) => effect.database.key === database),
      };
    });
}

/** Whether a backup must have succeeded before the last one goes. */
function hasSuccessor(effects: readonly Effect[], database: string): boolean {
  return (
    ofKind(effects, 'taken').some((effect) => effect.comesFirst && effect.database.key === database) ||
    ofKind(effects, 'databaseDestroyed').some(
      (effect) => effect.finalBackup === 'abort' && effect.database.key === database,
    )
  );
}

function isLost(effects: readonly Effect[], { backup, handle }: Restorable): boolean {
  return (
    ofKind(effects, 'lost').some((effect) => effect.backup.key === backup.key) ||
    // Without its Secret or its snapshots nothing is restored, though the record of it stay.
    (handle !== undefined && ofKind(effects, 'objectDestroyed').some((effect) => belongsTo(effect, handle)))
  );
}

function belongsTo({ handle, name }: { handle: PlanName; name: PlanName }, wanted: string): boolean {
  if (handle.key !== undefined) return handle.key === wanted || handle.key === backupIdLabelValue(wanted);
  // Those that the operator makes say in their names what they belong to.
  return name.key?.split(/[/.]/).some((part) => `-${part}-`.includes(`-${wanted}-`)) ?? false;
}

/** `acme-messaging-demo-1` is of `acme/messaging/demo`: no name has a hyphen. */
function backupsOfObjects(effects: readonly Effect[]): Restorable[] {
  const backups = ofKind(effects, 'objectDestroyed').flatMap(({ handle }): [string, Restorable][] => {
    const parts = handle.key?.split('-') ?? [];
    if (handle.key === undefined || parts.length !== 4) return [];
    const isShown = handle.shown === handle.key;
    const nameOf = (some: readonly string[]) => (isShown ? some.join('/') : handle.shown);
    const database = parts.slice(0, 3);
    return [
      [
        handle.key,
        {
          database: database.join('/'),
          databaseShown: nameOf(database),
          backup: { key: parts.join('/'), shown: nameOf(parts) },
          handle: handle.key,
        },
      ],
    ];
  });
  return [...new Map(backups).values()];
}
