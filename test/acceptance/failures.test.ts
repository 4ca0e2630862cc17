import {
  APPLY,
  backupBlock,
  DATABASE,
  makeWorkspace,
  PROJECT,
  type Running,
  type Workspace,
} from '../support/acceptance';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { temporaryFolder } from '../support/folders';
import { until } from '../support/until';

jest.setTimeout(60_000);

const ADDRESS = 'nuodbaas_backup.b';
const DEMO = 'acme/messaging/demo';

let controlPlane: TestControlPlane;
afterEach(() => controlPlane.close());

/** A database that is there already, so that only the backup is at stake. */
async function workspaceWithDatabase(): Promise<Workspace> {
  controlPlane = await startControlPlane();
  const workspace = await makeWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
  await workspace.configure(PROJECT, DATABASE);
  await workspace.apply();
  await workspace.configure(PROJECT, DATABASE, backupBlock());
  return workspace;
}

async function backups(): Promise<string[]> {
  return (await controlPlane.request('GET', `/backups/${DEMO}`)).body.items;
}

const provider = (timeouts: string) => `provider "nuodbaas" {\n  timeouts = { ${timeouts} }\n}`;

test('a backup that fails is in the state, and the next apply takes another', async () => {
  const workspace = await workspaceWithDatabase();
  await controlPlane.admin.failNextBackup(DEMO, 'the disk is full');

  const { output } = await workspace.failing(...APPLY);

  expect(output).toContain('Error: Unable to achieve desired state for backup');
  expect(output).toContain('the disk is full');
  const failed = await workspace.state(ADDRESS);
  expect(failed).toMatchObject({ tainted: true, attributes: { status: { state: 'Failed' } } });

  expect((await workspace.apply()).output).toContain('1 added, 0 changed, 1 destroyed');
  expect(await backups()).toEqual([(await workspace.state(ADDRESS))?.attributes.name]);
  expect(await workspace.isUpToDate()).toBe(true);
});

test('a database without a ready storage manager cannot be backed up, and the error says so', async () => {
  const workspace = await workspaceWithDatabase();
  await controlPlane.admin.setReady(DEMO, false);

  expect((await workspace.failing(...APPLY)).output).toMatch(/ failed: [^.]*ready/);

  await controlPlane.admin.setReady(DEMO, true);
  await workspace.apply();
  expect(await workspace.isUpToDate()).toBe(true);
});

test('wrong credentials are told with what to check, and without the password', async () => {
  controlPlane = await startControlPlane({ credentials: { user: 'acme/ann', password: 'right' } });
  const workspace = await makeWorkspace({
    NUODB_CP_URL_BASE: controlPlane.url,
    NUODB_CP_USER: 'acme/ann',
    NUODB_CP_PASSWORD: 'hunter2',
    TF_LOG: 'TRACE',
  });
  await workspace.configure(PROJECT);

  const { output } = await workspace.failing(...APPLY);

  expect(output).toContain('Error: Unable to create project');
  expect(output).toContain('401 Unauthorized');
  expect(output).toContain('NUODB_CP_PASSWORD');
  expect(output).not.toContain('hunter2');
  expect(output).not.toContain(btoa('acme/ann:hunter2'));

  workspace.env.NUODB_CP_PASSWORD = 'right';
  await workspace.apply();
});

describe('a server that goes away in the middle of an apply', () => {
  let data: string;
  let workspace: Workspace;
  beforeEach(async () => {
    data = await temporaryFolder();
    controlPlane = await startControlPlane({ data });
    workspace = await makeWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
    await controlPlane.admin.pause();
  });

  /** Starts an apply, and stops the server while the project is being created. */
  const applyWithout = async (): Promise<Running> => {
    const applying = workspace.start(...APPLY);
    await until(async () => (await controlPlane.request('GET', '/projects/acme/messaging')).status === 200);
    await controlPlane.close();
    return applying;
  };
  const restart = async () => {
    controlPlane = await startControlPlane({ data, port: Number(new URL(controlPlane.url).port) });
  };

  test('and stays away ends it with the state, and the next apply continues', async () => {
    await workspace.configure(provider('default = { create = "3s" }'), PROJECT, DATABASE, backupBlock());
    const { status, output } = await (await applyWithout()).ended;

    expect(status).toBe(1);
    expect(output).toContain('Timed out after 3s');
    expect(output).toContain('terraform untaint ADDRESS');
    expect(await workspace.state('nuodbaas_project.p')).toMatchObject({ tainted: true });

    await restart();
    await workspace.terraform('untaint', 'nuodbaas_project.p');
    expect((await workspace.apply()).output).toContain('2 added, 0 changed, 0 destroyed');
    expect(await workspace.isUpToDate()).toBe(true);
  });

  test('and comes back is waited for', async () => {
    await workspace.configure(PROJECT, DATABASE, backupBlock());
    const applying = await applyWithout();

    await restart();

    expect((await applying.ended).output).toContain('3 added, 0 changed, 0 destroyed');
    expect(await workspace.isUpToDate()).toBe(true);
  });
});

test('Ctrl-C during a backup keeps it in the state, and says that nothing is lost', async () => {
  const workspace = await workspaceWithDatabase();
  await controlPlane.admin.pause();
  const applying = workspace.start(...APPLY);
  await until(async () => (await backups()).length === 1);

  applying.interrupt();

  const { status, output } = await applying.ended;
  const [name] = await backups();
  expect(status).toBe(1);
  expect(output).toContain(`Backup ${DEMO}/${name} is still being taken and nothing is lost`);
  expect(await workspace.state(ADDRESS)).toMatchObject({
    tainted: true,
    attributes: { name, status: { state: 'Pending' } },
  });

  await controlPlane.admin.resume();
  await controlPlane.waitForState(`/backups/${DEMO}/${name}`, 'Succeeded');
  await workspace.terraform('untaint', ADDRESS);
  expect((await workspace.apply()).output).toContain('0 added, 0 changed, 0 destroyed');
  expect(await backups()).toEqual([name]);
  expect(await workspace.isUpToDate()).toBe(true);
});
