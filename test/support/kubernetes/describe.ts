import { findPrograms } from '../go-module';
import { sayOnce } from '../test-run';
import { type Cluster, OWN_KUBECONFIG, sharedCluster } from './cluster';
import { createNamespace, deleteNamespace } from './objects/namespace';
import { KUBERNETES } from './programs';

/** The first file of a run may have to wait until the programs are built: in milliseconds, on a slow machine. */
const BUILD_TIME = 60 * 60_000;

/** What tests on a cluster have; not before their first hook. */
export interface OnKubernetes {
  /** Shared by all files of a run. */
  readonly cluster: Cluster;
  /** The name of a namespace that nobody else uses; it is deleted after the tests. */
  readonly namespace: string;
}

/**
 * Describes tests on a real Kubernetes API. Where none can be had they are left out, with a sentence.
 *
 * Anything with PersistentVolumes, or with an installed Database resource, is for `describeOnDirectories`.
 */
export function describeOnKubernetes(name: string, body: (kubernetes: OnKubernetes) => void): void {
  describeIf(hasKubernetes(), name, body);
}

/** The same on a cluster whose volumes and snapshots are directories, so not on one of the user's own. */
export function describeOnDirectories(name: string, body: (kubernetes: OnKubernetes) => void): void {
  describeIf(hasDirectories(), name, body);
}

export function describeIf(wanted: boolean, name: string, body: (kubernetes: OnKubernetes) => void): void {
  (wanted ? describe : describe.skip)(name, () => body(prepare()));
}

/** Whether there will be a cluster whose volumes are directories; says so where there will not. */
export function hasDirectories(): boolean {
  if (!process.env[OWN_KUBECONFIG]) return hasKubernetes();
  return without(`the cluster of ${OWN_KUBECONFIG} does not have the CSI driver whose volumes are directories`);
}

function hasKubernetes(): boolean {
  if (process.env[OWN_KUBECONFIG]) return true;
  const found = findPrograms(KUBERNETES, (line) => sayOnce('kubernetes-build', line));
  return 'absent' in found
    ? without(`${found.absent}; ${OWN_KUBECONFIG} can name a cluster for those that any cluster will do for`)
    : true;
}

function without(reason: string): false {
  sayOnce('kubernetes-left-out', `Tests with Kubernetes are left out: ${reason}.`);
  return false;
}

function prepare(): OnKubernetes {
  let cluster: Cluster;
  let namespace: string | undefined;
  beforeAll(async () => {
    cluster = await sharedCluster();
    namespace = await createNamespace(cluster);
  }, BUILD_TIME);
  afterAll(() => namespace && deleteNamespace(cluster, namespace));
  return {
    get cluster() {
      return cluster;
    },
    get namespace() {
      return namespace ?? '';
    },
  };
}
