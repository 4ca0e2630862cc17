import { backupBlock, DATABASE, PROJECT, stageEachTest, type Workspace } from '../support/acceptance';
import type { TestControlPlane } from '../support/control-plane';

jest.setTimeout(60_000);

const ADDRESS = 'nuodbaas_backup.b';

let controlPlane: TestControlPlane;
let workspace: Workspace;
stageEachTest((stage) => ({ controlPlane, workspace } = stage));

async function applyWith(rest: string): Promise<string> {
  await workspace.configure(PROJECT, DATABASE, backupBlock(rest));
  return (await workspace.apply()).output;
}

async function names(): Promise<string[]> {
  return (await controlPlane.request('GET', '/backups/acme/messaging/demo')).body.items;
}

async function nameInState(): Promise<string> {
  return (await workspace.state(ADDRESS))?.attributes.name;
}

test('changed triggers take a new backup in place, and delete the one before it', async () => {
  await applyWith('triggers = { version = "1" }');
  const [before] = await names();

  const output = await applyWith('triggers = { version = "2" }');

  expect(output).toContain('0 added, 1 changed, 0 destroyed');
  expect(await workspace.isUpToDate()).toBe(true);
  expect(await nameInState()).not.toBe(before);
  expect(await names()).toEqual([await nameInState()]);
});

test('changed triggers retain the one before it where the policy says so', async () => {
  await applyWith('deletion_policy = "retain"\n  triggers = { version = "1" }');
  const [before] = await names();

  await applyWith('deletion_policy = "retain"\n  triggers = { version = "2" }');

  expect(await names()).toEqual([before, await nameInState()]);
});

test('the first triggers are recorded without a backup, and so is their end', async () => {
  await applyWith('');
  const before = await names();

  expect(await applyWith('triggers = { version = "1" }')).toContain('0 added, 1 changed, 0 destroyed');
  expect(await workspace.isUpToDate()).toBe(true);
  expect(await applyWith('')).toContain('0 added, 1 changed, 0 destroyed');

  expect(await names()).toEqual(before);
});

test('what refers to a backup follows it to the new one', async () => {
  const output = 'output "name" { value = nuodbaas_backup.b.name }';
  await workspace.configure(PROJECT, DATABASE, backupBlock('triggers = { version = "1" }'), output);
  await workspace.apply();
  await workspace.configure(PROJECT, DATABASE, backupBlock('triggers = { version = "2" }'), output);

  expect((await workspace.apply()).output).toContain(`name = "${await nameInState()}"`);
});

/** What was made from a backup: an import of it by its handle, and a clone that was restored from it. */
function madeFromBackup(ignored: { readonly importSource: string; readonly restoreFrom: string }): string {
  return `
resource "nuodbaas_backup" "imported" {
  organization = nuodbaas_backup.b.organization
  project      = nuodbaas_backup.b.project
  database     = nuodbaas_backup.b.database
  name         = "golden"
  import_source = {
    backup_handle = nuodbaas_backup.b.status.backup_handle
    backup_plugin = nuodbaas_backup.b.status.backup_plugin
  }
  ${ignored.importSource}
}
resource "nuodbaas_database" "clone" {
  organization = nuodbaas_project.p.organization
  project      = nuodbaas_project.p.name
  name         = "clone"
  restore_from = {
    backup = "acme/messaging/demo/\${nuodbaas_backup.b.name}"
  }
  ${ignored.restoreFrom}
}`;
}

function ignoring(attribute: string): string {
  return `lifecycle {\n    ignore_changes = [${attribute}]\n  }`;
}

const RETAINED = 'deletion_policy = "retain"\n  triggers = ';
const FIXED = { importSource: ignoring('import_source'), restoreFrom: ignoring('restore_from') };

test('an import and a clone stay with the former backup where their changes are ignored', async () => {
  const configure = (version: string) =>
    workspace.configure(PROJECT, DATABASE, backupBlock(`${RETAINED}{ version = "${version}" }`), madeFromBackup(FIXED));
  await configure('1');
  await workspace.apply();
  const before = await nameInState();
  await configure('2');

  const { output } = await workspace.apply();

  expect(output).toContain('0 added, 1 changed, 0 destroyed');
  expect(await workspace.isUpToDate()).toBe(true);
  expect(await nameInState()).not.toBe(before);
  const read = async (path: string) => (await controlPlane.request('GET', path)).body;
  expect(await read('/backups/acme/messaging/demo/golden')).toMatchObject({
    importSource: { backupHandle: `acme-messaging-demo-${before}` },
    status: { state: 'Succeeded' },
  });
  expect(await read('/databases/acme/messaging/clone')).toMatchObject({
    restoreFrom: { backup: `acme/messaging/demo/${before}` },
    status: { state: 'Available' },
  });
});

test('without that the plan says that an import cannot follow, and neither it nor the clone is changed', async () => {
  const made = madeFromBackup({ importSource: '', restoreFrom: '' });
  await workspace.configure(PROJECT, DATABASE, backupBlock(`${RETAINED}{ version = "1" }`), made);
  await workspace.apply();
  const before = await nameInState();
  await workspace.configure(PROJECT, DATABASE, backupBlock(`${RETAINED}{ version = "2" }`), made);

  const { output } = await workspace.failing('apply', '-auto-approve');

  expect(output).toContain('Immutable Attribute Change');
  expect((await controlPlane.request('GET', '/backups/acme/messaging/demo/golden')).body.importSource).toMatchObject({
    backupHandle: `acme-messaging-demo-${before}`,
  });
  expect((await controlPlane.request('GET', '/databases/acme/messaging/clone')).body.restoreFrom).toMatchObject({
    backup: `acme/messaging/demo/${before}`,
  });
});

test('while the new backup fails the state keeps the one before it, and the next apply takes another', async () => {
  await applyWith('triggers = { version = "1" }');
  const [before] = await names();
  await controlPlane.admin.failNextBackup('acme/messaging/demo', 'the disk is full');
  await workspace.configure(PROJECT, DATABASE, backupBlock('triggers = { version = "2" }'));

  const { output } = await workspace.failing('apply', '-auto-approve');

  expect(output).toContain('Error: Unable to take a new backup');
  expect(output).toContain('the disk is full');
  expect(output).toContain(`The state keeps the backup before it, acme/messaging/demo/${before}.`);
  expect(await workspace.state(ADDRESS)).toMatchObject({
    tainted: false,
    attributes: { name: before, triggers: { version: '1' }, status: { state: 'Succeeded' } },
  });

  expect((await workspace.apply()).output).toContain('0 added, 1 changed, 0 destroyed');
  expect(await names()).toEqual([await nameInState()]);
  expect(await nameInState()).not.toBe(before);
});
