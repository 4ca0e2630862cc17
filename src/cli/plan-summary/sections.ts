import { code } from './code';
import {
  type DatabaseDestroyed,
  type Effect,
  type FinalBackup,
  type Kept,
  type Lost,
  ofKind,
  type PolicyChanged,
} from './effects';
import type { PlanName } from './values';

/** A heading and what stands below it; without lines it is left out. */
export interface Section {
  readonly title: string;
  lines(effects: readonly Effect[]): readonly string[];
}

/** In the order of what should not be missed. */
export const SECTIONS: readonly Section[] = [
  section('Lost', 'lost', (effect) => `${named(effect.backup, effect)}: ${LOST[effect.why]}${stateOf(effect)}`),
  section(
    'Databases destroyed',
    'databaseDestroyed',
    (effect) => `${named(effect.database, effect)}: ${destroyed(effect)}`,
  ),
  section(
    'Kubernetes objects of backups destroyed',
    'objectDestroyed',
    (effect) => `${effect.object} ${named(effect.name, effect)}${OBJECTS[effect.object] ?? ''}`,
  ),
  section(
    'Restored from a backup',
    'restored',
    (effect) =>
      `${named(effect.database, effect)} from ${code(effect.from.shown)}` +
      (effect.replaces ? ': **a database that is there is replaced**, and what was written to it is lost' : ''),
  ),
  section('Taken', 'taken', (effect) => `${named(effect.backup, effect)}`),
  section(
    'Imported',
    'imported',
    (effect) => `${named(effect.backup, effect)} by the handle ${code(effect.handle.shown)}`,
  ),
  section('Kept, but no longer managed', 'kept', (effect) => `${named(effect.backup, effect)}: ${KEPT[effect.why]}`),
  section(
    'Databases kept, but no longer managed',
    'databaseForgotten',
    (effect) => `${named(effect.database, effect)}: Terraform forgets it`,
  ),
  section(
    'Deletion policy changed',
    'deletionPolicyChanged',
    (effect) => `${named(effect.backup, effect)}: ${code(effect.before.shown)} → ${code(effect.after.shown)}`,
  ),
  section('Backup policies', 'policyChanged', (effect) => `${named(effect.policy, effect)}: ${policyChange(effect)}`),
];

const LOST: Readonly<Record<Lost['why'], string>> = {
  destroyed: 'destroyed, as its `deletion_policy` is `delete`',
  replaced: 'destroyed and replaced by another',
  takenAnew: 'deleted once the new one has succeeded',
};

const KEPT: Readonly<Record<Kept['why'], string>> = {
  retained: 'its `deletion_policy` is `retain`',
  forgotten: 'Terraform forgets it',
  takenAnew: 'a new one is taken in its place, and its `deletion_policy` is `retain`',
  import: 'only the record of the import goes, never the bytes of its source',
};

const OBJECTS: Readonly<Record<string, string>> = {
  Secret: ': the entry of the registry, without which the backup cannot be imported any more',
  VolumeSnapshot: ': its bytes go with it, unless its content has the deletion policy `Retain`',
  VolumeGroupSnapshot: ': its bytes go with it, unless its content has the deletion policy `Retain`',
};

const FINAL_BACKUP: Readonly<Record<FinalBackup, string>> = {
  abort: 'a final backup is taken first, or else it stays',
  continue: 'a final backup is taken first, **but where that fails it is destroyed all the same**',
  none: '**without a final backup**, unless `NUODB_CP_FINAL_BACKUP` is set where this is applied',
  unknown: 'whether a final backup is taken is decided by what the plan does not tell',
};

const POLICY: Readonly<Record<PolicyChanged['change'], string>> = {
  created: 'created',
  changed: 'changed',
  destroyed: 'destroyed, and takes no more backups; those that it took stay',
  suspended: 'suspended, and takes no more backups',
  resumed: 'resumed',
  forgotten: 'Terraform forgets it; it goes on',
};

function section<Kind extends Effect['kind']>(
  title: string,
  kind: Kind,
  line: (effect: Extract<Effect, { kind: Kind }>) => string,
): Section {
  return { title, lines: (effects) => ofKind(effects, kind).map(line) };
}

function named({ shown }: PlanName, { address }: { address: string }): string {
  return `${code(shown)} (${code(address)})`;
}

function stateOf({ state: { key, shown } }: Lost): string {
  return key === 'Succeeded' ? '' : ` (its state is ${code(shown)}, so that it could not be restored from)`;
}

function destroyed({ isReplaced, finalBackup }: DatabaseDestroyed): string {
  return `${isReplaced ? 'replaced by a new one; ' : ''}${FINAL_BACKUP[finalBackup]}`;
}

function policyChange({ change, keepsFewer }: PolicyChanged): string {
  const fewer = keepsFewer.length > 0 ? `, **and keeps fewer backups**: ${keepsFewer.join(', ')}` : '';
  return POLICY[change] + fewer;
}
