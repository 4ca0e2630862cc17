import { BACKUP_ID_LABEL, registrySecretName } from '../../registry';
import { actionsOf, type Effect } from './effects';
import type { ResourceChange } from './plan';
import { joined, type PlanName, Values } from './values';

type Path = readonly (string | number)[];

/** Where each resource type of the Kubernetes provider has an object's metadata. */
const METADATA: Readonly<Record<string, Path>> = {
  kubernetes_manifest: ['manifest', 'metadata'],
  kubernetes_secret_v1: ['metadata', 0],
  kubernetes_secret: ['metadata', 0],
};

export const KUBERNETES_TYPES = Object.keys(METADATA);

const SNAPSHOT = /^Volume(Group)?Snapshot(Content)?$/;
const REGISTRY_PREFIX = registrySecretName('');

/** What a change of a resource of the Kubernetes provider does to what backups consist of. */
export function kubernetesEffects(resource: ResourceChange): Effect[] {
  if (!actionsOf(resource).deletes) return [];
  const before = Values.before(resource.change);
  const path = METADATA[resource.type];
  const kind = resource.type === 'kubernetes_manifest' ? before.name('manifest', 'kind') : SECRET;
  const name = before.name(...path, 'name');
  const label = before.name(...path, 'labels', BACKUP_ID_LABEL);
  const isRegistryEntry = kind.key === 'Secret' && (name.key?.startsWith(REGISTRY_PREFIX) || label.key !== undefined);
  if (!isRegistryEntry && !SNAPSHOT.test(kind.key ?? '')) return [];
  const namespace = before.name(...path, 'namespace');
  return [
    {
      kind: 'objectDestroyed',
      address: resource.address,
      object: kind.shown,
      name: namespace.key === undefined ? name : joined([namespace, name]),
      handle: handleOf(name, label),
    },
  ];
}

const SECRET: PlanName = { key: 'Secret', shown: 'Secret' };

/** A Secret's name has the whole handle, where the label may have a part of it and a hash. */
function handleOf(name: PlanName, label: PlanName): PlanName {
  if (!name.key?.startsWith(REGISTRY_PREFIX)) return label;
  const cut = (text: string) => text.replace(REGISTRY_PREFIX, '');
  return { key: cut(name.key), shown: cut(name.shown) };
}
