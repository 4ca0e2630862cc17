import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { CoreV1Api, CustomObjectsApi, type KubernetesObject } from '@kubernetes/client-node';
import { parseAllDocuments } from 'yaml';
import { openCluster } from '../../../src/kubernetes';
import { BACKUP_PLUGIN } from '../../../src/registry';
import { startControlPlane } from '../../support/control-plane';
import { temporaryFolder } from '../../support/folders';
import { createBoundClaim, describeOnDirectories, objects, untilReadyToUse } from '../../support/kubernetes';
import { appOf } from '../../support/synthesized-example';

jest.setTimeout(60_000);

const ROOT = resolve(__dirname, '../../..');
const HANDLE = 'acme-messaging-demo-20241004095616';
const CLAIM = 'archive-volume-sm-acme-messaging-demo-zfb77wc-0';

interface ExternalSecret extends KubernetesObject {
  readonly spec: {
    readonly target: {
      readonly name: string;
      readonly immutable: boolean;
      readonly template: { metadata: { labels: Record<string, string> }; data: Record<string, string> };
    };
  };
}

describeOnDirectories('the Kubernetes half of the GitOps example', (kubernetes) => {
  test('is cut, registered and imported', async () => {
    const { cluster, namespace } = kubernetes;
    const out = await temporaryFolder();
    await createBoundClaim(cluster, { namespace, name: CLAIM });

    await render(out);
    const [snapshot] = await manifestsOf(out, 'volume-snapshots.yaml');
    await apply(snapshot);
    await untilReadyToUse(cluster, 'VolumeSnapshot', `${HANDLE}-archive`, namespace);
    const list = join(await temporaryFolder(), 'snapshots.json');
    await writeFile(list, JSON.stringify({ items: await snapshotObjects() }));
    await render(out, '--snapshots', list, '--secret-store', 'vault');
    // Rendered again, the snapshot is the same: whoever applies it changes nothing.
    expect(await manifestsOf(out, 'volume-snapshots.yaml')).toEqual([snapshot]);
    const [secret] = await manifestsOf(out, 'registry-secrets.yaml');
    await writeSecret(secret as ExternalSecret);

    const registry = { cluster: await openCluster({ kubeconfig: cluster.kubeconfig }), namespace };
    await using controlPlane = await startControlPlane({ registry });
    const importSource = { backupHandle: HANDLE, backupPlugin: BACKUP_PLUGIN };
    await controlPlane.createBackup({ body: { importSource } });
  });

  /** In the namespace of this test, which plays both the database's and the registry's. */
  async function manifestsOf(folder: string, file: string): Promise<KubernetesObject[]> {
    const text = await readFile(join(folder, file), 'utf8');
    const own = text.replace(/\b(namespace"?: ?"?)(databases|nuodb-cp-system)\b/g, `$1${kubernetes.namespace}`);
    return parseAllDocuments(own).map((document) => document.toJS());
  }

  /** Server-side, as Argo CD and Flux do. */
  async function apply(manifest: KubernetesObject): Promise<void> {
    await objects(kubernetes.cluster).patch(
      manifest,
      undefined,
      undefined,
      'gitops',
      true,
      'application/apply-patch+yaml',
    );
  }

  /** As `kubectl get volumesnapshots,volumesnapshotcontents -A -o json` lists them, in the example's namespace. */
  async function snapshotObjects(): Promise<unknown[]> {
    const custom = kubernetes.cluster.api.makeApiClient(CustomObjectsApi);
    const lists = await Promise.all(
      ['volumesnapshots', 'volumesnapshotcontents'].map((plural) =>
        custom.listClusterCustomObject({ group: 'snapshot.storage.k8s.io', version: 'v1', plural }),
      ),
    );
    const items = lists.flatMap((list) => list.items as { metadata: { namespace?: string } }[]);
    const { namespace } = kubernetes;
    return items.map((item) => {
      if (item.metadata.namespace !== namespace) return item;
      return { ...item, metadata: { ...item.metadata, namespace: 'databases' } };
    });
  }

  /** What the operator of external-secrets.io makes of an ExternalSecret. */
  async function writeSecret({ spec: { target } }: ExternalSecret): Promise<void> {
    const { labels } = target.template.metadata;
    const data = Object.entries(target.template.data).map(([key, text]) => [
      key,
      text.replace('{{ .password }}', 'dba'),
    ]);
    const { namespace } = kubernetes;
    await kubernetes.cluster.api.makeApiClient(CoreV1Api).createNamespacedSecret({
      namespace,
      body: {
        metadata: { name: target.name, labels },
        immutable: target.immutable,
        stringData: Object.fromEntries(data),
      },
    });
  }
});

async function render(out: string, ...options: string[]): Promise<void> {
  const command = ['render', 'release', '--format', 'kubernetes', '--cut-at', '2024-10-04T09:56:16Z', '--out', out];
  const app = appOf('examples/gitops/main.ts');
  const { status, stderr } = spawnSync(join(ROOT, 'dist/nuodbaas'), [...command, ...options, '--', ...app], {
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
}
