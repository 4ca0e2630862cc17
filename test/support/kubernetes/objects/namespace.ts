import { CoreV1Api } from '@kubernetes/client-node';
import type { Cluster } from '../cluster';

/** Makes a namespace of its own name. */
export async function createNamespace({ api }: Cluster, generateName = 'nuodbaas-test-'): Promise<string> {
  const { metadata } = await api.makeApiClient(CoreV1Api).createNamespace({ body: { metadata: { generateName } } });
  return metadata?.name ?? '';
}

/** Its objects go after it, by and by. */
export async function deleteNamespace({ api }: Cluster, name: string): Promise<void> {
  await api.makeApiClient(CoreV1Api).deleteNamespace({ name });
}
