import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { apiServerArguments, untilReady, writeApiServerFiles, writeKubeconfig } from './api-server';
import { type Driver, startDriver } from './driver';
import { type GuardedProcess, startGuarded } from './guarded-process';
import { installObjects } from './installed-objects';
import { freePorts } from './ports';

/** Those that snapshots, namespaces and owners need; there are no nodes. */
const CONTROLLERS = [
  'persistentvolume-binder-controller',
  'persistentvolume-protection-controller',
  'persistentvolumeclaim-protection-controller',
  'namespace-controller',
  'garbage-collector-controller',
  'serviceaccount-controller',
  'serviceaccount-token-controller',
  'root-ca-certificate-publisher-controller',
];

/** Without it on both, a group snapshot never gets a status, and nobody says so. A retry should not outlast a test. */
const SNAPSHOTTING = [
  '--feature-gates=CSIVolumeGroupSnapshot=true',
  '--kube-api-qps=100',
  '--kube-api-burst=200',
  '--retry-interval-start=200ms',
  '--retry-interval-max=2s',
];

/** What is told of a cluster to those that run in other processes. */
export interface ClusterDescription {
  /** The path of a kubeconfig with one context. */
  readonly kubeconfig: string;
  /** Where the CSI driver keeps volumes and snapshots. */
  readonly directory: string;
}

export interface ClusterProcesses extends ClusterDescription {
  /** Rejects when one of the programs ends by itself. */
  readonly failed: Promise<never>;
  stop(): Promise<void>;
}

/**
 * Starts everything, and waits until it can be used.
 *
 * @param programs the folder with the programs
 * @param folder an empty one, for all that they write
 */
export async function startProcesses(programs: string, folder: string): Promise<ClusterProcesses> {
  const started: GuardedProcess[] = [];
  const start = (name: string, args: readonly string[]) => {
    const child = startGuarded(join(programs, name), args, join(folder, `${name}.log`));
    started.push(child);
    return child.failed;
  };
  let driver: Driver | undefined;
  const stop = async () => {
    driver?.stop();
    await Promise.all(started.map((child) => child.stop()));
  };

  try {
    const [port, etcdPort, etcdPeerPort] = await freePorts(3);
    const etcdUrl = `http://127.0.0.1:${etcdPort}`;
    start('etcd', etcdArguments(folder, etcdUrl, `http://127.0.0.1:${etcdPeerPort}`));
    const files = writeApiServerFiles(folder);
    start('kube-apiserver', apiServerArguments(files, { folder, etcdUrl, port }));
    const failed = Promise.race(started.map((child) => child.failed));
    await Promise.race([untilReady(folder, port, files.token), failed]);

    // Named by the port, so that the contexts of two clusters can stand in one file.
    const kubeconfig = writeKubeconfig(folder, port, files.token, `loopback-${port}`);
    start('kube-controller-manager', controllerManagerArguments(kubeconfig, files.signingKey));
    const directory = join(folder, 'storage');
    const socket = join(folder, 'csi.sock');
    driver = await startDriver(directory, socket, join(programs, 'csi.proto'));
    await installObjects(kubeconfig, join(programs, 'crd'));
    start('csi-snapshotter', [`--kubeconfig=${kubeconfig}`, `--csi-address=${socket}`, ...SNAPSHOTTING]);
    start('snapshot-controller', [`--kubeconfig=${kubeconfig}`, ...SNAPSHOTTING]);
    return { kubeconfig, directory, failed: Promise.race(started.map((child) => child.failed)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function etcdArguments(folder: string, url: string, peerUrl: string): string[] {
  const data = join(folder, 'etcd');
  mkdirSync(data, { mode: 0o700 });
  return [
    `--data-dir=${data}`,
    '--unsafe-no-fsync',
    `--listen-client-urls=${url}`,
    `--advertise-client-urls=${url}`,
    `--listen-peer-urls=${peerUrl}`,
    `--initial-advertise-peer-urls=${peerUrl}`,
    `--initial-cluster=default=${peerUrl}`,
  ];
}

function controllerManagerArguments(kubeconfig: string, signingKey: string): string[] {
  return [
    `--kubeconfig=${kubeconfig}`,
    `--controllers=${CONTROLLERS.join(',')}`,
    `--service-account-private-key-file=${signingKey}`,
    '--leader-elect=false',
    // Serves nothing.
    '--secure-port=0',
  ];
}
