import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
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
    `380 MB in ${folder} and up to 4 GB in Go's own caches`,
};

/** The modules of which more than the programs is needed: kinds of objects, and the protocol of CSI drivers. */
const SNAPSHOTTER = 'github.com/kubernetes-csi/external-snapshotter/client/v8';
const SPECIFICATION = 'github.com/container-storage-interface/spec';

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
  const definitions = join(requiredModule(KUBERNETES, SNAPSHOTTER), 'config/crd');
  await mkdir(join(folder, 'crd'), { recursive: true });
  for (const name of await readdir(definitions)) await copy(join(definitions, name), join(folder, 'crd', name));
  await copy(join(requiredModule(KUBERNETES, SPECIFICATION), 'csi.proto'), join(folder, 'csi.proto'));
}

/** The bytes alone: Go's files are read-only, and could neither be written again nor be removed. */
async function copy(from: string, to: string): Promise<void> {
  await writeFile(to, await readFile(from));
}
