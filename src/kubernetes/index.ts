/**
 * What the project asks of a Kubernetes API server: registry Secrets, volume snapshots and their contents, the regions
 * of nodes. Knows how to get there (kubeconfigs and their ways to log in) and says what to do where it is refused;
 * what a Secret holds is `registry`'s. Loads the Kubernetes client, which takes time, when a cluster is opened.
 */
export type { Cluster } from './cluster';
export { isKubernetesError, KubernetesError, type KubernetesFailure } from './errors';
export { type ClusterOptions, openCluster } from './kubeconfig';
export type * from './objects';
export type { Regions } from './regions';
