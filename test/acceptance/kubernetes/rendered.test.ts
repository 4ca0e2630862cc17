import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { createRegisteredBackup } from '../../support/kubernetes';
import { SnapshotStack } from '../../support/kubernetes/snapshot-stack';
import { describeTerraformOnDirectories } from '../../support/kubernetes/terraform';
import { type Planned, planned, renamed, timeless } from '../../support/planned';
import { copyHcl, mappingOf, renderExample } from '../../support/synthesized-example';
import type { Workspace } from '../../support/terraform';

jest.setTimeout(180_000);

const EXAMPLE = 'registry-transfer';

describeTerraformOnDirectories('what is rendered of an example with Kubernetes', (kubernetes, makeWorkspace) => {
  let controlPlane: TestControlPlane;
  beforeAll(async () => {
    controlPlane = await startControlPlane();
    const { cluster, namespace } = kubernetes;
    await createRegisteredBackup(cluster, { namespace, name: '20241004095616', roles: ['archive', 'journal'] });
  });
  afterAll(() => controlPlane.close());

  /** Both clusters are the same one here: what is planned does not depend on it. */
  async function plan(fill: (workspace: Workspace) => Promise<void>): Promise<Planned> {
    const { cluster, namespace } = kubernetes;
    const workspace = await makeWorkspace(cluster, {
      NUODB_CP_URL_BASE: controlPlane.url,
      TF_VAR_source_kubeconfig: cluster.kubeconfig,
      TF_VAR_target_kubeconfig: cluster.kubeconfig,
      TF_VAR_registry_namespace: namespace,
    });
    await fill(workspace);
    return planned(workspace);
  }

  test('JSON, HCL, and the HCL that a person would write plan the same', async () => {
    const json = await plan((workspace) => renderExample(workspace, EXAMPLE, 'terraform'));

    expect(Object.keys(json.resources)).toContain('kubernetes_manifest.demo_archive');
    expect(await plan((workspace) => renderExample(workspace, EXAMPLE, 'hcl'))).toEqual(json);
    expect(await plan((workspace) => copyHcl(workspace, EXAMPLE))).toEqual(renamed(json, await mappingOf(EXAMPLE)));
  });

  test('of a backup that is cut, JSON and HCL plan the same', async () => {
    const stack = await SnapshotStack.start(kubernetes.cluster, makeWorkspace);
    try {
      await stack.storageManager(0);
      const variables = ['namespace', 'registry_namespace'].map((name) => `-var=${name}=${stack.namespace}`);
      const planOf = async (format: string) => {
        await renderExample(stack.workspace, 'snapshot-backup', format);
        return timeless(await planned(stack.workspace, variables));
      };

      const json = await planOf('terraform');

      expect(Object.keys(json.resources)).toContain('kubernetes_manifest.backup_archive');
      expect(await planOf('hcl')).toEqual(json);
    } finally {
      await stack.close();
    }
  });
});
