import { DATABASE, PROJECT, stageEachTest, type Workspace } from '../support/acceptance';
import type { TestControlPlane } from '../support/control-plane';

jest.setTimeout(60_000);

const ADDRESS = 'nuodbaas_database.d';

let controlPlane: TestControlPlane;
let workspace: Workspace;
stageEachTest((stage) => ({ controlPlane, workspace } = stage), { env: { TF_LOG: 'TRACE' } });

const VARIABLES = `
variable "password" {
  type      = string
  ephemeral = true
}
variable "previous" {
  type      = string
  ephemeral = true
  default   = null
}`;

const database = (version: number) =>
  DATABASE.replace(
    'dba_password = "hunter2"',
    `dba_password_wo = var.password\n  dba_password_wo_previous = var.previous\n  dba_password_wo_version = ${version}`,
  );

async function isPassword(current: string): Promise<boolean> {
  return (await controlPlane.request('POST', '/databases/acme/messaging/demo/dbaPassword', { current })).status === 200;
}

test('an ephemeral password is set and changed, and is neither in the state nor in what is printed', async () => {
  workspace.env.TF_VAR_password = 'hunter2';
  await workspace.configure(VARIABLES, PROJECT, database(1));
  const { output: first } = await workspace.apply();
  expect(await isPassword('hunter2')).toBe(true);
  expect(await workspace.isUpToDate()).toBe(true);

  workspace.env.TF_VAR_password = 'hunter3';
  workspace.env.TF_VAR_previous = 'hunter2';
  await workspace.configure(VARIABLES, PROJECT, database(2));
  const { output: second } = await workspace.apply();
  expect(await isPassword('hunter3')).toBe(true);
  expect(await workspace.isUpToDate()).toBe(true);

  expect(JSON.stringify(await workspace.state(ADDRESS))).not.toMatch(/hunter[23]/);
  expect(first + second).not.toMatch(/hunter[23]/);
});

test('a password that was in the state is there no more once it is write-only', async () => {
  await workspace.configure(PROJECT, DATABASE);
  await workspace.apply();
  workspace.env.TF_VAR_password = 'hunter2';

  await workspace.configure(VARIABLES, PROJECT, database(1));
  await workspace.apply();

  expect(JSON.stringify(await workspace.state(ADDRESS))).not.toContain('hunter2');
  expect(await isPassword('hunter2')).toBe(true);
  expect(await workspace.isUpToDate()).toBe(true);
});
