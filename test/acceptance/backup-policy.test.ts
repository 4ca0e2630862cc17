import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { terraformWorkspace, type Workspace } from '../support/terraform';

jest.setTimeout(120_000);

const PATH = '/backuppolicies/acme/daily';
const ADDRESS = 'nuodbaas_backuppolicy.daily';

let controlPlane: TestControlPlane;
let workspace: Workspace;

beforeEach(async () => {
  controlPlane = await startControlPlane();
  workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
});
afterEach(() => controlPlane.close());

/** Makes this the configuration that the next command is about. */
async function configure(attributes: string, name = 'daily'): Promise<void> {
  const text = `
    terraform {
      required_providers {
        nuodbaas = { source = "nuodb/nuodbaas" }
      }
    }
    resource "nuodbaas_backuppolicy" "daily" {
      organization = "acme"
      name         = "${name}"
      ${attributes}
    }
  `;
  await writeFile(join(workspace.folder, 'main.tf'), text);
}

async function apply(attributes: string): Promise<string> {
  await configure(attributes);
  await workspace.terraform(['init']);
  return (await workspace.terraform(['apply', '-auto-approve', '-no-color'])).stdout;
}

async function planIsEmpty(): Promise<boolean> {
  return (await workspace.terraform(['plan', '-detailed-exitcode'], [0, 2])).status === 0;
}

async function stateOf(address: string) {
  const { stdout } = await workspace.terraform(['show', '-json']);
  const resources: { address: string; values: object }[] = JSON.parse(stdout).values.root_module.resources;
  return resources.find((resource) => resource.address === address)?.values;
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
  expect(await planIsEmpty()).toBe(true);

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
  expect(await planIsEmpty()).toBe(true);

  await workspace.terraform(['destroy', '-auto-approve']);
  expect((await served()).status).toBe(404);
});

it('is imported by its fully-qualified name as if it had been created', async () => {
  await apply(DAILY);
  const created = await stateOf(ADDRESS);
  await workspace.terraform(['state', 'rm', ADDRESS]);

  await workspace.terraform(['import', ADDRESS, 'acme/daily']);

  expect(await stateOf(ADDRESS)).toEqual(created);
  expect(await planIsEmpty()).toBe(true);
});

it('stays as it is where a change is refused', async () => {
  await apply(DAILY);
  await configure(DAILY.replace('@daily', 'at dawn'));

  const { stderr } = await workspace.terraform(['apply', '-auto-approve', '-no-color'], [1]);

  expect(stderr).toContain('Error: Unable to update backuppolicy');
  expect(stderr.replace(/\n│ /g, ' ')).toContain('body/frequency "at dawn"');
  expect((await served()).body.frequency).toBe('@daily');
  await configure(DAILY);
  expect(await planIsEmpty()).toBe(true);
});

it('is replaced under another name only where that is allowed', async () => {
  await apply(DAILY);
  await configure(DAILY, 'nightly');

  const refused = await workspace.terraform(['apply', '-auto-approve', '-no-color'], [1]);
  expect(refused.stdout + refused.stderr).toContain('Warning: Immutable Attribute Change');

  const allowed = await workspace.run('env', [
    'NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE=true',
    ...[workspace.command, 'apply', '-auto-approve', '-no-color'],
  ]);
  expect(allowed.stdout).toContain('1 added, 0 changed, 1 destroyed');
  expect((await controlPlane.request('GET', '/backuppolicies/acme')).body.items).toEqual(['nightly']);
});

it('a change that somebody else made is undone by the next apply', async () => {
  await apply(DAILY);
  const { body } = await served();
  await controlPlane.request('PUT', PATH, { ...body, suspended: true, frequency: '@hourly' });

  expect(await planIsEmpty()).toBe(false);
  await workspace.terraform(['apply', '-auto-approve']);

  // What the configuration does not say stays as it was made.
  expect((await served()).body).toMatchObject({ frequency: '@daily', suspended: true });
});
