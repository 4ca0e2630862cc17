import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../support/command-line';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { terraformWorkspace, type Workspace } from '../support/terraform';

jest.setTimeout(60_000);

const REQUIRED =
  'terraform {\n  required_providers {\n    nuodbaas = { source = "nuodb/nuodbaas", version = ">= 2.0.0" }\n  }\n}\n';
const PROJECT = `
resource "nuodbaas_project" "p" {
  organization = "acme"
  name         = "messaging"
  sla          = "dev"
  tier         = "n0.nano"
}
`;
const database = (name: string, rest = '') => `
resource "nuodbaas_database" "${name}" {
  organization = nuodbaas_project.p.organization
  project      = nuodbaas_project.p.name
  name         = "${name}"
  dba_password = "hunter2"
  ${rest}
}
`;
const backup = (name: string, rest = '') => `
resource "nuodbaas_backup" "${name}" {
  organization = nuodbaas_database.${name}.organization
  project      = nuodbaas_database.${name}.project
  database     = nuodbaas_database.${name}.name
  ${rest}
}
`;
const policy = (daily: number) => `
resource "nuodbaas_backuppolicy" "nightly" {
  organization = nuodbaas_project.p.organization
  name         = "nightly"
  frequency    = "@daily"
  selector     = { scope = "acme" }
  retention    = { daily = ${daily} }
}
`;
const RELEASED = backup('demo', 'triggers = { release = "1" }');
const CLONE = database(
  'clone',
  'restore_from = { backup = join("/", ["acme/messaging/demo", nuodbaas_backup.demo.name]) }',
);

const ENVIRONMENT = { ...process.env };
let controlPlane: TestControlPlane;
let workspace: Workspace;
/** The generated name of the backup of `demo`. */
let taken: string;

/** One apply; what follows are plans, which change nothing. */
beforeAll(async () => {
  controlPlane = await startControlPlane();
  process.env.NUODB_CP_URL_BASE = controlPlane.url;
  workspace = await terraformWorkspace({
    NUODB_CP_URL_BASE: controlPlane.url,
    NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE: 'true',
  });
  await configure(PROJECT, database('demo'), RELEASED, CLONE, policy(7));
  await workspace.terraform(['init']);
  await workspace.terraform(['apply', '-auto-approve']);
  const { body } = await controlPlane.request('GET', '/backups/acme/messaging/demo?expand=true');
  taken = `acme/messaging/demo/${body.items[0].name}`;
});
afterAll(async () => {
  process.env = { ...ENVIRONMENT };
  await controlPlane.close();
});

const configure = (...blocks: string[]) => writeFile(join(workspace.folder, 'main.tf'), [REQUIRED, ...blocks].join(''));

/** What the command makes of a plan that the CLI makes of these blocks. */
async function summarize(blocks: readonly string[], ...options: string[]) {
  await configure(...blocks);
  await workspace.terraform(['plan', '-out=plan.bin']);
  const { stdout } = await workspace.terraform(['show', '-json', 'plan.bin']);
  const file = join(workspace.folder, 'plan.json');
  await writeFile(file, stdout);
  const outcome = await run('plan-summary', file, ...options);
  expect(outcome.stdout + outcome.stderr).not.toContain('hunter2');
  return outcome;
}

test('a plan from nothing tells what is taken, imported and restored from', async () => {
  const fresh = await terraformWorkspace({ NUODB_CP_URL_BASE: 'http://127.0.0.1:1' });
  const imported = `
resource "nuodbaas_backup" "imported" {
  organization  = "acme"
  project       = "messaging"
  database      = "other"
  name          = "20241004095616"
  import_source = { backup_handle = "backup", backup_plugin = "embedded.cp.nuodb.com" }
}
`;
  await writeFile(
    join(fresh.folder, 'main.tf'),
    [REQUIRED, PROJECT, database('demo'), RELEASED, CLONE, imported].join(''),
  );
  await fresh.terraform(['init']);
  await fresh.terraform(['plan', '-out=plan.bin']);
  const { stdout: plan } = await fresh.terraform(['show', '-json', 'plan.bin']);
  await writeFile(join(fresh.folder, 'plan.json'), plan);

  const { exitCode, stdout } = await run(
    'plan-summary',
    join(fresh.folder, 'plan.json'),
    '--output',
    'json',
    '--strict',
  );

  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    lost: [],
    taken: [{ address: 'nuodbaas_backup.demo', backup: 'acme/messaging/demo/(known after apply)' }],
    imported: [
      { address: 'nuodbaas_backup.imported', backup: 'acme/messaging/other/20241004095616', handle: 'backup' },
    ],
    restored: [{ address: 'nuodbaas_database.clone', from: '(known after apply)', replaces: false }],
  });
});

test('a plan without changes changes nothing', async () => {
  const { stdout } = await summarize([PROJECT, database('demo'), RELEASED, CLONE, policy(7)], '--strict');

  expect(stdout).toContain('Nothing: backups, databases and backup policies stay as they are.');
});

test('a backup that leaves the stack is lost and, where it is the last one, fails the strict', async () => {
  const blocks = [PROJECT, database('demo'), database('clone'), policy(7)];

  const { exitCode, stdout, stderr } = await summarize(blocks, '--strict');

  expect(exitCode).toBe(1);
  expect(stderr).toContain('error: The plan destroys the last restorable backup of acme/messaging/demo.');
  expect(stdout).toContain(`> **The last restorable backup of \`acme/messaging/demo\` is destroyed**: \`${taken}\`.`);
  expect(stdout).toContain(`**Lost**\n\n- \`${taken}\` (\`nuodbaas_backup.demo\`): destroyed`);
});

test('the control plane knows of another one that Terraform does not', async () => {
  await controlPlane.createBackup();
  const blocks = [PROJECT, database('demo'), database('clone'), policy(7)];

  expect(await summarize(blocks, '--strict')).toMatchObject({ exitCode: 1 });
  expect(await summarize(blocks, '--strict', '--control-plane')).toMatchObject({ exitCode: 0, stderr: '' });
  await controlPlane.request('DELETE', '/backups/acme/messaging/demo/mine?timeoutSeconds=10');
  expect(await summarize(blocks, '--strict', '--control-plane')).toMatchObject({ exitCode: 1 });
});

test('a changed trigger takes a new backup before the former one goes', async () => {
  const changed = RELEASED.replace('"1"', '"2"');
  const { exitCode, stdout } = await summarize([PROJECT, database('demo'), changed, database('clone')], '--strict');

  expect(exitCode).toBe(0);
  expect(stdout).toContain('**Taken**\n\n- `acme/messaging/demo/(known after apply)` (`nuodbaas_backup.demo`)');
  expect(stdout).toContain(`\`${taken}\` (\`nuodbaas_backup.demo\`): deleted once the new one has succeeded`);
});

test('what is forgotten is kept', async () => {
  const removed = 'removed {\n  from = nuodbaas_backup.demo\n  lifecycle {\n    destroy = false\n  }\n}\n';

  const { exitCode, stdout } = await summarize([PROJECT, database('demo'), database('clone'), removed], '--strict');

  expect(exitCode).toBe(0);
  expect(stdout).toContain(
    `**Kept, but no longer managed**\n\n- \`${taken}\` (\`nuodbaas_backup.demo\`): Terraform forgets it`,
  );
});

test('a clone that is replaced, a database that is destroyed unguarded, and a policy that keeps fewer are told', async () => {
  const other = database('clone', `restore_from = { backup = "acme/messaging/demo/1" }`);
  const { stdout } = await summarize([PROJECT, database('demo'), RELEASED, other, policy(3)]);

  expect(stdout).toContain('from `acme/messaging/demo/1`: **a database that is there is replaced**');
  expect(stdout).toContain('replaced by a new one; **without a final backup**');
  expect(stdout).toContain('**and keeps fewer backups**: daily: 7 → 3');
});

test('a final backup of the provider goes before everything', async () => {
  const provider = 'provider "nuodbaas" {\n  final_backup = {}\n}\n';

  const { exitCode, stdout } = await summarize([provider], '--strict');

  expect(exitCode).toBe(0);
  expect(stdout).toContain(
    '`acme/messaging/demo` (`nuodbaas_database.demo`): a final backup is taken first, or else it stays',
  );
  expect(stdout).toContain(`**Lost**\n\n- \`${taken}\``);
});
