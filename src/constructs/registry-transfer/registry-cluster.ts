import type { TerraformProvider } from 'cdktf';
import type { ClusterRegion } from './cluster-region';

/** A Kubernetes cluster, seen as the place of a backup registry. */
export interface RegistryCluster {
  /**
   * The provider `hashicorp/kubernetes` that is configured for the cluster: one of two, so each has an `alias`. Leave
   * `KUBE_CONFIG_PATH` and the other `KUBE_…` variables of the environment unset: for some of its resources they come
   * before its configuration, so that both would be of one cluster.
   */
  readonly kubernetes: TerraformProvider;

  /**
   * The namespace of the registry Secrets, which must be there already: what NuoDB's operator has as
   * `--backup-metadata-namespace`, or else the namespace of the DBaaS system.
   *
   * @default "nuodb-cp-system"
   */
  readonly namespace?: string;

  /**
   * The region of the cluster. A transfer is refused where both clusters' regions are known and differ.
   *
   * @default - unknown: you see to it that both clusters are in one region
   */
  readonly region?: ClusterRegion;
}
