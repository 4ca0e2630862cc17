import { backupBlock, DATABASE, DESTROY, PROJECT, stageEachTest, type Workspace } from '../support/acceptance';
import type { TestControlPlane } from '../support/control-plane';

jest.setTimeout(60_000);

const ADDRESS = 'nuodbaas_database.d';
const PATH = '/databases/acme/messaging/demo';

let controlPlane: TestControlPlane;
let workspace: Workspace;
stageEachTest((stage) => ({ controlPlane, workspace } = stage));

const database = (rest = '') => DATABASE.replace(/\}$/, `  ${rest}\n}`);

async function isPassword(current: string): Promise<boolean> {
  return (await controlPlane.request('POST', `${PATH}/dbaPassword`, { current })).status === 200;
}

test('a database is created, updated in place with another password, and destroyed', async () => {
  await workspace.configure(PROJECT, database('properties = { archive_disk_size = "1Gi" }'));
  await workspace.apply();
  expect(await workspace.isUpToDate()).toBe(true);

  const changed = database('properties = { archive_disk_size = "2Gi" }').replace('hunter2', 'hunter3');
  await workspace.configure(PROJECT, changed);
  const { output } = await workspace.apply();
  expect(output).toContain('0 added, 1 changed, 0 destroyed');
  expect(output).not.toMatch(/hunter[23]/);
  expect(await workspace.isUpToDate()).toBe(true);
  expect(await isPassword('hunter3')).toBe(true);
  expect((await controlPlane.request('GET', PATH)).body.properties.archiveDiskSize).toBe('2Gi');

  await workspace.terraform(...DESTROY);
  expect((await controlPlane.request('GET', PATH)).status).toBe(404);
});

test('an imported database has the state of the one that was created, but for the password', async () => {
  await workspace.configure(PROJECT, database('labels = { team = "a" }'));
  await workspace.apply();
  const created = await workspace.state(ADDRESS);
  await workspace.terraform('state', 'rm', ADDRESS);
  await workspace.configure(PROJECT, database('labels = { team = "a" }').replace(/.*dba_password.*\n/, ''));

  await workspace.terraform('import', ADDRESS, 'acme/messaging/demo');

  expect((await workspace.state(ADDRESS))?.attributes).toEqual({ ...created?.attributes, dba_password: null });
  expect(await workspace.isUpToDate()).toBe(true);
});

test('a database under another name replaces it where that is allowed, and leaves its backups', async () => {
  await workspace.configure(PROJECT, DATABASE);
  await workspace.apply();
  await controlPlane.createBackup();
  workspace.env.NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE = 'true';
  await workspace.configure(PROJECT, DATABASE.replace('"demo"', '"other"'));

  expect((await workspace.apply()).output).toContain('1 added, 0 changed, 1 destroyed');

  expect((await controlPlane.request('GET', PATH)).status).toBe(404);
  expect((await controlPlane.request('GET', '/databases/acme/messaging/other')).status).toBe(200);
  expect((await controlPlane.request('GET', '/backups/acme/messaging/demo/mine')).status).toBe(200);
});

test('a clone has the bytes of the backup though the database has changed since', async () => {
  await workspace.configure(PROJECT, DATABASE);
  await workspace.apply();
  await controlPlane.admin.writeFile('acme/messaging/demo', 'data', 'before');
  await workspace.configure(PROJECT, DATABASE, backupBlock());
  await workspace.apply();
  await controlPlane.admin.writeFile('acme/messaging/demo', 'data', 'after');

  const clone = `
resource "nuodbaas_database" "clone" {
  organization = "acme"
  project      = "messaging"
  name         = "clone"
  restore_from = { backup = "acme/messaging/demo/\${nuodbaas_backup.b.name}" }
}`;
  await workspace.configure(PROJECT, DATABASE, backupBlock(), clone);
  await workspace.apply();

  expect(await workspace.isUpToDate()).toBe(true);
  expect(await controlPlane.admin.readFile('acme/messaging/clone', 'data')).toBe('before');
  expect(await controlPlane.admin.readFile('acme/messaging/demo', 'data')).toBe('after');
});
