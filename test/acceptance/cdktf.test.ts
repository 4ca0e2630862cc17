import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { temporaryFolder, tree } from '../support/folders';

const ROOT = resolve(__dirname, '../..');
const run = promisify(execFile);

jest.setTimeout(180_000);

let controlPlane: TestControlPlane;
let project: string;
/** The CDKTF CLI has Terraform cache providers there. */
let home: string;

beforeAll(async () => {
  controlPlane = await startControlPlane();
  home = await temporaryFolder();
  project = await newProject();
});
afterAll(() => controlPlane.close());

/** The root's cdktf.json in a folder with a copy of the build of its own, which the test may change. */
async function newProject(): Promise<string> {
  const folder = await temporaryFolder();
  const settings = JSON.parse(await readFile(join(ROOT, 'cdktf.json'), 'utf8'));
  await writeFile(join(folder, 'cdktf.json'), JSON.stringify(settings));
  await cp(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  await mkdir(join(folder, 'examples'));
  for (const linked of ['node_modules', 'examples/typescript']) await symlink(join(ROOT, linked), join(folder, linked));
  return folder;
}

/** Runs the CDKTF CLI as people do, with nothing but the address of the control plane. */
async function cdktf(...args: string[]): Promise<string> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(TF_|TOFU_|CDKTF_|NUODB_CP_)/.test(name));
  const { stdout, stderr } = await run(join(ROOT, 'node_modules/.bin/cdktf'), args, {
    cwd: project,
    env: {
      ...Object.fromEntries(inherited),
      HOME: home,
      CHECKPOINT_DISABLE: '1',
      CI: '1',
      NUODB_CP_URL_BASE: controlPlane.url,
    },
    maxBuffer: 100_000_000,
  });
  return stripVTControlCharacters(stdout + stderr);
}

async function itemsIn(path: string): Promise<string[]> {
  return (await controlPlane.request('GET', path)).body.items;
}

test('plain cdktf deploy does the main job', async () => {
  await cdktf('deploy', '--auto-approve');

  expect(await itemsIn('/databases/acme/messaging')).toEqual(['clone', 'demo']);
  const backups = await itemsIn('/backups/acme/messaging/demo');
  expect(backups).toEqual([expect.stringMatching(/^[0-9]{14}$/), 'golden']);
  const { body: golden } = await controlPlane.request('GET', '/backups/acme/messaging/demo/golden');
  expect(golden).toMatchObject({
    importSource: { backupHandle: `acme-messaging-demo-${backups[0]}`, backupPlugin: 'embedded.cp.nuodb.com' },
    status: { state: 'Succeeded' },
  });
});

test('cdktf diff then finds no changes', async () => {
  expect(await cdktf('diff')).toContain('No changes. Your infrastructure matches the configuration.');
});

test('cdktf diff still does with the provider built again under the same version', async () => {
  await appendFile(join(project, 'dist/provider.cjs'), '\n// Built again.\n');

  expect(await cdktf('diff')).toContain('No changes. Your infrastructure matches the configuration.');
});

test('cdktf diff still does after another project has deployed and is gone', async () => {
  const [first, other] = [project, await newProject()];
  project = other;
  await cdktf('diff');
  await rm(other, { recursive: true });
  project = first;

  expect(await cdktf('diff')).toContain('No changes. Your infrastructure matches the configuration.');
});

test('no password is in what was synthesized', async () => {
  const document = await readFile(join(project, 'cdktf.out/stacks/quickstart/cdk.tf.json'), 'utf8');

  expect(JSON.parse(document).resource.nuodbaas_database.demo.dba_password).toBe(
    ['$', '{coalesce(var.dba_password, uuid())}'].join(''),
  );
});

test('cdktf destroy removes everything', async () => {
  await cdktf('destroy', '--auto-approve');

  expect(await itemsIn('/projects')).toEqual([]);
  expect(await itemsIn('/databases')).toEqual([]);
  expect(await itemsIn('/backups')).toEqual([]);
});

test('nothing is written outside of the output folder but the state', async () => {
  const written = (await tree(project)).filter((path) => !/^(cdktf\.out|dist|examples|node_modules)(\/|$)/.test(path));

  expect(written).toEqual(['cdktf.json', 'terraform.quickstart.tfstate', 'terraform.quickstart.tfstate.backup']);
});
