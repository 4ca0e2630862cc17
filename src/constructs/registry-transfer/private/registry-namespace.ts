import { DEFAULT_REGISTRY_NAMESPACE } from '../../../registry';
import type { RegistryCluster } from '../registry-cluster';

export function namespaceOf({ namespace = DEFAULT_REGISTRY_NAMESPACE }: RegistryCluster): string {
  return namespace;
}
