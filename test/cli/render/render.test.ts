import { spawnSync } from 'node:child_process';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { run } from '../../support/command-line';
import { temporaryFolder, tree } from '../../support/folders';

interface Options {
  /** What it says of the machine. */
  readonly machine?: string;
  readonly resource?: object;
}

/** The command of an app that synthesizes as CDKTF does. */
function app({ machine = '/some/where', resource = RESOURCE }: Options = {}): string[] {
  const document = {
    '//': { metadata: { backend: 'local', stackName: 'demo', version: machine } },
    terraform: {
      backend: { local: { path: `${machine}/terraform.demo.tfstate` } },
      required_providers: { nuodbaas: { source: 'nuodb/nuodbaas', version: '>= 2.0.0, < 3.0.0' } },
    },
    resource,
  };
  const manifest = {
    stacks: { demo: { workingDirectory: 'stacks/demo', synthesizedStackPath: 'stacks/demo/cdk.tf.json' } },
  };
  const program = `
    const fs = require('node:fs');
    const out = process.env.CDKTF_OUTDIR;
    fs.mkdirSync(out + '/stacks/demo/assets', { recursive: true });
    fs.writeFileSync(out + '/stacks/demo/assets/motd.txt', 'hello');
    fs.writeFileSync(out + '/stacks/demo/cdk.tf.json', ${JSON.stringify(JSON.stringify(document))}.replaceAll('OUT', out));
    fs.writeFileSync(out + '/manifest.json', ${JSON.stringify(JSON.stringify(manifest))});`;
  return ['--', process.execPath, '-e', program];
}

const RESOURCE = {
  nuodbaas_project: {
    messaging: {
      '//': { metadata: { path: 'demo/messaging', uniqueId: 'messaging' } },
      organization: 'acme',
      name: 'messaging',
      sla: 'dev',
      tier: 'n0.small',
    },
  },
};
const TERRAFORM = ['render', 'demo', '--format', 'terraform'];
const HCL = ['render', 'demo', '--format', 'hcl'];

let folder: string;
beforeEach(async () => {
  folder = join(await temporaryFolder(), 'rendered');
});

test('the tree of JSON says nothing of the machine, and is the same on another one', async () => {
  const other = join(await temporaryFolder(), 'other');

  expect(await run(...TERRAFORM, '--out', folder, ...app())).toMatchObject({ exitCode: 0, stderr: '' });
  await run(...TERRAFORM, '--out', other, ...app({ machine: '/any/where/else' }));

  expect(await tree(folder)).toEqual(['.terraform.lock.hcl', 'assets/', 'assets/motd.txt', 'cdk.tf.json']);
  for (const file of (await tree(folder)).filter((name) => !name.endsWith('/'))) {
    expect(await readFile(join(folder, file), 'utf8')).toBe(await readFile(join(other, file), 'utf8'));
  }
  expect(JSON.parse(await readFile(join(folder, 'cdk.tf.json'), 'utf8'))).toEqual({
    '//': 'Rendered by nuodbaas render from the stack demo.',
    terraform: { required_providers: { nuodbaas: { source: 'nuodb/nuodbaas', version: '>= 2.0.0, < 3.0.0' } } },
    resource: {
      nuodbaas_project: { messaging: { organization: 'acme', name: 'messaging', sla: 'dev', tier: 'n0.small' } },
    },
  });
});

test('without a folder it is printed', async () => {
  const { stdout } = await run(...HCL, ...app());

  expect(stdout).toContain(`# Rendered by nuodbaas render from the stack demo.

# demo/messaging
resource "nuodbaas_project" "messaging" {
  organization = "acme"
  name         = "messaging"
  sla          = "dev"
  tier         = "n0.small"
}
`);
});

test('what another format had left is removed, and what somebody wrote beside it stays', async () => {
  await run(...HCL, '--out', folder, ...app());
  await writeFile(join(folder, 'backend.tf'), 'terraform {\n  backend "s3" {}\n}\n');

  await run(...TERRAFORM, '--out', folder, ...app());

  expect(await tree(folder)).toEqual([
    '.terraform.lock.hcl',
    'assets/',
    'assets/motd.txt',
    'backend.tf',
    'cdk.tf.json',
  ]);
});

test('a lock file with checksums is left alone', async () => {
  await run(...HCL, '--out', folder, ...app());
  const path = join(folder, '.terraform.lock.hcl');
  const locked = (await readFile(path, 'utf8')).replace('\n}', '\n  hashes = [\n    "h1:abc=",\n  ]\n}');
  await writeFile(path, locked);

  await run(...HCL, '--out', folder, ...app());

  expect(locked).toContain('h1:abc=');
  expect(await readFile(path, 'utf8')).toBe(locked);
});

test.each([
  ['main.tf', 'a file'],
  ['assets/x', 'a folder'],
])('nothing is written over %s, %s that was not rendered', async (path) => {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, path), 'mine');

  const { exitCode, stderr } = await run(...HCL, '--out', folder, ...app());

  expect({ exitCode, stderr }).toEqual({ exitCode: 4, stderr: expect.stringContaining('was not rendered') });
  expect(await readFile(join(folder, path), 'utf8')).toBe('mine');
});

test('nothing is written through a link, though it leads to what was rendered', async () => {
  const elsewhere = await temporaryFolder();
  await run(...HCL, '--out', elsewhere, ...app());
  const before = await readFile(join(elsewhere, 'main.tf'), 'utf8');
  await mkdir(folder);
  await symlink(join(elsewhere, 'main.tf'), join(folder, 'main.tf'));

  expect(await run(...HCL, '--out', folder, ...app())).toMatchObject({ exitCode: 4 });
  expect(await readFile(join(elsewhere, 'main.tf'), 'utf8')).toBe(before);
});

test('a path of this machine is refused by its place', async () => {
  const resource = { terraform_data: { it: { input: { key: `${process.cwd()}/key` }, triggers_replace: 'OUT/x' } } };

  const { exitCode, stderr } = await run(...HCL, ...app({ resource }));

  expect(exitCode).toBe(1);
  expect(stderr).toContain('resource.terraform_data.it.input.key, resource.terraform_data.it.triggers_replace');
});

test('a literal secret is refused', async () => {
  const resource = { nuodbaas_database: { demo: { dba_password: 'hunter2' } } };

  const { exitCode, stdout, stderr } = await run(...TERRAFORM, '--out', folder, ...app({ resource }));

  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  expect(stderr).toContain('nuodbaas_database.demo.dba_password');
  await expect(tree(folder)).rejects.toThrow();
});

test('a stack that the app has not is answered with those that it has', async () => {
  const { exitCode, stderr } = await run('render', 'other', '--format', 'hcl', ...app());

  expect({ exitCode, stderr }).toEqual({
    exitCode: 3,
    stderr: 'error: The app has no stack "other". Its stacks: demo.\n',
  });
});

test.each([
  ['fails', [process.execPath, '-e', 'process.exit(7)'], 1, 'ended with exit code 7'],
  ['synthesizes nothing', [process.execPath, '-e', ''], 1, 'ended without having synthesized'],
  ['does not exist', ['/no/such/app'], 2, 'Cannot run the app'],
])('an app that %s is said to', async (_, command, code, message) => {
  const { exitCode, stderr } = await run(...HCL, '--', ...command);

  expect({ exitCode, stderr }).toEqual({ exitCode: code, stderr: expect.stringContaining(message) });
});

test('schemas that are none are refused', async () => {
  const schema = join(await temporaryFolder(), 'schema.json');
  await writeFile(schema, '{}');

  const { exitCode, stderr } = await run(...HCL, '--schema', schema, ...app());

  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('it has no provider_schemas') });
});

describe('without an app on the command line', () => {
  const nuodbaas = resolve(__dirname, '../../../dist/nuodbaas');
  const renderIn = (cwd: string) => spawnSync(nuodbaas, HCL, { cwd, encoding: 'utf8' });

  test('it is the one of cdktf.json, which a shell runs', async () => {
    const project = await temporaryFolder();
    await writeFile(join(project, 'app.cjs'), app().at(-1) ?? '');
    await writeFile(join(project, 'cdktf.json'), JSON.stringify({ app: 'echo starting && node app.cjs' }));

    const { status, stdout, stderr } = renderIn(project);

    expect({ status, stderr }).toEqual({ status: 0, stderr: 'starting\n' });
    expect(stdout).toContain('resource "nuodbaas_project" "messaging" {');
  });

  test('and there is no cdktf.json, it is asked for', async () => {
    const { status, stderr } = renderIn(await temporaryFolder());

    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('or pass the app after --') });
  });
});
