import { randomUUID } from 'node:crypto';
import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
import { CoreV1Api, type V1Secret } from '@kubernetes/client-node';
import type { TerraformStack } from 'cdktf';
import {
  ClusterRegion,
  DeletionPolicy,
  type RegistryCluster,
  RegistryTransfer,
  type RegistryTransferProps,
} from '../../../src';
import { openCluster } from '../../../src/kubernetes';
import { registrySecretName } from '../../../src/registry';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import {
  type Cluster,
  createRegisteredBackup,
  createRegistrySecret,
  type OwnCluster,
  REGISTERED_PASSWORD,
  readRegistrySecret,
  readSnapshot,
  shareSnapshots,
  startCluster,
  untilReadyToUse,
} from '../../support/kubernetes';
import { describeTerraformOnDirectories } from '../../support/kubernetes/terraform';
import { synthesizeInto } from '../../support/synth';
import type { Workspace } from '../../support/terraform';

jest.setTimeout(240_000);

const EVERY_BYTE = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString('base64');
const REGION = 'topology.kubernetes.io/region';

/** What NuoDB's operator might keep: nothing of it is known here, so nothing of it may be looked at. */
const OPAQUE: V1Secret = {
  type: 'example.com/registry',
  metadata: {
    labels: { 'app.kubernetes.io/managed-by': 'operator', 'internal.kubernetes.io/shard': '7' },
    annotations: {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: what Terraform could take for a template of its own
      'example.com/note': '"quoted" ${braces} %{if}\n\tanother line, ü',
      'example.com/empty': '',
    },
    finalizers: ['example.com/keep'],
    ownerReferences: [
      { apiVersion: 'v1', kind: 'ConfigMap', name: 'owner', uid: 'b5a1bd2c-4b2b-4a0e-9d1b-000000000000' },
    ],
  },
  data: { 'every-byte': EVERY_BYTE, empty: '', text: btoa(REGISTERED_PASSWORD), 'not.utf-8_Key': btoa('\xc3\x28') },
};

describeTerraformOnDirectories('a transfer between two API servers', (kubernetes, makeWorkspace) => {
  let there: OwnCluster;
  let controlPlane: TestControlPlane;
  let workspace: Workspace;
  /** What Terraform has printed in the test. */
  let printed: string;

  beforeAll(async () => {
    there = await startCluster();
    await createNamespaceThere(kubernetes.namespace);
  });
  afterAll(() => there?.stop());

  beforeEach(async () => {
    const cluster = await openCluster({ kubeconfig: there.kubeconfig });
    controlPlane = await startControlPlane({ registry: { cluster, namespace: kubernetes.namespace } });
    // With two clusters: where this is set, the provider takes it for both, whatever its configuration says.
    const env = { NUODB_CP_URL_BASE: controlPlane.url, KUBE_CONFIG_PATH: '' };
    workspace = await makeWorkspace(kubernetes.cluster, env);
    printed = '';
  });
  afterEach(() => controlPlane.close());

  const createNamespaceThere = (name: string) =>
    there.api.makeApiClient(CoreV1Api).createNamespace({ body: { metadata: { name } } });

  async function synthesize(define: (stack: TerraformStack, from: RegistryCluster, to: RegistryCluster) => void) {
    await synthesizeInto(workspace.folder, (stack) => {
      const [from, to] = [kubernetes.cluster, there].map(({ kubeconfig }, index) => ({
        namespace: kubernetes.namespace,
        kubernetes: new KubernetesProvider(stack, `Cluster${index}`, { alias: `c${index}`, configPath: kubeconfig }),
      }));
      define(stack, from, to);
    });
    await workspace.terraform(['init']);
  }

  /** A transfer of the backup of a handle, `acme-messaging-demo-<name>`. */
  function transferOf(name: string, props: Partial<RegistryTransferProps> = {}) {
    return synthesize((stack, from, to) => {
      const backup = { organization: 'acme', project: 'messaging', database: 'demo', name };
      const source = `acme/messaging/demo/${name}`;
      new RegistryTransfer(stack, 'Transfer', { ...backup, source, from, to, logicalId: 'demo', ...props });
    });
  }

  async function terraform(args: readonly string[], allowed?: readonly number[]): Promise<string> {
    const { stdout, stderr } = await workspace.terraform(args, allowed);
    printed += stdout + stderr;
    return `${stdout}${stderr}`.replace(/\s*[│╷╵]?\s+/g, ' ');
  }

  const apply = () => terraform(['apply', '-auto-approve', '-no-color']);
  const failing = (...args: string[]) => terraform([...args, '-no-color'], [1]);
  const isUpToDate = async () =>
    (await terraform(['plan', '-detailed-exitcode', '-no-color'], [0, 2])).includes('No changes.');
  const here = (handle: string) => readRegistrySecret(kubernetes.cluster, kubernetes.namespace, handle);
  const copied = (handle: string) => readRegistrySecret(there, kubernetes.namespace, handle);

  async function isMissingThere(handle: string): Promise<boolean> {
    return copied(handle).then(
      () => false,
      (error: { code?: number }) => error.code === 404,
    );
  }

  test('copies the Secret, binds its snapshots by their handles, and ends in a backup that succeeded', async () => {
    const { cluster, namespace } = kubernetes;
    const handle = await createRegisteredBackup(cluster, { namespace, name: '1', roles: ['archive', 'journal'] });
    shareSnapshots(cluster, there);
    await transferOf('1', { snapshots: { journal: true } });

    await apply();

    expect(essence(await copied(handle))).toEqual(essence(await here(handle)));
    for (const role of ['archive', 'journal']) {
      const name = `${role}-volume-1-${handle}`;
      const [ours, theirs] = await Promise.all([cluster, there].map((each) => readContentOf(each, namespace, name)));
      expect(theirs.status).toMatchObject({ readyToUse: true, snapshotHandle: ours.status?.snapshotHandle });
      expect(theirs.spec).toMatchObject({ deletionPolicy: 'Retain' });
    }
    const { body } = await controlPlane.request('GET', '/backups/acme/messaging/demo/1');
    expect(body).toMatchObject({
      importSource: { backupHandle: handle },
      status: { state: 'Succeeded', readyToUse: true },
    });
    expect(await isUpToDate()).toBe(true);
    expect(printed).not.toContain(REGISTERED_PASSWORD);
    expect(printed).not.toContain(btoa(REGISTERED_PASSWORD));
  });

  test('retains everything until it is told otherwise, and never deletes the bytes of the source', async () => {
    const { cluster, namespace } = kubernetes;
    const handle = await createRegisteredBackup(cluster, { namespace, name: '2' });
    shareSnapshots(cluster, there);
    const bytes = there.driver.snapshots.all();
    await transferOf('2', { snapshots: {} });
    await apply();

    expect(await failing('destroy', '-auto-approve')).toContain('Instance cannot be destroyed');
    expect(await isMissingThere(handle)).toBe(false);

    await transferOf('2', { snapshots: {}, deletionPolicy: DeletionPolicy.DELETE });
    await apply();
    await terraform(['destroy', '-auto-approve', '-no-color']);

    expect(await isMissingThere(handle)).toBe(true);
    expect((await controlPlane.request('GET', '/backups/acme/messaging/demo/2')).status).toBe(404);
    expect(there.driver.snapshots.all()).toEqual(bytes);
  });

  test('can be let go of, which leaves everything where it is', async () => {
    const { cluster, namespace } = kubernetes;
    const handle = await createRegisteredBackup(cluster, { namespace, name: '9' });
    shareSnapshots(cluster, there);
    await transferOf('9', { snapshots: {} });
    await apply();
    await synthesize((stack) => RegistryTransfer.forget(stack, 'demo'));
    await apply();

    expect((await terraform(['state', 'list'])).trim()).toBe('');
    expect(await isMissingThere(handle)).toBe(false);
    const name = `archive-volume-9-${handle}`;
    expect((await readSnapshot(there, 'VolumeSnapshot', name, namespace)).status?.readyToUse).toBe(true);
    expect((await controlPlane.request('GET', '/backups/acme/messaging/demo/9')).status).toBe(200);
  });

  test('says which snapshot cannot be bound, and goes on once it can be and the failed import is gone', async () => {
    const { cluster, namespace } = kubernetes;
    await createRegisteredBackup(cluster, { namespace, name: '10' });
    await transferOf('10', { snapshots: {} });

    const output = await failing('apply', '-auto-approve');

    const name = 'archive-volume-10-acme-messaging-demo-10';
    expect(output).toContain(`VolumeSnapshot ${namespace}/${name}`);
    shareSnapshots(cluster, there);
    await untilReadyToUse(there, 'VolumeSnapshot', name, namespace);
    // As retained as any other, so that the next apply finds it in its way.
    await controlPlane.request('DELETE', '/backups/acme/messaging/demo/10');
    await apply();
    const { body } = await controlPlane.request('GET', '/backups/acme/messaging/demo/10');
    expect(body.status).toMatchObject({ state: 'Succeeded' });
    expect(await isUpToDate()).toBe(true);
  });

  test('has nothing to change when the source is gone', async () => {
    const { cluster, namespace } = kubernetes;
    const handle = await createRegisteredBackup(cluster, { namespace, name: '3' });
    shareSnapshots(cluster, there);
    await transferOf('3', { snapshots: {} });
    await apply();

    const name = registrySecretName(handle);
    await cluster.api.makeApiClient(CoreV1Api).deleteNamespacedSecret({ namespace, name });

    expect(await isUpToDate()).toBe(true);
  });

  test('copies what it knows nothing of to the byte, but no owner, finalizer or uid', async () => {
    const handle = 'acme-messaging-demo-opaque';
    await createRegistrySecret(kubernetes.cluster, kubernetes.namespace, handle, OPAQUE);
    await transferOf('opaque');

    // Only a control plane of NuoDB's own could import it.
    expect(await failing('apply', '-auto-approve')).toContain('does not hold an entry of the format');

    expect(essence(await copied(handle))).toEqual(essence(await here(handle)));
    const { metadata } = await copied(handle);
    expect(metadata).toMatchObject({ annotations: OPAQUE.metadata?.annotations });
    expect([metadata?.finalizers, metadata?.ownerReferences]).toEqual([undefined, undefined]);
    expect(printed).not.toContain(REGISTERED_PASSWORD);
    await removeFinalizer(handle);
  });

  test('never overwrites a Secret that is there', async () => {
    const { cluster, namespace } = kubernetes;
    const handle = await createRegisteredBackup(cluster, { namespace, name: '4' });
    await createRegistrySecret(there, namespace, handle, { data: { mine: btoa('yours') } });
    await transferOf('4');

    expect(await failing('apply', '-auto-approve')).toContain(`secrets "${registrySecretName(handle)}" already exists`);

    expect((await copied(handle)).data).toEqual({ mine: btoa('yours') });
    expect((await controlPlane.request('GET', '/backups/acme/messaging/demo/4')).status).toBe(404);
  });

  test('is refused by the plan where there is no Secret, or its snapshots are others', async () => {
    const { cluster, namespace } = kubernetes;
    await createRegisteredBackup(cluster, { namespace, name: '5', roles: ['archive', 'journal'] });

    await transferOf('none');
    expect(await failing('plan')).toContain('There is no registry Secret cp.nuodb.com.backup.acme-messaging-demo-none');

    await transferOf('5', { snapshots: {} });
    expect(await failing('plan')).toContain('does not have just the snapshots to bind, archive.');
  });

  test('is refused by the plan where kubectl keeps the data in clear, which is then not in the state', async () => {
    const { cluster, namespace } = kubernetes;
    const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': REGISTERED_PASSWORD };
    await createRegistrySecret(cluster, namespace, 'acme-messaging-demo-applied', { metadata: { annotations } });
    await transferOf('applied');

    const output = await failing('apply', '-auto-approve');

    expect(output).toContain('was written by "kubectl apply"');
    expect(printed).not.toContain(REGISTERED_PASSWORD);
    expect((await workspace.run('sh', ['-c', 'cat terraform.tfstate || true'])).stdout).not.toContain(
      REGISTERED_PASSWORD,
    );
  });

  test('is refused by the plan between regions that the nodes say are different', async () => {
    const { cluster, namespace } = kubernetes;
    await createRegisteredBackup(cluster, { namespace, name: '6' });
    const region = ClusterRegion.ofNodes();
    const between = () =>
      synthesize((stack, from, to) => {
        const backup = { organization: 'acme', project: 'messaging', database: 'demo', name: '6' };
        const clusters = { from: { ...from, region }, to: { ...to, region } };
        new RegistryTransfer(stack, 'Transfer', { ...backup, ...clusters, source: 'acme/messaging/demo/6' });
      });
    await using _ = await nodeIn(cluster, 'eu-west-1');

    await between();
    expect(await terraform(['plan', '-no-color'])).toContain('Plan: 2 to add');
    await using __ = await nodeIn(there, 'us-east-1');
    expect(await failing('plan')).toContain('The source cluster is in eu-west-1, the target cluster in us-east-1.');
  });

  test('transfers whatever a selector finds, under addresses that are the names of the Secrets', async () => {
    const { cluster, namespace } = kubernetes;
    const selector = 'test.example.com/set=gold';
    const labels = { 'test.example.com/set': 'gold' };
    const names = ['7', '8'];
    const transferAll = () =>
      synthesize((stack, from, to) => RegistryTransfer.all(stack, 'All', { from, to, selector, logicalId: 'all' }));
    for (const name of names) await createOpaque(name, labels);
    await transferAll();

    const plan = await terraform(['plan', '-no-color']);

    const addresses = names.map((name) => `["${registrySecretName(`acme-messaging-demo-${name}`)}"]`);
    for (const address of addresses) {
      expect(plan).toContain(`kubernetes_secret_v1.all${address} will be created`);
      expect(plan).toContain(`nuodbaas_backup.all${address} will be created`);
    }
    await terraform(['apply', '-auto-approve', '-no-color', '-target=kubernetes_secret_v1.all']);
    for (const name of names) {
      const handle = `acme-messaging-demo-${name}`;
      expect(essence(await copied(handle))).toEqual(essence(await here(handle)));
    }
    await createOpaque('6543', labels);
    expect(await terraform(['plan', '-no-color', '-target=kubernetes_secret_v1.all'])).toContain(
      'Plan: 1 to add, 0 to change',
    );
    expect(printed).not.toContain(btoa(REGISTERED_PASSWORD));
    await cluster.api.makeApiClient(CoreV1Api).deleteCollectionNamespacedSecret({ namespace, labelSelector: selector });
  });

  async function createOpaque(name: string, labels: Record<string, string>): Promise<void> {
    const { finalizers, ownerReferences, ...metadata } = OPAQUE.metadata ?? {};
    const secret = { ...OPAQUE, metadata: { ...metadata, labels } };
    await createRegistrySecret(kubernetes.cluster, kubernetes.namespace, `acme-messaging-demo-${name}`, secret);
  }

  /** Lets the namespace go. */
  async function removeFinalizer(handle: string): Promise<void> {
    const { cluster, namespace } = kubernetes;
    const secret = await here(handle);
    const body = { ...secret, metadata: { ...secret.metadata, finalizers: [] } };
    const name = registrySecretName(handle);
    await cluster.api.makeApiClient(CoreV1Api).replaceNamespacedSecret({ namespace, name, body });
  }
});

/** What a transfer keeps. */
function essence({ data, type, metadata }: V1Secret): V1Secret {
  return { data, type, metadata: { labels: metadata?.labels, annotations: metadata?.annotations } };
}

async function readContentOf(cluster: Cluster, namespace: string, name: string) {
  const { status } = await readSnapshot(cluster, 'VolumeSnapshot', name, namespace);
  return readSnapshot(cluster, 'VolumeSnapshotContent', status?.boundVolumeSnapshotContentName ?? '');
}

/** A node that says which region it is in, as long as the test lasts. */
async function nodeIn({ api }: Cluster, region: string): Promise<AsyncDisposable> {
  const core = api.makeApiClient(CoreV1Api);
  const name = `nuodbaas-test-${randomUUID()}`;
  await core.createNode({ body: { metadata: { name, labels: { [REGION]: region } } } });
  return { [Symbol.asyncDispose]: async () => void (await core.deleteNode({ name })) };
}
