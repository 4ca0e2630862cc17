import { CYCLES } from '../../policy';
import { actionsOf, type Effect, type PolicyChanged } from './effects';
import type { ResourceChange } from './plan';
import { Values } from './values';

/** What a change of a `nuodbaas_backuppolicy` does. */
export function policyEffects(resource: ResourceChange): Effect[] {
  const { creates, updates, deletes, forgets } = actionsOf(resource);
  const before = Values.before(resource.change);
  const after = Values.after(resource.change);
  const isReplaced = creates && deletes;
  if (!creates && !updates && !deletes && !forgets) return [];
  const policy = (deletes || forgets ? before : after).names('organization', 'name');
  const keepsFewer = updates || isReplaced ? fewerKept(before, after) : [];
  return [
    {
      kind: 'policyChanged',
      address: resource.address,
      policy,
      change: forgets ? 'forgotten' : deletes ? 'destroyed' : creates ? 'created' : changeOf(before, after),
      keepsFewer,
    },
  ];
}

function changeOf(before: Values, after: Values): PolicyChanged['change'] {
  const [was, is] = [before, after].map((side) => side.raw('suspended') === true);
  return was === is ? 'changed' : is ? 'suspended' : 'resumed';
}

/** Without a retention all are kept, so that any number is fewer. */
function fewerKept(before: Values, after: Values): string[] {
  if (after.raw('retention') === undefined) return [];
  const keptAll = before.raw('retention') === undefined;
  return CYCLES.flatMap((cycle) => {
    const was = numberOf(before.raw('retention', cycle));
    const is = numberOf(after.raw('retention', cycle));
    if (keptAll) return is > 0 ? [`${cycle}: all → ${is}`] : [];
    return is < was ? [`${cycle}: ${was} → ${is}`] : [];
  });
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
