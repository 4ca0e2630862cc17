import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SnapshotStack } from '../support/kubernetes/snapshot-stack';
import { describeTerraformOnDirectories } from '../support/kubernetes/terraform';
import { deployAsReadmeSays } from '../support/readme-deployment';
import { copyHcl, synthesizeExample } from '../support/synthesized-example';
import type { Workspace } from '../support/terraform';

const EXAMPLE = 'snapshot-backup';

/** What the resources of the example in HCL are called in the one in TypeScript. */
const NAMES: Record<string, string> = {
  'terraform_data.cut': 'terraform_data.backup_cut',
  'terraform_data.retained': 'terraform_data.backup_retained',
  'kubernetes_manifest.archive': 'kubernetes_manifest.backup_archive',
  'kubernetes_secret_v1.registry': 'kubernetes_secret_v1.backup_secret',
  'nuodbaas_backup.backup': 'nuodbaas_backup.backup',
};

jest.setTimeout(240_000);

describeTerraformOnDirectories('the examples of a snapshot backup', (kubernetes, makeWorkspace) => {
  let stack: SnapshotStack;
  let variables: string[];
  beforeEach(async () => {
    stack = await SnapshotStack.start(kubernetes.cluster, makeWorkspace);
    await stack.storageManager(0);
    variables = ['namespace', 'registry_namespace'].map((name) => `-var=${name}=${stack.namespace}`);
  });
  afterEach(() => stack.close());

  test('in TypeScript and in HCL plan the same', async () => {
    const { workspace } = stack;
    await synthesizeExample(workspace, EXAMPLE);
    const synthesized = await plan(workspace, variables);
    // With what Terraform remembers of its backend, which the other one does not have.
    for (const name of ['cdk.tf.json', '.terraform']) await rm(join(workspace.folder, name), { recursive: true });
    await copyHcl(workspace, EXAMPLE);

    const written = await plan(workspace, variables);

    const renamed = Object.entries(written).map(([address, values]) => [NAMES[address] ?? address, values]);
    expect(Object.fromEntries(renamed)).toEqual(synthesized);
    expect(Object.keys(synthesized).sort()).toEqual(Object.values(NAMES).sort());
  });

  test.each([
    ['TypeScript', (workspace: Workspace) => synthesizeExample(workspace, EXAMPLE)],
    ['HCL', (workspace: Workspace) => copyHcl(workspace, EXAMPLE)],
  ])('in %s cuts the database, and has nothing to change after it', async (_, lay) => {
    const { workspace } = stack;
    await lay(workspace);
    await workspace.terraform(['init']);

    await workspace.terraform(['apply', '-auto-approve', ...variables]);

    const { stdout } = await workspace.terraform(['output', '-json']);
    const { name, taken_at } = JSON.parse(stdout);
    const { status, body } = await stack.controlPlane.request('GET', `/backups/${name.value}`);
    expect([status, body.status]).toEqual([
      200,
      expect.objectContaining({ state: 'Succeeded', creationTime: taken_at.value }),
    ]);
    expect((await stack.entry()).database).toMatchObject({ tier: 'n0.small', properties: { productVersion: '6.0.2' } });
    await workspace.terraform(['plan', '-detailed-exitcode', ...variables]);
  });

  test('in TypeScript is deployed by the line of its README', async () => {
    const options = variables.map((option) => `-${option}`);

    await deployAsReadmeSays(stack.workspace, 'examples/typescript/snapshot-backup', options);

    expect(stack.cutVolumes()).toHaveLength(1);
    expect(await stack.backups()).toHaveLength(1);
  });
});

/** The planned values of all resources, by address; times are the plan's own. */
async function plan(workspace: Workspace, options: readonly string[]): Promise<Record<string, unknown>> {
  await workspace.terraform(['init']);
  await workspace.terraform(['plan', '-out=saved', ...options]);
  const { stdout } = await workspace.terraform(['show', '-json', 'saved']);
  const { planned_values } = JSON.parse(
    stdout.replace(/\d{14}/g, 'NAME').replace(/"\d{4}-\d\d-\d\dT[0-9:]{8}Z"/g, '"TIME"'),
  );
  const resources: { address: string; mode: string; values: unknown }[] = planned_values.root_module.resources;
  const managed = resources.filter(({ mode }) => mode === 'managed');
  return Object.fromEntries(managed.map(({ address, values }) => [address, values]));
}
