import { APPLY, backupBlock, DATABASE, PROJECT, stageEachTest, type Workspace } from '../support/acceptance';
import type { TestControlPlane } from '../support/control-plane';
import { startGateway } from '../support/gateway';

jest.setTimeout(60_000);

const DEMO = 'acme/messaging/demo';

let controlPlane: TestControlPlane;
let workspace: Workspace;
stageEachTest((stage) => ({ controlPlane, workspace } = stage));

const clone = (backup: string) => `
resource "nuodbaas_database" "clone" {
  organization = nuodbaas_project.p.organization
  project      = nuodbaas_project.p.name
  name         = "clone"
  restore_from = { backup = "${DEMO}/${backup}" }
}`;

const database = (rest: string) => DATABASE.replace(/\}$/, `  ${rest}\n}`);

test('a restore from a failed backup is refused when planning, and from a missing one when applying', async () => {
  await workspace.configure(PROJECT, DATABASE);
  await workspace.apply();
  await workspace.configure(PROJECT, DATABASE, clone('mine'));
  await workspace.terraform('plan');
  expect((await workspace.failing(...APPLY)).output).toContain(`backup ${DEMO}/mine, but that does not exist`);

  await controlPlane.admin.failNextBackup(DEMO, 'the disk is full');
  await controlPlane.createBackup({ state: 'Failed' });

  const { output } = await workspace.failing('plan');
  expect(output).toContain('Error: Database cannot be restored');
  expect(output).toContain('the disk is full');
  expect((await controlPlane.request('GET', '/databases/acme/messaging/clone')).status).toBe(404);
});

test('a stopped database is backed up by the apply that starts it, and not before', async () => {
  await workspace.configure(PROJECT, database('maintenance = { is_disabled = true }'));
  await workspace.apply();
  await workspace.configure(PROJECT, database('maintenance = { is_disabled = true }'), backupBlock());
  expect((await workspace.failing('plan')).output).toContain('Error: Database cannot be backed up');

  await workspace.configure(PROJECT, database('maintenance = { is_disabled = false }'), backupBlock());
  await workspace.apply();
  expect(await workspace.isUpToDate()).toBe(true);
});

test('taking keep-forever off a backup, and leaving a project unguarded, are warned of', async () => {
  await workspace.configure(PROJECT, DATABASE, backupBlock('labels = { keep-forever = "true" }'));
  await workspace.apply();

  await workspace.configure(PROJECT, database('backup_before_update = {}'), backupBlock('labels = {}'));
  const { output } = await workspace.terraform('plan');

  expect(output).toContain('Warning: Backup will not be kept for ever');
  expect(output).toContain('Warning: Guarded database follows an unguarded project');
});

test('an import of a registry format is refused by the plan where the server does not name it, and done where it does', async () => {
  await workspace.configure(PROJECT, DATABASE, backupBlock());
  await workspace.apply();
  const name = (await workspace.state('nuodbaas_backup.b'))?.attributes.name;
  const copy = backupBlock(
    `name = "copy"
  registry_format = "cdktf-provider-nuodbaas/v1"
  import_source = { backup_handle = "acme-messaging-demo-${name}", backup_plugin = "embedded.cp.nuodb.com" }`,
    'copy',
  );
  await workspace.configure(PROJECT, DATABASE, backupBlock(), copy);

  await using proxy = await startGateway(controlPlane.url, ({ url }, response) => {
    if (url === '/openapi') response.end('{}');
    return url === '/openapi';
  });
  workspace.env.NUODB_CP_URL_BASE = proxy.url;
  const { output } = await workspace.failing('plan');
  expect(output).toContain('Error: Registry format is not read by the server');
  expect(output).toContain('registry_format = "cdktf-provider-nuodbaas/v1"');

  workspace.env.NUODB_CP_URL_BASE = controlPlane.url;
  await workspace.apply();
  expect((await workspace.state('nuodbaas_backup.copy'))?.attributes.status.state).toBe('Succeeded');
  expect(await workspace.isUpToDate()).toBe(true);
});
