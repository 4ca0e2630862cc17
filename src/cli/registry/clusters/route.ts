import { type Cluster, openCluster } from '../../../kubernetes';
import { DEFAULT_REGISTRY_NAMESPACE } from '../../../registry';
import { CommandError, EXIT_CODES } from '../../exit';
import type { ClustersOptions } from './options';

/** A registry: a namespace of a cluster. */
export interface Place {
  readonly cluster: Cluster;
  readonly namespace: string;
}

export interface Route {
  readonly from: Place;
  readonly to: Place;
}

/**
 * Opens both clusters, and makes sure that what is copied can be of use.
 *
 * @param attempt what a failure says could not be done, such as `copy the registry entry "x"`
 */
export async function openRoute(attempt: string, options: ClustersOptions): Promise<Route> {
  const { kubeconfig, fromKubeconfig = kubeconfig, toKubeconfig = kubeconfig } = options;
  const { fromContext, toContext } = options;
  const { fromNamespace = DEFAULT_REGISTRY_NAMESPACE, toNamespace = DEFAULT_REGISTRY_NAMESPACE } = options;
  const from = {
    cluster: await openCluster({ kubeconfig: fromKubeconfig, context: fromContext }),
    namespace: fromNamespace,
  };
  const to = { cluster: await openCluster({ kubeconfig: toKubeconfig, context: toContext }), namespace: toNamespace };
  if (from.cluster.server === to.cluster.server && from.namespace === to.namespace) {
    throw new CommandError(
      `Cannot ${attempt}: both are namespace ${to.namespace} of ${to.cluster.server}. Name two clusters, or two namespaces.`,
      EXIT_CODES.usage,
    );
  }
  await refuseOtherRegion(attempt, from.cluster, to.cluster);
  return { from, to };
}

/** Snapshots stay in the region they were cut in: what is copied to another one could be imported, and never restored. */
async function refuseOtherRegion(attempt: string, from: Cluster, to: Cluster): Promise<void> {
  const [here, there] = await Promise.all([from.regions(), to.regions()]);
  const unknown = [here, there].flatMap((regions) => regions.unknown ?? []);
  if (unknown.length > 0) {
    console.error(`note: whether both clusters are in one region is not known: ${unknown.join(' ')}`);
    return;
  }
  if (here.known.some((region) => there.known.includes(region))) return;
  throw new CommandError(
    `Cannot ${attempt}: context ${from.context} is in the region ${here.known.join(', ')}, and context ${to.context} in ` +
      `${there.known.join(', ')}. Volume snapshots cannot be used in another region: choose a cluster in the same one.`,
  );
}
