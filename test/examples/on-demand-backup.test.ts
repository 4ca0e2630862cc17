import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { synthesizeExample } from '../support/synthesized-example';
import { terraformWorkspace } from '../support/terraform';

jest.setTimeout(60_000);

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
});
afterAll(() => controlPlane.close());

test('the example of the README takes a backup, and has nothing to change after it', async () => {
  const workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
  await synthesizeExample(workspace, 'on-demand-backup');

  await workspace.terraform(['init']);
  await workspace.terraform(['apply', '-auto-approve']);

  const { stdout } = await workspace.terraform(['output', '-raw', 'backup']);
  expect((await controlPlane.request('GET', `/backups/${stdout}`)).body.status.state).toBe('Succeeded');
  await workspace.terraform(['plan', '-detailed-exitcode']);
});
