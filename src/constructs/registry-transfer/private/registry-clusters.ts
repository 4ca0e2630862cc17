import type { IConstruct } from 'constructs';
import { checkOptionalProp } from '../../private/prop-check';
import { NAMESPACE_RULE } from '../../private/rules';
import type { RegistryCluster } from '../registry-cluster';
import { namespaceOf } from './registry-namespace';

/** @throws Error with the construct path where a namespace is none, or a Secret would be copied onto itself. */
export function checkClusters(construct: IConstruct, from: RegistryCluster, to: RegistryCluster): void {
  checkOptionalProp(construct, 'from.namespace', from.namespace, NAMESPACE_RULE);
  checkOptionalProp(construct, 'to.namespace', to.namespace, NAMESPACE_RULE);
  if (from.kubernetes !== to.kubernetes || namespaceOf(from) !== namespaceOf(to)) return;
  throw new Error(
    `${construct.node.path}: from and to are the same provider, ${from.kubernetes.node.path}, and namespace, ` +
      `${namespaceOf(from)}: there is nothing to transfer. Give each cluster a KubernetesProvider with an alias of its own.`,
  );
}
