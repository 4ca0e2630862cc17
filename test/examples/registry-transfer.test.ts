import { CoreV1Api } from '@kubernetes/client-node';
import { openCluster } from '../../src/kubernetes';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { createRegisteredBackup, type OwnCluster, shareSnapshots, startCluster } from '../support/kubernetes';
import { describeTerraformOnDirectories } from '../support/kubernetes/terraform';
import { deployAsReadmeSays } from '../support/readme-deployment';
import { copyHcl, synthesizeExample } from '../support/synthesized-example';
import type { Workspace } from '../support/terraform';

const NAME = '20241004095616';

jest.setTimeout(240_000);

interface PlannedResource {
  readonly address: string;
  readonly type: string;
  readonly change: { readonly actions: readonly string[]; readonly after: Readonly<Record<string, unknown>> };
}

describeTerraformOnDirectories('the examples of a transfer', (kubernetes, makeWorkspace) => {
  let there: OwnCluster;
  let controlPlane: TestControlPlane;

  beforeAll(async () => {
    const { cluster, namespace } = kubernetes;
    there = await startCluster();
    await there.api.makeApiClient(CoreV1Api).createNamespace({ body: { metadata: { name: namespace } } });
    await createRegisteredBackup(cluster, { namespace, name: NAME, roles: ['archive', 'journal'] });
    shareSnapshots(cluster, there);
    const registry = { cluster: await openCluster({ kubeconfig: there.kubeconfig }), namespace };
    controlPlane = await startControlPlane({ registry });
  });
  afterAll(async () => {
    await controlPlane?.close();
    await there?.stop();
  });

  async function workspaceOf(fill: (workspace: Workspace) => Promise<unknown>): Promise<Workspace> {
    const workspace = await makeWorkspace(kubernetes.cluster, {
      NUODB_CP_URL_BASE: controlPlane.url,
      // With two clusters: where this is set, the provider takes it for both, whatever its configuration says.
      KUBE_CONFIG_PATH: '',
      TF_VAR_source_kubeconfig: kubernetes.cluster.kubeconfig,
      TF_VAR_target_kubeconfig: there.kubeconfig,
      TF_VAR_registry_namespace: kubernetes.namespace,
    });
    await fill(workspace);
    await workspace.terraform(['init']);
    return workspace;
  }

  const inTypeScript = () => workspaceOf((workspace) => synthesizeExample(workspace, 'registry-transfer'));
  const inHcl = () => workspaceOf((workspace) => copyHcl(workspace, 'registry-transfer'));

  test('plan the same, in TypeScript and in HCL', async () => {
    const [typescript, hcl] = await Promise.all([inTypeScript(), inHcl()].map(async (it) => planOf(await it)));

    expect(typescript.map(({ type }) => type)).toEqual([
      ...Array(4).fill('kubernetes_manifest'),
      ...['kubernetes_secret_v1', 'nuodbaas_backup', 'terraform_data'],
    ]);
    expect(typescript).toEqual(hcl);
  });

  test('are deployed by the line of the README, and have nothing to change after it', async () => {
    const workspace = await inTypeScript();

    await deployAsReadmeSays(workspace, 'examples/typescript/registry-transfer');

    const { stdout: name } = await workspace.terraform(['output', '-raw', 'backup']);
    expect((await controlPlane.request('GET', `/backups/${name}`)).body.status).toMatchObject({ state: 'Succeeded' });
    await workspace.terraform(['plan', '-detailed-exitcode']);
  });
});

/** What a plan would do: type, action and value of each resource, in the order of what identifies it. */
async function planOf(workspace: Workspace) {
  await workspace.terraform(['plan', '-out=saved']);
  const { stdout } = await workspace.terraform(['show', '-json', 'saved']);
  const { resource_changes: changes } = JSON.parse(stdout) as { resource_changes: PlannedResource[] };
  return changes
    .map(({ type, change: { actions, after } }) => ({ type, actions, after }))
    .sort((one, other) => sortKey(one).localeCompare(sortKey(other)));
}

function sortKey(planned: object): string {
  return JSON.stringify(planned);
}
