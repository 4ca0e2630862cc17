import { APPLY, DESTROY, stageEachTest, type Workspace } from '../support/acceptance';
import type { TestControlPlane } from '../support/control-plane';

jest.setTimeout(120_000);

const PATH = '/backuppolicies/acme/daily';
const ADDRESS = 'nuodbaas_backuppolicy.daily';

let controlPlane: TestControlPlane;
let workspace: Workspace;
stageEachTest((stage) => ({ controlPlane, workspace } = stage));

/** Makes this the configuration that the next command is about. */
function configure(attributes: string, name = 'daily'): Promise<void> {
  return workspace.configure(`
resource "nuodbaas_backuppolicy" "daily" {
  organization = "acme"
  name         = "${name}"
  ${attributes}
}`);
}

async function apply(attributes: string): Promise<string> {
  await configure(attributes);
  return (await workspace.apply()).output;
}

const served = () => controlPlane.request('GET', PATH);

const DAILY = `
  frequency = "@daily"
  selector  = { scope = "acme/messaging" }
  retention = { daily = 7 }
`;

it('is created, changed in place and destroyed, and needs nothing in between', async () => {
  await apply(DAILY);
  expect((await served()).body).toMatchObject({ frequency: '@daily', retention: { daily: 7 }, suspended: false });
  expect(await workspace.isUpToDate()).toBe(true);

  const output = await apply(`
    frequency = "30 * * * *"
    selector  = {
      scope  = "acme"
      slas   = ["dev", "prod"]
      labels = { rpo = "1h" }
    }
    retention = {
      hourly   = 24
      daily    = 7
      settings = { day_of_week = "Monday", relative_to_last = false }
    }
    labels    = { purpose = "recovery" }
    suspended = true
  `);
  expect(output).toContain('0 added, 1 changed, 0 destroyed');
  expect((await served()).body).toMatchObject({
    frequency: '30 * * * *',
    selector: { scope: 'acme', slas: ['dev', 'prod'], tiers: [], labels: { rpo: '1h' } },
    retention: { hourly: 24, daily: 7, settings: { dayOfWeek: 'Monday', relativeToLast: false } },
    labels: { purpose: 'recovery' },
    suspended: true,
  });
  expect(await workspace.isUpToDate()).toBe(true);

  await workspace.terraform(...DESTROY);
  expect((await served()).status).toBe(404);
});

it('is imported by its fully-qualified name as if it had been created', async () => {
  await apply(DAILY);
  const created = await workspace.state(ADDRESS);
  await workspace.terraform('state', 'rm', ADDRESS);

  await workspace.terraform('import', ADDRESS, 'acme/daily');

  expect(await workspace.state(ADDRESS)).toEqual(created);
  expect(await workspace.isUpToDate()).toBe(true);
});

it('stays as it is where a change is refused', async () => {
  await apply(DAILY);
  await configure(DAILY.replace('@daily', 'at dawn'));

  const { output } = await workspace.failing(...APPLY);

  expect(output).toContain('Error: Unable to update backuppolicy');
  expect(output).toContain('body/frequency "at dawn"');
  expect((await served()).body.frequency).toBe('@daily');
  await configure(DAILY);
  expect(await workspace.isUpToDate()).toBe(true);
});

it('is replaced under another name only where that is allowed', async () => {
  await apply(DAILY);
  await configure(DAILY, 'nightly');

  expect((await workspace.failing(...APPLY)).output).toContain('Warning: Immutable Attribute Change');

  workspace.env.NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE = 'true';
  expect((await workspace.apply()).output).toContain('1 added, 0 changed, 1 destroyed');
  expect((await controlPlane.request('GET', '/backuppolicies/acme')).body.items).toEqual(['nightly']);
});

it('a change that somebody else made is undone by the next apply', async () => {
  await apply(DAILY);
  const { body } = await served();
  await controlPlane.request('PUT', PATH, { ...body, suspended: true, frequency: '@hourly' });

  expect(await workspace.isUpToDate()).toBe(false);
  await workspace.apply();

  // What the configuration does not say stays as it was made.
  expect((await served()).body).toMatchObject({ frequency: '@daily', suspended: true });
});
