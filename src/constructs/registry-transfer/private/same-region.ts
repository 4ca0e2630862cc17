import { DataKubernetesNodes } from '@cdktf/provider-kubernetes/lib/data-kubernetes-nodes';
import { type Precondition, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { addressOf, defineLocal, expression } from '../../private/expression';
import { checkOptionalProp, isKnownToTerraformOnly } from '../../private/prop-check';
import { LABEL_RULE } from '../../private/rules';
import type { RegistryCluster } from '../registry-cluster';

const REGION_LABEL = 'topology.kubernetes.io/region';
const WHY =
  'Snapshots can be bound by clusters of one region only: transfer the backup to a cluster of its own region.';

/**
 * The condition that both clusters are in one region, for the plan; none where the region of one is unknown.
 *
 * @throws Error with the construct path where both are written out and differ.
 */
export function sameRegion(scope: Construct, from: RegistryCluster, to: RegistryCluster): Precondition[] {
  if (from.region === undefined || to.region === undefined) return [];
  checkNames(scope, from, to);
  const source = addressOf(defineLocal(scope, 'SourceRegions', regionsOf(scope, 'SourceNodes', from)));
  const target = addressOf(defineLocal(scope, 'TargetRegions', regionsOf(scope, 'TargetNodes', to)));
  return [
    {
      condition: expression(
        `length(${source}) == 0 || length(${target}) == 0 || length(setintersection(${source}, ${target})) > 0`,
      ),
      errorMessage: `The source cluster is in ${listed(source)}, the target cluster in ${listed(target)}. ${WHY}`,
    },
  ];
}

function checkNames(scope: Construct, from: RegistryCluster, to: RegistryCluster): void {
  const [source, target] = [from.region?.name, to.region?.name];
  checkOptionalProp(scope, 'from.region', source, LABEL_RULE);
  checkOptionalProp(scope, 'to.region', target, LABEL_RULE);
  if (source === undefined || target === undefined || source === target) return;
  if (isKnownToTerraformOnly(source) || isKnownToTerraformOnly(target)) return;
  throw new Error(`${scope.node.path}: from is in region "${source}", to in "${target}". ${WHY}`);
}

/** The text of an expression: the set of the cluster's regions, empty where they are not known after all. */
function regionsOf(scope: Construct, id: string, { kubernetes, region }: RegistryCluster): string {
  const name = region?.name;
  if (name !== undefined) return `toset([${Token.isUnresolved(name) ? name : `"${name}"`}])`;
  const nodes = new DataKubernetesNodes(scope, id, { provider: kubernetes });
  const label = `try(node.metadata[0].labels["${REGION_LABEL}"], "")`;
  return `toset(compact([for node in ${addressOf(nodes)}.nodes : ${label}]))`;
}

function listed(regions: string): string {
  return expression(`join(", ", ${regions})`);
}
