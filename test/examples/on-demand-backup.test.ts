import { copyFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { terraformWorkspace } from '../support/terraform';

const EXAMPLE = resolve(__dirname, '../../examples/typescript/on-demand-backup/main.ts');
const ROOT = resolve(__dirname, '../..');

jest.setTimeout(60_000);

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
});
afterAll(() => controlPlane.close());

test('the example of the README takes a backup, and has nothing to change after it', async () => {
  const workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
  const synthesized = join(workspace.folder, 'cdktf.out');
  const program = `process.chdir(${JSON.stringify(ROOT)}); process.env.CDKTF_OUTDIR = ${JSON.stringify(synthesized)}; import(${JSON.stringify(EXAMPLE)})`;
  const tsx = resolve(ROOT, 'node_modules/tsx/dist/loader.mjs');
  const { status, stderr } = await workspace.run(process.execPath, ['--import', tsx, '--eval', program]);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  await copyFile(join(synthesized, 'stacks/release/cdk.tf.json'), join(workspace.folder, 'cdk.tf.json'));

  await workspace.terraform(['init']);
  await workspace.terraform(['apply', '-auto-approve']);

  const { stdout } = await workspace.terraform(['output', '-raw', 'backup']);
  expect((await controlPlane.request('GET', `/backups/${stdout}`)).body.status.state).toBe('Succeeded');
  await workspace.terraform(['plan', '-detailed-exitcode']);
});
