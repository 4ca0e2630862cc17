import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startControlPlane } from '../support/control-plane';
import { describeIn, documentIn, exampleIn, expectedDocument, packagesFor, run } from '../support/languages';
import { environmentWith, PYTHON } from '../support/python';
import { terraformWorkspace } from '../support/terraform';

jest.setTimeout(600_000);

describeIn(PYTHON, () => {
  let example: string;
  beforeAll(async () => {
    const python = await environmentWith(await packagesFor('cdktf', 'python'));
    example = await exampleIn('python');
    await run(example, python, ['main.py']);
  });

  test('the wheel, installed in a clean environment, synthesizes what TypeScript does', async () => {
    expect(await documentIn(example)).toBe(await expectedDocument());
  });

  test('what it synthesizes is deployed: a database, a policy, a backup and an import of it', async () => {
    await using controlPlane = await startControlPlane();
    const workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url, TF_VAR_dba_password: 'secret' });
    const document = 'cdktf.out/stacks/protected-database/cdk.tf.json';
    await copyFile(join(example, document), join(workspace.folder, 'cdk.tf.json'));
    await workspace.terraform(['init']);

    await workspace.terraform(['apply', '-auto-approve']);

    const { stdout } = await workspace.terraform(['output', '-json']);
    const outputs = JSON.parse(stdout) as Record<string, { readonly value: string }>;
    for (const { value } of Object.values(outputs)) {
      expect((await controlPlane.request('GET', `/backups/${value}`)).body.status.state).toBe('Succeeded');
    }
    expect(Object.keys(outputs)).toEqual(['backup', 'import']);
    expect((await controlPlane.request('GET', '/backuppolicies/acme/nightly')).body.frequency).toBe('0 2 * * *');
    await workspace.terraform(['plan', '-detailed-exitcode']);
    await workspace.terraform(['destroy', '-auto-approve']);
    expect((await controlPlane.request('GET', '/projects')).body.items).toEqual([]);
  });
});
