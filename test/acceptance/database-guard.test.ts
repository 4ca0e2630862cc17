import { APPLY, DATABASE, DESTROY, PROJECT, stageEachTest, type Workspace } from '../support/acceptance';
import type { TestControlPlane } from '../support/control-plane';

jest.setTimeout(60_000);

const DEMO = 'acme/messaging/demo';

let controlPlane: TestControlPlane;
let workspace: Workspace;
stageEachTest((stage) => ({ controlPlane, workspace } = stage));

const database = (rest: string) => DATABASE.replace(/\}$/, `  ${rest}\n}`);

async function backups(): Promise<{ name: string; labels: object }[]> {
  return (await controlPlane.request('GET', `/backups/${DEMO}?expand=true`)).body.items;
}

const exists = async (name = DEMO) => (await controlPlane.request('GET', `/databases/${name}`)).status === 200;

test('a guarded database is backed up before an update and before its end, and can be restored', async () => {
  await workspace.configure(PROJECT, database('final_backup = {}\n  backup_before_update = {}'));
  await workspace.apply();
  expect(await workspace.isUpToDate()).toBe(true);
  await controlPlane.admin.writeFile(DEMO, 'data', 'precious');

  const larger = 'properties = { archive_disk_size = "20Gi" }';
  await workspace.configure(PROJECT, database(`final_backup = {}\n  backup_before_update = {}\n  ${larger}`));
  expect((await workspace.apply()).output).toContain('Warning: Backup before update: ');
  expect(await workspace.isUpToDate()).toBe(true);

  await workspace.configure(PROJECT);
  const { output } = await workspace.apply();
  expect(await exists()).toBe(false);
  const last = (await backups()).find(({ labels }) => 'taken-before' in labels && labels['taken-before'] === 'destroy');
  expect(output).toContain(`Warning: Final backup: ${DEMO}/${last?.name}`);

  await workspace.configure(PROJECT, database(`restore_from = { backup = "${DEMO}/${last?.name}" }`));
  await workspace.apply();
  expect(await controlPlane.admin.readFile(DEMO, 'data')).toBe('precious');
});

test('a database whose final backup fails stays, in the state as well, until another one succeeds', async () => {
  await workspace.configure(PROJECT, database('final_backup = {}'));
  await workspace.apply();
  await controlPlane.admin.failNextBackup(DEMO, 'the disk is full');

  const { output } = await workspace.failing(...DESTROY);

  expect(output).toContain('Error: Unable to take final backup');
  expect(output).toContain('the disk is full');
  expect(await exists()).toBe(true);
  expect(await workspace.state('nuodbaas_database.d')).toMatchObject({ tainted: false });

  await workspace.terraform(...DESTROY);
  expect(await exists()).toBe(false);
});

test('the environment guards databases that say nothing themselves, a replacement included', async () => {
  await workspace.configure(PROJECT, DATABASE);
  await workspace.apply();
  workspace.env.NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE = 'true';
  workspace.env.NUODB_CP_FINAL_BACKUP = 'abort';

  await workspace.configure(PROJECT, DATABASE.replace('"demo"', '"other"'));
  await workspace.apply();

  expect(await exists()).toBe(false);
  expect(await exists('acme/messaging/other')).toBe(true);
  expect(await backups()).toMatchObject([{ labels: { 'taken-before': 'destroy' } }]);
});

test('a project is changed once the databases that inherit are backed up', async () => {
  const guarded = (tier: string) =>
    `${PROJECT.replace('n0.nano', tier).replace(/\}$/, '')}  backup_before_update = {}\n}`;
  await workspace.configure(guarded('n0.nano'), DATABASE);
  await workspace.apply();
  expect(await workspace.isUpToDate()).toBe(true);
  await controlPlane.admin.failNextBackup(DEMO, 'the disk is full');

  await workspace.configure(guarded('n0.small'), DATABASE);
  expect((await workspace.failing(...APPLY)).output).toContain('The project was left as it is.');
  await workspace.apply();

  expect(await backups()).toMatchObject([{ labels: { 'taken-before': 'update' } }]);
  expect(await workspace.isUpToDate()).toBe(true);
});

test('a resource waits as long as it says itself', async () => {
  await workspace.configure(PROJECT);
  await workspace.apply();
  await controlPlane.admin.pause();

  await workspace.configure(PROJECT, database('timeouts = { create = "300ms" }'));
  expect((await workspace.failing(...APPLY)).output).toContain('Timed out after 300ms');
});

test('a setting that means nothing is refused when planning', async () => {
  await workspace.configure(PROJECT, database('final_backup = { timeout = "0", on_failure = "ignore" }'));
  const { output } = await workspace.failing('plan');

  expect(output).toContain('Attribute final_backup.timeout must be a duration above 0');
  expect(output).toContain('Attribute final_backup.on_failure must be one of "abort", "continue"');
});
