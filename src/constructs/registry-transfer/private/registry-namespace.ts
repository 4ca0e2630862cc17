import type { RegistryCluster } from '../registry-cluster';

/** As for a `SnapshotBackup`. */
const REGISTRY_NAMESPACE = 'nuodb-cp-system';

export function namespaceOf({ namespace = REGISTRY_NAMESPACE }: RegistryCluster): string {
  return namespace;
}
