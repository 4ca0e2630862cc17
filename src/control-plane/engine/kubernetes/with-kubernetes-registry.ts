import type { Cluster } from '../../../kubernetes';
import { DEFAULT_REGISTRY_NAMESPACE } from '../../../registry';
import type { Engine } from '../engine';
import { SecretRegistry } from './secret-registry';
import { inspectVolumeSnapshots } from './volume-snapshots';

export interface KubernetesRegistryOptions {
  readonly cluster: Cluster;
  /** Where the registry Secrets are; `nuodb-cp-system` where absent. */
  readonly namespace?: string;
}

/** An engine that finds the backups of a cluster, beside volumes that it has from another one. */
export function withKubernetesRegistry(
  volumes: Engine,
  { cluster, namespace = DEFAULT_REGISTRY_NAMESPACE }: KubernetesRegistryOptions,
): Engine {
  const place = `the Kubernetes cluster of context ${cluster.context}`;
  return {
    ...volumes,
    registry: new SecretRegistry(cluster, namespace),
    inspectSnapshots: (snapshots, signal) => inspectVolumeSnapshots(cluster, snapshots, signal),
    limits: {
      taking:
        `this control plane looks backups up in ${place}, and takes none there. Start it without --registry ` +
        'kubernetes to back up the databases that it keeps itself, or cut the volumes of the cluster by VolumeSnapshots',
      restoring:
        `its volume snapshots are in ${place}, and this control plane keeps the volumes of its databases in folders. ` +
        'Restore it by the control plane of that cluster',
    },
  };
}
