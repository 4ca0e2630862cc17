import type { ResourceChange } from './plan';
import type { PlanName } from './values';

/** What every effect of a plan has: the resource that it comes from. */
interface Of<Kind extends string> {
  readonly kind: Kind;
  readonly address: string;
}

/** A backup is taken. */
export interface Taken extends Of<'taken'> {
  readonly database: PlanName;
  readonly backup: PlanName;
  /** Whether it must succeed before anything is deleted in its favour. */
  readonly comesFirst: boolean;
}

/** A backup that exists is made known under a name. */
export interface Imported extends Of<'imported'> {
  readonly backup: PlanName;
  readonly handle: PlanName;
}

/** A database is created from a backup. */
export interface Restored extends Of<'restored'> {
  readonly database: PlanName;
  readonly from: PlanName;
  /** Whether there is a database already, which is destroyed. */
  readonly replaces: boolean;
}

/** A backup is deleted. */
export interface Lost extends Of<'lost'> {
  readonly database: PlanName;
  readonly backup: PlanName;
  readonly handle: PlanName;
  /** As of the state; only one that has `Succeeded` could be restored from. */
  readonly state: PlanName;
  readonly why: 'destroyed' | 'replaced' | 'takenAnew';
}

/** A backup leaves the stack, and its bytes stay. */
export interface Kept extends Of<'kept'> {
  readonly backup: PlanName;
  readonly why: 'retained' | 'forgotten' | 'takenAnew' | 'import';
}

/** What becomes of a backup at its end is decided anew. */
export interface DeletionPolicyChanged extends Of<'deletionPolicyChanged'> {
  readonly backup: PlanName;
  readonly before: PlanName;
  readonly after: PlanName;
}

export type FinalBackup = 'abort' | 'continue' | 'none' | 'unknown';

/** A database is destroyed, or destroyed and created anew. */
export interface DatabaseDestroyed extends Of<'databaseDestroyed'> {
  readonly database: PlanName;
  readonly isReplaced: boolean;
  /** Whether a backup is taken first, and what happens where that fails. */
  readonly finalBackup: FinalBackup;
}

/** A database stays, and the stack no longer knows it. */
export interface DatabaseForgotten extends Of<'databaseForgotten'> {
  readonly database: PlanName;
}

/** An object of Kubernetes that a backup consists of is destroyed. */
export interface ObjectDestroyed extends Of<'objectDestroyed'> {
  /** Such as `VolumeSnapshot`, or `Secret` for an entry of the registry. */
  readonly object: string;
  /** With the namespace. */
  readonly name: PlanName;
  /** Of the backup that it belongs to, where it says so. */
  readonly handle: PlanName;
}

/** A backup policy comes, goes or changes. */
export interface PolicyChanged extends Of<'policyChanged'> {
  readonly policy: PlanName;
  readonly change: 'created' | 'changed' | 'destroyed' | 'suspended' | 'resumed' | 'forgotten';
  /** The cycles of which it keeps fewer backups from then on, such as `daily: 7 → 3`. */
  readonly keepsFewer: readonly string[];
}

export type Effect =
  | Taken
  | Imported
  | Restored
  | Lost
  | Kept
  | DeletionPolicyChanged
  | DatabaseDestroyed
  | DatabaseForgotten
  | ObjectDestroyed
  | PolicyChanged;

/** What a change does, of which several can hold. */
export interface Actions {
  readonly creates: boolean;
  readonly updates: boolean;
  readonly deletes: boolean;
  readonly forgets: boolean;
  /** Whether what is new is created before the old one is deleted. */
  readonly createsFirst: boolean;
}

export function actionsOf({ change: { actions } }: ResourceChange): Actions {
  return {
    creates: actions.includes('create'),
    updates: actions.includes('update'),
    deletes: actions.includes('delete'),
    forgets: actions.includes('forget'),
    createsFirst: actions[0] === 'create' && actions.length > 1,
  };
}

export function ofKind<Kind extends Effect['kind']>(
  effects: readonly Effect[],
  kind: Kind,
): readonly Extract<Effect, { kind: Kind }>[] {
  return effects.filter((effect): effect is Extract<Effect, { kind: Kind }> => effect.kind === kind);
}
