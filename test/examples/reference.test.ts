import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startControlPlane } from '../support/control-plane';
import { terraformWorkspace, type Workspace } from '../support/terraform';

const EXAMPLES = resolve(__dirname, '../../examples/hcl');
const REFERENCE = resolve(__dirname, '../../docs');

/** What the examples of data sources put out where those of resources have been applied. */
const READ = {
  messaging_tier: 'n0.small',
  demo_state: 'Available',
  daily_frequency: '@daily',
  golden_handle: 'acme-messaging-demo-golden',
  production_projects: ['billing'],
  databases_of_messaging: expect.arrayContaining(['demo', 'clone']),
  recovery_policies: ['messaging'],
  reference_backups: ['golden'],
};

jest.setTimeout(120_000);

test('the examples of data sources and functions in the reference put out what they say', async () => {
  await using controlPlane = await startControlPlane();
  const workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url, TF_VAR_dba_password: 'secret' });
  const main = await readFile(join(EXAMPLES, 'import/main.tf'), 'utf8');
  await writeFile(join(workspace.folder, 'provider.tf'), main.slice(0, main.indexOf('\nvariable ')));
  await copyExamples(workspace, 'resources', 'resource.tf');
  await workspace.terraform(['init']);
  await workspace.terraform(['apply', '-auto-approve']);
  await copyExamples(workspace, 'data-sources', 'data-source.tf');
  const functions = await copyExamples(workspace, 'functions', 'function.tf');

  await workspace.terraform(['apply', '-auto-approve']);

  const outputs = Object.entries(JSON.parse((await workspace.terraform(['output', '-json'])).stdout));
  const values = Object.fromEntries(outputs.map(([name, output]) => [name, (output as { value: unknown }).value]));
  const [said, others] = [{} as Record<string, unknown>, { ...values }];
  for (const text of functions) {
    const [, value, name] = /^# "(.*)"\noutput "(\w+)"/.exec(text) ?? [];
    said[name] = value;
    delete others[name];
  }
  expect(values).toMatchObject(said);
  expect(others).toEqual(READ);
});

test.each(['resources', 'data-sources', 'functions'])('the examples of %s are shown on their pages', async (kind) => {
  for (const name of await readdir(join(EXAMPLES, kind))) {
    const [file] = (await readdir(join(EXAMPLES, kind, name))).filter((each) => each.endsWith('.tf'));
    const page = await readFile(join(REFERENCE, kind, `${name.replace(/^nuodbaas_/, '')}.md`), 'utf8');

    expect(page).toContain((await readFile(join(EXAMPLES, kind, name, file), 'utf8')).trim());
  }
});

/** Each of a kind in a file of its own. @returns their texts */
async function copyExamples({ folder }: Workspace, kind: string, file: string): Promise<string[]> {
  const names = await readdir(join(EXAMPLES, kind));
  return Promise.all(
    names.map(async (name) => {
      await cp(join(EXAMPLES, kind, name, file), join(folder, `${kind}-${name}.tf`));
      return readFile(join(EXAMPLES, kind, name, file), 'utf8');
    }),
  );
}
