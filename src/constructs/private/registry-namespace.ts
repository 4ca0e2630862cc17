import type { RegistryCluster } from '../registry-cluster';

/** As for the command line and the control plane. */
const REGISTRY_NAMESPACE = 'default';

export function namespaceOf({ namespace = REGISTRY_NAMESPACE }: RegistryCluster): string {
  return namespace;
}
