import { backupBlock, DATABASE, DESTROY, PROJECT, stageEachTest, type Workspace } from '../support/acceptance';
import type { TestControlPlane } from '../support/control-plane';

jest.setTimeout(60_000);

const ADDRESS = 'nuodbaas_backup.b';
const PLUGIN = 'embedded.cp.nuodb.com';

let controlPlane: TestControlPlane;
let workspace: Workspace;
stageEachTest((stage) => ({ controlPlane, workspace } = stage));

const configure = (...backups: string[]) => workspace.configure(PROJECT, DATABASE, ...backups);

async function names(): Promise<string[]> {
  return (await controlPlane.request('GET', '/backups/acme/messaging/demo')).body.items;
}

test('an on-demand backup takes the generated name, and is imported, updated and destroyed', async () => {
  await configure(backupBlock('labels = { a = "1" }'));
  await workspace.apply();
  expect(await workspace.isUpToDate()).toBe(true);
  const created = await workspace.state(ADDRESS);
  expect(created?.attributes).toMatchObject({
    name: expect.stringMatching(/^\d{14}$/),
    deletion_policy: 'delete',
    import_source: null,
    status: { state: 'Succeeded' },
  });
  expect(await names()).toEqual([created?.attributes.name]);

  await workspace.terraform('state', 'rm', ADDRESS);
  await workspace.terraform('import', ADDRESS, `acme/messaging/demo/${created?.attributes.name}`);
  expect(await workspace.state(ADDRESS)).toEqual(created);
  expect(await workspace.isUpToDate()).toBe(true);

  await configure(backupBlock('labels = { b = "2" }'));
  expect((await workspace.apply()).output).toContain('0 added, 1 changed, 0 destroyed');
  expect((await workspace.state(ADDRESS))?.attributes).toMatchObject({
    name: created?.attributes.name,
    labels: { b: '2' },
  });

  await workspace.terraform(...DESTROY);
  expect(await names()).toEqual([]);
});

test('a backup under a name is replaced for another name where that is allowed', async () => {
  await configure(backupBlock('name = "mine"'));
  await workspace.apply();
  expect(await workspace.isUpToDate()).toBe(true);
  expect(await names()).toEqual(['mine']);
  await configure(backupBlock('name = "yours"'));

  const { output } = await workspace.failing('apply', '-auto-approve');
  expect(output).toContain('Error: Unable to update backup');
  expect(output).toContain('404 Not Found');
  expect(await names()).toEqual(['mine']);

  workspace.env.NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE = 'true';
  expect((await workspace.apply()).output).toContain('1 added, 0 changed, 1 destroyed');
  expect(await names()).toEqual(['yours']);
});

test('a backup is imported by its handle, under a time in the past', async () => {
  await configure(backupBlock());
  await workspace.apply();
  const imported = backupBlock(
    `name = "20241004095616"
  import_source = {
    backup_handle = nuodbaas_backup.b.status.backup_handle
    backup_plugin = "${PLUGIN}"
  }`,
    'imported',
  );
  await configure(backupBlock(), imported);

  await workspace.apply();

  expect(await workspace.isUpToDate()).toBe(true);
  const { attributes } = (await workspace.state('nuodbaas_backup.imported')) ?? {};
  expect(attributes).toMatchObject({ name: '20241004095616', status: { state: 'Succeeded', backup_plugin: PLUGIN } });
  await workspace.terraform(...DESTROY);
  expect(await names()).toEqual([]);
});

test('an import source without a name, and triggers with a name, are refused before anything is asked of the server', async () => {
  const source = `import_source = {\n    backup_handle = "backup"\n    backup_plugin = "${PLUGIN}"\n  }`;
  workspace.env.NUODB_CP_URL_BASE = 'http://127.0.0.1:1';

  await configure(backupBlock(source));
  expect((await workspace.failing('validate')).output).toContain('import_source needs a name');

  await configure(backupBlock('name = "mine"\n  triggers = { a = "1" }'));
  expect((await workspace.failing('validate')).output).toContain('triggers cannot be set together with name');
});

test('a new backup under a time in the past is refused when planning, with three ways out', async () => {
  await configure(backupBlock('name = "20241004095616"'));

  const { output } = await workspace.failing('plan');

  expect(output).toContain('Error: Backup under a past time');
  for (const way of ['leave the name out', 'import_source', 'removed {}']) expect(output).toContain(way);
});

test('a backup that somebody deleted is told of, and leaves the state', async () => {
  await configure(backupBlock());
  await workspace.apply();
  const [name] = await names();
  await controlPlane.request('DELETE', `/backups/acme/messaging/demo/${name}?timeoutSeconds=5`);

  const { output } = await workspace.terraform('plan');

  expect(output).toContain('Warning: Backup is gone');
  expect(output).toContain('a backup policy may have deleted it');
  expect(output).toContain('1 to add, 0 to change, 0 to destroy');
});

test('a retained backup outlives its resource and its database', async () => {
  await configure(backupBlock('deletion_policy = "retain"'));
  await workspace.apply();
  const [name] = await names();

  await workspace.terraform(...DESTROY);

  expect((await controlPlane.request('GET', '/databases/acme/messaging/demo')).status).toBe(404);
  expect(await names()).toEqual([name]);
});
