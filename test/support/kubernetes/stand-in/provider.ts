import { isKnown, type Provider } from '../../../../src/tfplugin';
import { attribute, OPTIONAL } from './attributes';
import type { ObjectClient } from './client';
import { labels } from './labels';
import { manifest } from './manifest';
import { nodes, readSecret, resource, resources } from './reading';
import { secret } from './secret';

export const standIn: Provider<ObjectClient> = {
  schema: {
    description: 'Stands in for hashicorp/kubernetes',
    attributes: { config_path: attribute('string', OPTIONAL), config_context: attribute('string', OPTIONAL) },
  },
  resources: { kubernetes_manifest: manifest, kubernetes_secret_v1: secret, kubernetes_labels: labels },
  dataSources: {
    kubernetes_resource: resource,
    kubernetes_resources: resources,
    kubernetes_secret_v1: readSecret,
    kubernetes_nodes: nodes,
  },
  async configure({ config: { config_path, config_context } }) {
    // The environment comes first, as there.
    const path = process.env.KUBE_CONFIG_PATH || config_path;
    if (!isKnown(path ?? null)) return undefined;
    // To load it takes longer than all the rest of a start, and of the three starts of a plan one needs it.
    const { ObjectClient } = await import('./client');
    return new ObjectClient(String(path), typeof config_context === 'string' ? config_context : undefined);
  },
};
