import type { RegistryCluster } from '../registry-cluster';

/** Where NuoDB's Helm charts put the system, and so the registry, unless they are told otherwise. */
const REGISTRY_NAMESPACE = 'nuodb-cp-system';

export function namespaceOf({ namespace = REGISTRY_NAMESPACE }: RegistryCluster): string {
  return namespace;
}
