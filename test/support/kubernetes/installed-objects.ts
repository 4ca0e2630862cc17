import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  ApiextensionsV1Api,
  KubeConfig,
  type KubernetesObject,
  KubernetesObjectApi,
  loadYaml,
  type V1CustomResourceDefinition,
} from '@kubernetes/client-node';
import { DRIVER_NAME } from './driver';
import { DATABASE_DEFINITION } from './objects/database-definition';

/** The class of VolumeSnapshots, and of VolumeGroupSnapshots; for the former also the cluster's default. */
export const SNAPSHOT_CLASS = 'csi-directories';

const PAUSE = 50;

/**
 * Installs what a cluster has before anybody uses it: the kinds of snapshots and databases, and classes of snapshots.
 *
 * @param definitions a folder with CustomResourceDefinitions
 */
export async function installObjects(kubeconfig: string, definitions: string): Promise<void> {
  const config = new KubeConfig();
  config.loadFromFile(kubeconfig);
  const extensions = config.makeApiClient(ApiextensionsV1Api);
  await Promise.all([...readDefinitions(definitions), DATABASE_DEFINITION].map((body) => install(extensions, body)));
  const objects = KubernetesObjectApi.makeApiClient(config);
  await Promise.all(CLASSES.map((snapshotClass) => objects.create(snapshotClass)));
}

function readDefinitions(folder: string): V1CustomResourceDefinition[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml');
  // By the client's own loader: it sends no field of a known kind under any name but its own, such as x_kubernetes_….
  return files.map((name) => loadYaml(readFileSync(join(folder, name), 'utf8')));
}

/** Comes back when objects of the kind can be made. */
async function install(api: ApiextensionsV1Api, body: V1CustomResourceDefinition): Promise<void> {
  let installed = await api.createCustomResourceDefinition({ body });
  while (!isEstablished(installed)) {
    await setTimeout(PAUSE);
    installed = await api.readCustomResourceDefinition({ name: body.metadata?.name ?? '' });
  }
}

function isEstablished({ status }: V1CustomResourceDefinition): boolean {
  return status?.conditions?.some(({ type, status }) => type === 'Established' && status === 'True') ?? false;
}

const CLASSES: readonly (KubernetesObject & { driver: string; deletionPolicy: string })[] = [
  {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshotClass',
    metadata: {
      name: SNAPSHOT_CLASS,
      annotations: { 'snapshot.storage.kubernetes.io/is-default-class': 'true' },
    },
    driver: DRIVER_NAME,
    deletionPolicy: 'Delete',
  },
  {
    apiVersion: 'groupsnapshot.storage.k8s.io/v1beta2',
    kind: 'VolumeGroupSnapshotClass',
    metadata: { name: SNAPSHOT_CLASS },
    driver: DRIVER_NAME,
    deletionPolicy: 'Delete',
  },
];
