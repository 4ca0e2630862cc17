import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { synthesizeExample } from '../support/synthesized-example';
import { terraformWorkspace } from '../support/terraform';

jest.setTimeout(60_000);

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
  await controlPlane.createBackup({ name: 'before' });
});
afterAll(() => controlPlane.close());

test('the example shows its policy, creates it and a clone, and has nothing to change after it', async () => {
  const workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
  const { stdout } = await synthesizeExample(workspace, 'backup-policy');
  expect(stdout).toContain('361 taken, 15 kept at the end, 17 at most at a time');

  await workspace.terraform(['init']);
  await workspace.terraform(['apply', '-auto-approve']);

  expect((await controlPlane.request('GET', '/backuppolicies/acme/nightly')).body).toMatchObject({
    frequency: '0 2 * * *',
    selector: { scope: 'acme/messaging', labels: { rpo: '1d' } },
    retention: { daily: 7, weekly: 4, monthly: 6 },
  });
  const { stdout: next } = await workspace.terraform(['output', '-raw', 'next_backup']);
  expect(next).toMatch(/^\d{4}-\d\d-\d\dT02:00:00Z$/);
  const { stdout: source } = await workspace.terraform(['output', '-raw', 'cloned_from']);
  expect(source).toBe('acme/messaging/demo/before');
  const { body } = await controlPlane.request('GET', '/databases/acme/messaging/playground');
  expect(body.status.state).toBe('Available');
  await workspace.terraform(['plan', '-detailed-exitcode']);
});
