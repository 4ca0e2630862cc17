import type { Project } from '../../api';

/** The service tiers of this control plane. A tier says nothing about its bytes, so there is nothing more to them. */
const TIERS = ['n0.nano', 'n0.small', 'n1.small'];

const MOST_STORAGE_MANAGERS = 16;

type TierParameters = NonNullable<Project['properties']>['tierParameters'];

/** Why a tier cannot be had; undefined where it can. The API accepts any, and the item then fails. */
export function tierProblem(tier: string | undefined): string | undefined {
  if (tier !== undefined && TIERS.includes(tier)) return undefined;
  return `Service tier ${tier} does not exist: use one of ${TIERS.join(', ')}`;
}

/** The number of storage managers that `smReplicas` asks for, 1 where it is absent; or a text that says what is wrong. */
export function storageManagerCount(parameters: TierParameters): number | string {
  const { smReplicas = '1' } = parameters ?? {};
  const count = /^[0-9]{1,4}$/.test(smReplicas) ? Number(smReplicas) : 0;
  if (count >= 1 && count <= MOST_STORAGE_MANAGERS) return count;
  return `Tier parameter smReplicas is "${smReplicas}": use a whole number from 1 to ${MOST_STORAGE_MANAGERS}`;
}
