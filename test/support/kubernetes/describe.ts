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
  describeUnless(process.env[OWN_KUBECONFIG] ? undefined : reasonToSkip(), name, body);
}

/** The same on a cluster whose volumes and snapshots are directories, so not on one of the user's own. */
export function describeOnDirectories(name: string, body: (kubernetes: OnKubernetes) => void): void {
  const reason = `the cluster of ${OWN_KUBECONFIG} does not have the CSI driver whose volumes are directories`;
  describeUnless(process.env[OWN_KUBECONFIG] ? reason : reasonToSkip(), name, body);
}

function reasonToSkip(): string | undefined {
  const found = findPrograms(KUBERNETES, (line) => sayOnce('kubernetes-build', line));
  return 'absent' in found ? `${found.absent}, and ${OWN_KUBECONFIG} names no cluster` : undefined;
}

function describeUnless(reason: string | undefined, name: string, body: (kubernetes: OnKubernetes) => void): void {
  if (reason !== undefined) sayOnce('kubernetes-skipped', `Tests with Kubernetes are left out: ${reason}.`);
  (reason === undefined ? describe : describe.skip)(name, () => {
    let cluster: Cluster;
    let namespace: string;
    beforeAll(async () => {
      cluster = await sharedCluster();
      namespace = await createNamespace(cluster);
    }, BUILD_TIME);
    afterAll(() => namespace && deleteNamespace(cluster, namespace));
    body({
      get cluster() {
        return cluster;
      },
      get namespace() {
        return namespace;
      },
    });
  });
}
