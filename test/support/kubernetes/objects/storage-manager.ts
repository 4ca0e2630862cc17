import { CoreV1Api, type V1ContainerStatus, type V1Pod } from '@kubernetes/client-node';
import type { Cluster } from '../cluster';
import { type BoundClaim, createBoundClaim } from './volume-claims';

export interface StorageManagerOptions {
  readonly namespace: string;
  /** The StatefulSet's name, such as `sm-acme-messaging-demo-zfb77wc`. */
  readonly statefulSet: string;
  readonly ordinal: number;
  /** @default 'acme-messaging' */
  readonly domain?: string;
  /** @default 'demo' */
  readonly database?: string;
  /** Only those of `nohotcopy` carry backup hooks. @default 'nohotcopy' */
  readonly role?: 'nohotcopy' | 'hotcopy';
  /** @default true */
  readonly ready?: boolean;
  /** Whether the journal has a volume of its own. @default false */
  readonly externalJournal?: boolean;
  /** Of the claims, such as a storage group's. */
  readonly claimLabels?: Readonly<Record<string, string>>;
}

export interface StorageManager {
  readonly pod: string;
  readonly archive: BoundClaim;
  readonly journal?: BoundClaim;
}

/** Makes the pod of a storage manager as the Helm charts do, with its volumes. No node runs it: it is what it says. */
export async function createStorageManager(cluster: Cluster, options: StorageManagerOptions): Promise<StorageManager> {
  const { namespace, statefulSet, ordinal, externalJournal = false, ready = true } = options;
  const pod = `${statefulSet}-${ordinal}`;
  const claim = (kind: string) =>
    createBoundClaim(cluster, {
      namespace,
      name: `${kind}-volume-${pod}`,
      labels: { ...labelsOf(options), ...options.claimLabels },
    });
  const archive = await claim('archive');
  const journal = externalJournal ? await claim('journal') : undefined;
  await cluster.api.makeApiClient(CoreV1Api).createNamespacedPod({
    namespace,
    body: bodyOf(pod, options, journal === undefined ? [archive] : [archive, journal]),
  });
  await setReady(cluster, namespace, pod, ready);
  return { pod, archive, journal };
}

/** Says of a pod what its kubelet would. */
export async function setReady(cluster: Cluster, namespace: string, name: string, ready: boolean): Promise<void> {
  const core = cluster.api.makeApiClient(CoreV1Api);
  const pod = await core.readNamespacedPod({ namespace, name });
  const lastTransitionTime = new Date();
  const condition = (type: string) => ({ type, status: ready ? 'True' : 'False', lastTransitionTime });
  pod.status = {
    phase: 'Running',
    conditions: [condition('Ready'), condition('ContainersReady'), condition('Initialized')],
    containerStatuses: [containerStatus(pod, ready)],
  };
  await core.replaceNamespacedPodStatus({ namespace, name, body: pod });
}

function labelsOf({ domain = 'acme-messaging', database = 'demo', role = 'nohotcopy' }: StorageManagerOptions) {
  return { app: `${domain}-${database}`, group: 'nuodb', domain, database, component: 'sm', role };
}

function bodyOf(name: string, options: StorageManagerOptions, claims: readonly BoundClaim[]): V1Pod {
  return {
    metadata: {
      name,
      labels: {
        ...labelsOf(options),
        'statefulset.kubernetes.io/pod-name': name,
        'apps.kubernetes.io/pod-index': String(options.ordinal),
      },
    },
    spec: {
      // The service account's token would be a volume of its own, and nobody is there to read it.
      automountServiceAccountToken: false,
      containers: [{ name: 'engine', image: 'nuodb/nuodb' }],
      volumes: claims.map(({ name: claimName }) => ({
        name: `${claimName.split('-')[0]}-volume`,
        persistentVolumeClaim: { claimName },
      })),
    },
  };
}

function containerStatus({ spec }: V1Pod, ready: boolean): V1ContainerStatus {
  const { name = '', image = '' } = spec?.containers[0] ?? {};
  return { name, image, imageID: image, ready, restartCount: 0, started: ready };
}
