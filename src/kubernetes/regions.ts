import type { ObjectMeta } from './objects';

/** @see https://kubernetes.io/docs/reference/labels-annotations-taints/#topologykubernetesioregion */
const REGION_LABEL = 'topology.kubernetes.io/region';

/** The regions that a cluster's nodes are in. */
export interface Regions {
  /** Sorted; empty where none is known. */
  readonly known: readonly string[];
  /** Why none is known, as a sentence; absent where one is. */
  readonly unknown?: string;
}

export function regionsOf(context: string, nodes: readonly ObjectMeta[]): Regions {
  const known = new Set(nodes.flatMap(({ labels }) => labels?.[REGION_LABEL] ?? []));
  if (known.size > 0) return { known: [...known].sort() };
  return { known: [], unknown: `No node of context ${context} has the label ${REGION_LABEL}.` };
}
