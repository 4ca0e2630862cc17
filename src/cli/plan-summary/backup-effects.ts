import { actionsOf, type Effect, type Lost } from './effects';
import type { ResourceChange } from './plan';
import { type PlanName, Values } from './values';

const DATABASE = ['organization', 'project', 'database'];
const BACKUP = [...DATABASE, 'name'];

/** What a change of a `nuodbaas_backup` does. */
export function backupEffects(resource: ResourceChange): Effect[] {
  const { creates, updates, deletes, forgets, createsFirst } = actionsOf(resource);
  const before = Values.before(resource.change);
  const after = Values.after(resource.change);
  const { address } = resource;
  if (updates) return updateEffects(address, before, after);
  return [
    ...(creates ? [creationEffect(address, after, createsFirst)] : []),
    ...(deletes ? [deletionEffect(address, before, creates ? 'replaced' : 'destroyed')] : []),
    ...(forgets ? [{ kind: 'kept', address, backup: before.names(...BACKUP), why: 'forgotten' } as const] : []),
  ];
}

function creationEffect(address: string, after: Values, comesFirst: boolean): Effect {
  const backup = after.names(...BACKUP);
  if (after.raw('import_source') !== undefined) {
    return { kind: 'imported', address, backup, handle: after.name('import_source', 'backup_handle') };
  }
  return { kind: 'taken', address, database: after.names(...DATABASE), backup, comesFirst };
}

function deletionEffect(address: string, before: Values, why: Lost['why']): Effect {
  const backup = before.names(...BACKUP);
  // The official provider has no such attribute, and deletes.
  if (before.raw('deletion_policy') === 'retain') return { kind: 'kept', address, backup, why: 'retained' };
  if (before.raw('import_source') !== undefined) return { kind: 'kept', address, backup, why: 'import' };
  return lostBackup(address, before, why);
}

function lostBackup(address: string, before: Values, why: Lost['why']): Lost {
  return {
    kind: 'lost',
    address,
    database: before.names(...DATABASE),
    backup: before.names(...BACKUP),
    handle: before.name('status', 'backup_handle'),
    state: before.name('status', 'state'),
    why,
  };
}

/** A name that opens up in an update is that of another backup, which `triggers` ask for. */
function updateEffects(address: string, before: Values, after: Values): Effect[] {
  if (after.isUnknown('name')) {
    const database = after.names(...DATABASE);
    const taken: Effect = { kind: 'taken', address, database, backup: after.names(...BACKUP), comesFirst: true };
    if (after.raw('deletion_policy') !== 'retain') return [taken, lostBackup(address, before, 'takenAnew')];
    return [taken, { kind: 'kept', address, backup: before.names(...BACKUP), why: 'takenAnew' }];
  }
  const [policyBefore, policyAfter] = [before, after].map((side): PlanName => side.name('deletion_policy'));
  if (policyBefore.key === policyAfter.key) return [];
  const backup = before.names(...BACKUP);
  return [{ kind: 'deletionPolicyChanged', address, backup, before: policyBefore, after: policyAfter }];
}
