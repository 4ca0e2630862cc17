/**
 * The registry of a Kubernetes cluster: its entries are Secrets, and what they name are VolumeSnapshots. Reads only:
 * both belong to whoever made them.
 *
 * Volumes stay those of another engine, so no backup is taken here: it would need the storage managers of the cluster.
 * An engine that has them replaces `limits`, and writes entries by the Registry's `write` once its snapshots are cut.
 */
export { type KubernetesRegistryOptions, withKubernetesRegistry } from './with-kubernetes-registry';
