import { actionsOf, type Effect, type FinalBackup } from './effects';
import type { Plan, ResourceChange } from './plan';
import { Values } from './values';

const DATABASE = ['organization', 'project', 'name'];

/**
 * What a change of a `nuodbaas_database` does.
 *
 * @param shared the final backup of databases that do not say otherwise
 */
export function databaseEffects(resource: ResourceChange, shared: FinalBackup): Effect[] {
  const { address } = resource;
  const { creates, deletes, forgets } = actionsOf(resource);
  const before = Values.before(resource.change);
  const after = Values.after(resource.change);
  const effects: Effect[] = [];
  if (creates && isRestored(after)) {
    const from = after.name('restore_from', 'backup');
    effects.push({ kind: 'restored', address, database: after.names(...DATABASE), from, replaces: deletes });
  }
  if (deletes) {
    // A destroy goes by what was applied last.
    const finalBackup = guardOf(before.raw('final_backup')) ?? shared;
    const database = before.names(...DATABASE);
    effects.push({ kind: 'databaseDestroyed', address, database, isReplaced: creates, finalBackup });
  }
  if (forgets) effects.push({ kind: 'databaseForgotten', address, database: before.names(...DATABASE) });
  return effects;
}

/**
 * The `final_backup` of the provider, as far as the configuration is constant. What NUODB_CP_FINAL_BACKUP says where the
 * plan is applied is in no plan.
 */
export function sharedFinalBackup({ configuration }: Plan): FinalBackup {
  const providers = Object.values(configuration?.provider_config ?? {}).filter(({ full_name: name }) =>
    name?.endsWith('/nuodbaas'),
  );
  const guards = new Set(
    providers.map(({ expressions }): FinalBackup => {
      const expression = expressions?.final_backup;
      if (expression === undefined) return 'none';
      return 'constant_value' in expression ? (guardOf(expression.constant_value) ?? 'none') : 'unknown';
    }),
  );
  // Which of several providers a resource has is not looked for.
  return guards.size > 1 ? 'unknown' : (guards.values().next().value ?? 'none');
}

/** Where the whole attribute is unknown it is left out: what the server makes of that is known after the apply. */
function isRestored(after: Values): boolean {
  if (after.raw('restore_from') === undefined) return false;
  return after.raw('restore_from', 'backup') !== undefined || after.isUnknown('restore_from', 'backup');
}

/** Undefined where the attribute is left out. */
function guardOf(value: unknown): FinalBackup | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { enabled, on_failure: onFailure } = value as { enabled?: unknown; on_failure?: unknown };
  if (enabled === false) return 'none';
  return onFailure === 'continue' ? 'continue' : 'abort';
}
