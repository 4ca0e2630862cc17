import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { planned } from '../support/planned';
import { EXAMPLES, EXAMPLES_WITHOUT_CLUSTER, renderExample } from '../support/synthesized-example';
import { requireTerraform, terraformWorkspace } from '../support/terraform';

jest.setTimeout(120_000);

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
  await controlPlane.createBackup({ name: 'before' });
});
afterAll(() => controlPlane.close());

test('every example is rendered', () => {
  expect(EXAMPLES).toEqual(readdirSync(resolve(__dirname, '../../examples/typescript')));
});

describe.each(EXAMPLES)('the example %s', (example) => {
  test('is rendered to HCL that terraform fmt has nothing to change in', async () => {
    const workspace = await terraformWorkspace({});
    await renderExample(workspace, example, 'hcl');

    const files = readdirSync(workspace.folder).filter((name) => name.endsWith('.tf'));
    expect(files).toContain('main.tf');
    for (const file of files) {
      const input = readFileSync(join(workspace.folder, file), 'utf8');
      expect(spawnSync(requireTerraform(), ['fmt', '-'], { input, encoding: 'utf8' }).stdout).toBe(input);
      // A text has its lines where its words have them.
      expect(input.split('\n').filter((line) => line.length > 140 && !/^ *(\w+ += )?"/.test(line))).toEqual([]);
    }
  });
});

test.each(EXAMPLES_WITHOUT_CLUSTER)('the plan of %s is the same in JSON and in HCL', async (example) => {
  const [json, hcl] = await Promise.all(
    ['terraform', 'hcl'].map(async (format) => {
      const workspace = await terraformWorkspace({
        NUODB_CP_URL_BASE: controlPlane.url,
        TF_VAR_dba_password: 'change-me',
      });
      await renderExample(workspace, example, format);
      return planned(workspace);
    }),
  );

  expect(Object.keys(json.resources).length).toBeGreaterThan(0);
  expect(hcl).toEqual(json);
});
