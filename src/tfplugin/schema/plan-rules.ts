import { equal } from '../values/equal';
import { UNKNOWN } from '../values/value';
import type { PlanAttributeRequest, PlanRule } from './schema';

/** Plans the value of the prior state where the provider is expected not to change it, instead of an unknown one. */
export function useStateForUnknown(): PlanRule {
  return {
    description: 'Once set, the value does not change.',
    apply(request) {
      // An unknown value that was configured is one the user will give: the prior value says nothing about it.
      if (request.priorParent === null || request.planned !== UNKNOWN || request.configured === UNKNOWN) return;
      request.planned = request.prior;
    },
  };
}

/** Replaces the resource when the planned value differs from the prior one. */
export function requiresReplace(): PlanRule {
  return {
    description: 'A change replaces the resource.',
    apply(request) {
      if (changes(request)) request.requireReplace();
    },
  };
}

/** As `requiresReplace`, but leaving the attribute out keeps the resource: for an attribute that has a computed value. */
export function requiresReplaceIfConfigured(): PlanRule {
  return {
    description: 'A change to another configured value replaces the resource.',
    apply(request) {
      if (request.configured !== null && changes(request)) request.requireReplace();
    },
  };
}

function changes({ priorState, prior, planned }: PlanAttributeRequest): boolean {
  return priorState !== null && !equal(prior, planned);
}
