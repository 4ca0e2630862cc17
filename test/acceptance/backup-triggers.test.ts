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
