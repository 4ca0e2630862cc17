import { CustomObjectsApi } from '@kubernetes/client-node';
import type { Cluster } from '../cluster';
import { DATABASE_DEFINITION } from './database-definition';

export interface DatabaseResourceOptions {
  readonly namespace: string;
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly spec: Readonly<Record<string, unknown>>;
}

/** Makes a Database resource of NuoDB's control plane. No operator sees it. */
export async function createDatabaseResource(cluster: Cluster, options: DatabaseResourceOptions): Promise<void> {
  const { namespace, name, labels, spec } = options;
  const { group, names, versions } = DATABASE_DEFINITION.spec;
  const version = versions[0].name;
  await cluster.api.makeApiClient(CustomObjectsApi).createNamespacedCustomObject({
    group,
    version,
    plural: names.plural,
    namespace,
    body: { apiVersion: `${group}/${version}`, kind: names.kind, metadata: { name, labels }, spec },
  });
}
