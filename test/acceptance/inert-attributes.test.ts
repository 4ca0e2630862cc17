import { backupBlock, DATABASE, makeWorkspace, PROJECT, type Workspace } from '../support/acceptance';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { type Gateway, startGateway } from '../support/gateway';

jest.setTimeout(60_000);

let controlPlane: TestControlPlane;
let gateway: Gateway;
let workspace: Workspace;
beforeEach(async () => {
  controlPlane = await startControlPlane();
  gateway = await startGateway(controlPlane.url);
  workspace = await makeWorkspace({ NUODB_CP_URL_BASE: gateway.url });
});
afterEach(async () => {
  await gateway[Symbol.asyncDispose]();
  await controlPlane.close();
});

const POLICY = `
resource "nuodbaas_backuppolicy" "daily" {
  organization = "acme"
  name         = "daily"
  frequency    = "@daily"
  selector     = { scope = "acme" }
}`;
const BACKUP = backupBlock(`name = "mine"
  import_source = { backup_handle = "handle", backup_plugin = "embedded.cp.nuodb.com" }`);
// Nobody knows the password of a database that is imported.
const OPEN_DATABASE = DATABASE.replace(/ *dba_password.*\n/, '');
const BLOCKS = [PROJECT, OPEN_DATABASE, POLICY, BACKUP];
const IDS = {
  'nuodbaas_project.p': 'acme/messaging',
  'nuodbaas_database.d': 'acme/messaging/demo',
  'nuodbaas_backuppolicy.daily': 'acme/daily',
  'nuodbaas_backup.b': 'acme/messaging/demo/mine',
};

const TIMEOUTS = 'timeouts = { create = "1h" }';
/** All that the server is not told, by block. */
const INERT = [
  `${TIMEOUTS}\n backup_before_update = {}`,
  `${TIMEOUTS}\n backup_before_update = {}\n final_backup = { on_failure = "continue" }`,
  TIMEOUTS,
  `${TIMEOUTS}\n deletion_policy = "retain"\n registry_format = "cdktf-provider-nuodbaas/v1"`,
];
const added = (block: string, index: number) => block.replace(/\}$/, ` ${INERT[index]}\n}`);

async function importAll(): Promise<void> {
  for (const [address, id] of Object.entries(IDS)) await workspace.terraform('import', address, id);
}

test('after an import, what Terraform alone knows is planned without unknown values, and applied without a write', async () => {
  await controlPlane.createDatabase();
  await controlPlane.request('PUT', '/backuppolicies/acme/daily', { frequency: '@daily', selector: { scope: 'acme' } });
  await controlPlane.request('PUT', '/backups/acme/messaging/demo/mine', {
    importSource: { backupHandle: 'handle', backupPlugin: 'embedded.cp.nuodb.com' },
  });
  await workspace.configure(...BLOCKS);
  await importAll();
  await workspace.configure(...BLOCKS.map(added));

  const { output } = await workspace.terraform('plan');
  expect(output).toContain('Plan: 0 to add, 4 to change, 0 to destroy.');
  expect(output).not.toContain('known after apply');

  await workspace.apply();
  expect(gateway.received.filter((line) => !line.startsWith('GET '))).toEqual([]);
  expect((await workspace.state('nuodbaas_database.d'))?.attributes.final_backup.on_failure).toBe('continue');
  expect(await workspace.isUpToDate()).toBe(true);
});

test('triggers that are set for the first time take no backup, and plan nothing unknown', async () => {
  const taken = async () => (await controlPlane.request('GET', '/backups/acme/messaging/demo')).body.items.length;
  await workspace.configure(PROJECT, DATABASE, backupBlock());
  await workspace.apply();
  await workspace.configure(PROJECT, DATABASE, backupBlock('triggers = { release = "1" }'));

  expect((await workspace.terraform('plan')).output).not.toContain('known after apply');
  await workspace.apply();
  expect(await taken()).toBe(1);

  await workspace.configure(PROJECT, DATABASE, backupBlock('triggers = { release = "2" }\n timeouts = {}'));
  expect((await workspace.terraform('plan')).output).toContain('known after apply');
  await workspace.apply();
  expect(await workspace.isUpToDate()).toBe(true);
});
