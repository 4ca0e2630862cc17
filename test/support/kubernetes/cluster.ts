import { KubeConfig } from '@kubernetes/client-node';
import { askForShared } from '../run-server';
import { Storage } from './driver';
import type { ClusterDescription } from './processes';
import { spawnCluster } from './spawned-cluster';

/** Names the kubeconfig of a cluster that takes the place of the one that would be started. */
export const OWN_KUBECONFIG = 'NUODBAAS_TEST_KUBECONFIG';

export interface Cluster {
  /** The path of a kubeconfig. */
  readonly kubeconfig: string;
  /** The context in it that is meant. */
  readonly context: string;
  /** The same, for clients: `api.makeApiClient(CoreV1Api)`. */
  readonly api: KubeConfig;
  /**
   * What the CSI driver keeps, and what goes wrong there.
   * @throws Error for a cluster that was not started here: `describeOnDirectories` leaves its tests out there
   */
  readonly driver: Storage;
}

/** A cluster that belongs to one test. */
export interface OwnCluster extends Cluster {
  /** Ends it, and comes back when nothing of it is left. */
  stop(): Promise<void>;
}

/**
 * Starts a cluster beside the one that all files of a run share, which takes some 10 s and 600 MB: for tests of two
 * clusters. It ends with the process of the test at the latest.
 */
export async function startCluster(): Promise<OwnCluster> {
  const { description, stop } = await spawnCluster();
  return { ...started(description), stop };
}

/** The cluster that all files of a run share, started for the first of them; or that of the environment. */
export async function sharedCluster(): Promise<Cluster> {
  const kubeconfig = process.env[OWN_KUBECONFIG];
  return kubeconfig ? given(kubeconfig) : started(await askForShared<ClusterDescription>('cluster'));
}

function started({ kubeconfig, directory }: ClusterDescription): Cluster {
  return { ...connection(kubeconfig), driver: new Storage(directory) };
}

function given(kubeconfig: string): Cluster {
  return {
    ...connection(kubeconfig),
    get driver(): Storage {
      throw new Error(`The cluster of ${OWN_KUBECONFIG} has another CSI driver`);
    },
  };
}

function connection(kubeconfig: string) {
  const api = new KubeConfig();
  api.loadFromFile(kubeconfig);
  return { kubeconfig, context: api.getCurrentContext(), api };
}
