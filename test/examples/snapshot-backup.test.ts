import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { SnapshotStack } from '../support/kubernetes/snapshot-stack';
import { describeTerraformOnDirectories } from '../support/kubernetes/terraform';
import { deployAsReadmeSays } from '../support/readme-deployment';
import type { Workspace } from '../support/terraform';

const ROOT = resolve(__dirname, '../..');
const TYPESCRIPT = join(ROOT, 'examples/typescript/snapshot-backup/main.ts');
const HCL = join(ROOT, 'examples/hcl/snapshot-backup/main.tf');

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
    await synthesize(workspace);
    const synthesized = await plan(workspace, variables);
    await writeFile(join(workspace.folder, 'cdk.tf.json'), '{}');
    await copyFile(HCL, join(workspace.folder, 'main.tf'));

    const written = await plan(workspace, variables);

    const renamed = Object.entries(written).map(([address, values]) => [NAMES[address] ?? address, values]);
    expect(Object.fromEntries(renamed)).toEqual(synthesized);
    expect(Object.keys(synthesized).sort()).toEqual(Object.values(NAMES).sort());
  });

  test.each([
    ['TypeScript', (workspace: Workspace) => synthesize(workspace)],
    ['HCL', (workspace: Workspace) => copyFile(HCL, join(workspace.folder, 'main.tf'))],
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

/** Runs the example as its README does, but for CDKTF's command line. */
async function synthesize(workspace: Workspace): Promise<void> {
  const output = join(workspace.folder, 'cdktf.out');
  const program = `process.chdir(${JSON.stringify(ROOT)}); process.env.CDKTF_OUTDIR = ${JSON.stringify(output)}; import(${JSON.stringify(TYPESCRIPT)})`;
  const tsx = resolve(ROOT, 'node_modules/tsx/dist/loader.mjs');
  const { status, stderr } = await workspace.run(process.execPath, ['--import', tsx, '--eval', program]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const document = JSON.parse(await readFile(join(output, 'stacks/before-release/cdk.tf.json'), 'utf8'));
  // It would keep the state where CDKTF was run.
  delete document.terraform.backend;
  await writeFile(join(workspace.folder, 'cdk.tf.json'), JSON.stringify(document));
}

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
