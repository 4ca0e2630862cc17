import { cp, mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { buildArguments, findPrograms, type GoModule, requiredModule } from '../go-module';
import { runGuarded } from './guarded-process';

export const KUBERNETES: GoModule = {
  name: 'kubernetes',
  // The small ones first: what does not build at all should show early.
  programs: {
    etcd: 'go.etcd.io/etcd/server/v3',
    'kube-apiserver': 'k8s.io/kubernetes/cmd/kube-apiserver',
    'csi-snapshotter': 'github.com/kubernetes-csi/external-snapshotter/v8/cmd/csi-snapshotter',
    'snapshot-controller': 'github.com/kubernetes-csi/external-snapshotter/v8/cmd/snapshot-controller',
    'csi-sanity': 'github.com/kubernetes-csi/csi-test/v5/cmd/csi-sanity',
    'kube-controller-manager': 'k8s.io/kubernetes/cmd/kube-controller-manager',
  },
  announce: (folder) =>
    'Building a Kubernetes API server for its tests, once: 10 to 25 minutes on two cores, ' +
    `300 MB in ${folder} and up to 4 GB in Go's own caches`,
};

/** What else of the modules is needed once they are built, under the names that it gets beside the programs. */
const FILES = {
  crd: { module: 'github.com/kubernetes-csi/external-snapshotter/client/v8', path: 'config/crd' },
  'csi.proto': { module: 'github.com/container-storage-interface/spec', path: 'csi.proto' },
} as const;

/**
 * The folder with every program of the cluster, `crd/` and `csi.proto`, built now where it has to be.
 *
 * @throws Error where the programs cannot be had, or do not build
 */
export async function buildPrograms(): Promise<string> {
  const found = findPrograms(KUBERNETES, () => undefined);
  if ('absent' in found) throw new Error(`There is no Kubernetes API server: ${found.absent}.`);
  const { folder, missing } = found;
  for (const program of missing) await build(folder, program);
  return folder;
}

/** Renamed when it is whole: another run may be building, too. */
async function build(folder: string, program: string): Promise<void> {
  if (program === LAST) await copyFiles(folder);
  const unfinished = join(folder, `${program}.${process.pid}`);
  await runGuarded('go', buildArguments(KUBERNETES, program, unfinished));
  await rename(unfinished, join(folder, program));
}

/** With it, everything is there. */
const LAST = Object.keys(KUBERNETES.programs).at(-1);

async function copyFiles(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, { module, path }] of Object.entries(FILES)) {
    await cp(join(requiredModule(KUBERNETES, module), path), join(folder, name), { recursive: true });
  }
}
