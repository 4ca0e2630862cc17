import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  APPLY,
  backupBlock,
  DATABASE,
  DESTROY,
  PROJECT,
  type Running,
  stageEachTest,
  type Workspace,
} from '../support/acceptance';
import type { TestControlPlane } from '../support/control-plane';
import { until } from '../support/until';

jest.setTimeout(90_000);

const ADDRESS = 'nuodbaas_backup.b';
const DEMO = 'acme/messaging/demo';

let controlPlane: TestControlPlane;
let workspace: Workspace;
stageEachTest((stage) => ({ controlPlane, workspace } = stage));

async function exists(path: string): Promise<boolean> {
  return (await controlPlane.request('GET', path)).status === 200;
}

async function backups(): Promise<string[]> {
  return (await controlPlane.request('GET', `/backups/${DEMO}`)).body.items;
}

async function notes(): Promise<string[]> {
  return readdir(join(workspace.base, 'stack/.terraform/nuodbaas-creations')).catch(() => []);
}

/** Applies, and kills Terraform and the provider once the server has what they asked for. */
async function killOnce(condition: () => Promise<boolean>): Promise<void> {
  const applying: Running = workspace.start(...APPLY);
  await until(condition);
  applying.kill();
  await applying.ended;
}

async function workspaceWithDatabase(backup: string): Promise<void> {
  await workspace.configure(PROJECT, DATABASE);
  await workspace.apply();
  await workspace.configure(PROJECT, DATABASE, backup);
  await controlPlane.admin.pause();
}

test.each([
  ['an on-demand backup', ''],
  ['a named backup', 'name = "mine"'],
])('%s that was under way when all were killed is adopted by the next apply, and there is one', async (_, rest) => {
  await workspaceWithDatabase(backupBlock(rest));
  await killOnce(async () => (await backups()).length === 1);
  expect(await workspace.state(ADDRESS)).toBeUndefined();
  const [name] = await backups();
  await controlPlane.admin.resume();

  const { output } = await workspace.apply();

  expect(output).toContain('Warning: Adopted a backup of an interrupted run');
  expect(output).toContain('1 added, 0 changed, 0 destroyed');
  expect(await backups()).toEqual([name]);
  expect((await workspace.state(ADDRESS))?.attributes).toMatchObject({ name, status: { state: 'Succeeded' } });
  expect(await workspace.isUpToDate()).toBe(true);
  expect(await notes()).toEqual([]);
});

test('a project and its database that were under way are adopted one after the other', async () => {
  await workspace.configure(PROJECT, DATABASE);
  await controlPlane.admin.pause();
  await killOnce(() => exists('/projects/acme/messaging'));
  await controlPlane.admin.resume();
  await workspace.terraform('apply', '-auto-approve', '-target=nuodbaas_project.p');
  await controlPlane.admin.pause();
  await killOnce(() => exists(`/databases/${DEMO}`));
  await controlPlane.admin.resume();

  const { output } = await workspace.apply();

  expect(output).toContain('Warning: Adopted a database of an interrupted run');
  expect(await workspace.isUpToDate()).toBe(true);
});

test('a backup that new triggers asked for is adopted, and lets go of the one before it', async () => {
  const configure = (version: string) =>
    workspace.configure(PROJECT, DATABASE, backupBlock(`triggers = { version = "${version}" }`));
  await configure('1');
  await workspace.apply();
  await configure('2');
  await controlPlane.admin.pause();
  await killOnce(async () => (await backups()).length === 2);
  const [, successor] = await backups();
  await controlPlane.admin.resume();

  expect((await workspace.apply()).output).toContain('Warning: Adopted a backup of an interrupted run');

  expect(await backups()).toEqual([successor]);
  expect(await workspace.isUpToDate()).toBe(true);
});

test('without the notes, as on a fresh runner, the error names the import command', async () => {
  await workspaceWithDatabase(backupBlock('name = "mine"'));
  await killOnce(async () => (await backups()).length === 1);
  await controlPlane.admin.resume();
  workspace.env.TF_DATA_DIR = join(workspace.base, 'fresh');

  const { output } = await workspace.failing(...APPLY);

  expect(output).toContain(`terraform import ADDRESS ${DEMO}/mine`);
  await workspace.terraform('import', ADDRESS, `${DEMO}/mine`);
  expect(await workspace.isUpToDate()).toBe(true);
});

test('a second backup of the same database is another one, also while the first has not been read', async () => {
  await workspace.configure(PROJECT, DATABASE, backupBlock());
  await workspace.apply();
  await workspace.configure(PROJECT, DATABASE, backupBlock(), backupBlock('', 'second'));

  await workspace.terraform('apply', '-auto-approve', '-target=nuodbaas_backup.second');

  expect(await backups()).toHaveLength(2);
  const names = await Promise.all([ADDRESS, 'nuodbaas_backup.second'].map((address) => workspace.state(address)));
  expect(new Set(names.map((state) => state?.attributes.name)).size).toBe(2);
});

test('notes hold no secret, and none is left once everything has been read', async () => {
  await workspace.configure(PROJECT, DATABASE, backupBlock());
  await workspace.apply();

  const folder = join(workspace.base, 'stack/.terraform/nuodbaas-creations');
  const contents = await Promise.all((await notes()).map((name) => readFile(join(folder, name), 'utf8')));
  expect(contents).toHaveLength(3);
  expect(contents.join('\n')).not.toContain('hunter2');

  await workspace.terraform('plan');
  expect(await notes()).toEqual([]);
  await workspace.terraform(...DESTROY);
});
