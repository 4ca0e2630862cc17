import { backupEffects } from './backup-effects';
import { databaseEffects, sharedFinalBackup } from './database-effects';
import type { Effect, FinalBackup } from './effects';
import { KUBERNETES_TYPES, kubernetesEffects } from './kubernetes-effects';
import { type LastBackupLost, lastBackupsLost, lostBackups } from './last-backups';
import type { Plan, ResourceChange } from './plan';
import { policyEffects } from './policy-effects';
import { type Restorable, restorableInState } from './restorable';

/** What a plan does to backups. */
export interface Summary {
  /** What a merge should not do without somebody having thought about it. */
  readonly dangers: readonly LastBackupLost[];
  readonly effects: readonly Effect[];
  /** Whether the control plane was asked what else there is. */
  readonly askedControlPlane: boolean;
  /** Whether the plan leaves resources out. */
  readonly isPartial: boolean;
}

/**
 * @param ask asks the control plane what there is to restore these databases from; without it only the state is known
 */
export async function summarize(
  plan: Plan,
  ask?: (databases: readonly string[]) => Promise<readonly Restorable[]>,
): Promise<Summary> {
  const shared = sharedFinalBackup(plan);
  const effects = (plan.resource_changes ?? []).flatMap((resource) => effectsOf(resource, shared));
  const inState = restorableInState(plan);
  const lost = lostBackups(effects, inState);
  const databases = [...new Set(lost.map(({ database }) => database))];
  const before = databases.length > 0 ? await ask?.(databases) : undefined;
  return {
    dangers: lastBackupsLost(effects, lost, before ?? inState),
    effects,
    askedControlPlane: ask !== undefined,
    isPartial: plan.complete === false,
  };
}

function effectsOf(resource: ResourceChange, shared: FinalBackup): Effect[] {
  if (resource.mode !== 'managed') return [];
  if (resource.type === 'nuodbaas_backup') return backupEffects(resource);
  if (resource.type === 'nuodbaas_database') return databaseEffects(resource, shared);
  if (resource.type === 'nuodbaas_backuppolicy') return policyEffects(resource);
  return KUBERNETES_TYPES.includes(resource.type) ? kubernetesEffects(resource) : [];
}
