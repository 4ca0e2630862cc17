import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { CoreV1Api, CustomObjectsApi } from '@kubernetes/client-node';
import {
  createDatabaseResource,
  createStorageManager,
  describeOnDirectories,
  describeOnKubernetes,
  setReady,
  startCluster,
} from '../support/kubernetes';
import { until } from '../support/until';

const ROOT = resolve(__dirname, '../..');
const PROGRAM = resolve(__dirname, '../support/kubernetes/cluster-process.ts');

jest.setTimeout(120_000);

describeOnKubernetes('a cluster', (kubernetes) => {
  test('has a namespace of its own for the tests', async () => {
    const core = kubernetes.cluster.api.makeApiClient(CoreV1Api);

    const { items } = await core.listNamespacedSecret({ namespace: kubernetes.namespace });
    expect(items).toEqual([]);
  });
});

describeOnDirectories('a cluster that is started for the tests', (kubernetes) => {
  test('has storage managers that are ready or not', async () => {
    const { cluster, namespace } = kubernetes;
    const core = cluster.api.makeApiClient(CoreV1Api);
    const statefulSet = 'sm-acme-messaging-demo-zfb77wc';
    const first = await createStorageManager(cluster, { namespace, statefulSet, ordinal: 0, ready: false });
    const second = await createStorageManager(cluster, { namespace, statefulSet, ordinal: 10, externalJournal: true });
    const readiness = async () => {
      const labelSelector = 'component=sm,role=nohotcopy,database=demo';
      const { items } = await core.listNamespacedPod({ namespace, labelSelector });
      return items.map(({ metadata, status }) => [
        metadata?.name,
        status?.conditions?.find(({ type }) => type === 'Ready')?.status,
      ]);
    };

    expect(await readiness()).toEqual([
      [`${statefulSet}-0`, 'False'],
      [`${statefulSet}-10`, 'True'],
    ]);
    expect([first.archive.name, second.archive.name, second.journal?.name]).toEqual([
      `archive-volume-${statefulSet}-0`,
      `archive-volume-${statefulSet}-10`,
      `journal-volume-${statefulSet}-10`,
    ]);
    await setReady(cluster, namespace, first.pod, true);
    expect(await readiness()).toContainEqual([`${statefulSet}-0`, 'True']);
  });

  test('knows Database resources', async () => {
    const { cluster, namespace } = kubernetes;
    const spec = { dbName: 'demo', archive: { size: '10Gi' } };

    await createDatabaseResource(cluster, { namespace, name: 'acme-messaging-demo', spec });

    const { items } = await cluster.api
      .makeApiClient(CustomObjectsApi)
      .listNamespacedCustomObject({ group: 'cp.nuodb.com', version: 'v1beta1', plural: 'databases', namespace });
    expect(items).toEqual([expect.objectContaining({ kind: 'Database', spec })]);
  });

  test('has neither objects nor volumes in common with a second one, of which nothing is left at its end', async () => {
    const second = await startCluster();
    const core = second.api.makeApiClient(CoreV1Api);

    expect(second.context).not.toBe(kubernetes.cluster.context);
    await expect(core.readNamespace({ name: kubernetes.namespace })).rejects.toThrow('404');
    expect(second.driver.directory).not.toBe(kubernetes.cluster.driver.directory);
    const folder = dirname(second.kubeconfig);
    expect(programsOf(folder)).toEqual(PROGRAMS);

    await second.stop();
    expect(programsOf(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  test('leaves no program behind where it is killed', async () => {
    const { child, folder } = await startByHand();

    child.kill('SIGKILL');
    await until(() => programsOf(folder).length === 0);
    await rm(folder, { recursive: true });
  });
});

const PROGRAMS = ['csi-snapshotter', 'etcd', 'kube-apiserver', 'kube-controller-manager', 'snapshot-controller'];

async function startByHand() {
  const child = spawn(process.execPath, ['--import', 'tsx', PROGRAM], {
    cwd: ROOT,
    env: { ...process.env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, folder: dirname(JSON.parse(line).kubeconfig) };
}

/** The names of those that are told of something in the folder, without the shells that guard them. */
function programsOf(folder: string): string[] {
  const commands = execFileSync('ps', ['-A', '-ww', '-o', 'args='], { encoding: 'utf8' }).split('\n');
  const programs = commands.filter((command) => command.includes(folder)).map((command) => command.split(' ')[0]);
  return programs
    .map((program) => basename(program))
    .filter((name) => name !== 'sh')
    .sort();
}
