import { DESTROY, PROJECT, stageEachTest, type Workspace } from '../support/acceptance';
import type { TestControlPlane } from '../support/control-plane';

jest.setTimeout(60_000);

const ADDRESS = 'nuodbaas_project.p';
const PATH = '/projects/acme/messaging';

let controlPlane: TestControlPlane;
let workspace: Workspace;
stageEachTest((stage) => ({ controlPlane, workspace } = stage));

const project = (rest = '', sla = 'dev') => PROJECT.replace('"dev"', `"${sla}"`).replace(/\}$/, `${rest}\n}`);

test('a project is created, updated in place and destroyed', async () => {
  await workspace.configure(project());
  await workspace.apply();
  expect(await workspace.isUpToDate()).toBe(true);
  expect((await workspace.state(ADDRESS))?.attributes.status).toMatchObject({ state: 'Available', ready: true });

  await workspace.configure(project('  labels = { team = "a" }\n  maintenance = { is_disabled = true }'));
  expect((await workspace.apply()).output).toContain('0 added, 1 changed, 0 destroyed');
  expect(await workspace.isUpToDate()).toBe(true);
  expect((await controlPlane.request('GET', PATH)).body).toMatchObject({
    labels: { team: 'a' },
    maintenance: { isDisabled: true },
    status: { state: 'Stopped' },
  });

  await workspace.terraform(...DESTROY);
  expect((await controlPlane.request('GET', PATH)).status).toBe(404);
});

test.each(['labels = {}', 'properties = {}', 'properties = { tier_parameters = {} }', 'maintenance = {}'])(
  'a second plan with %s is empty',
  async (rest) => {
    await workspace.configure(project(`  ${rest}`));

    await workspace.apply();

    expect(await workspace.isUpToDate()).toBe(true);
  },
);

test('an imported project has the state of the one that was created', async () => {
  await workspace.configure(project('  labels = { team = "a" }'));
  await workspace.apply();
  const created = await workspace.state(ADDRESS);
  await workspace.terraform('state', 'rm', ADDRESS);

  await workspace.terraform('import', ADDRESS, 'acme/messaging');

  expect(await workspace.state(ADDRESS)).toEqual(created);
  expect(await workspace.isUpToDate()).toBe(true);
});

test('a project is replaced for another service level where that is allowed, else the server is asked', async () => {
  await workspace.configure(project());
  await workspace.apply();
  await workspace.configure(project('', 'qa'));

  const { output } = await workspace.failing('apply', '-auto-approve');
  expect(output).toContain('Warning: Immutable Attribute Change');
  expect(output).toContain('Error: Unable to update project');

  workspace.env.NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE = 'true';
  expect((await workspace.apply()).output).toContain('1 added, 0 changed, 1 destroyed');
  expect((await controlPlane.request('GET', PATH)).body.sla).toBe('qa');
});

test('data sources answer with what the resource has', async () => {
  await workspace.configure(
    project('  labels = { team = "a" }'),
    `
data "nuodbaas_project" "p" {
  organization = nuodbaas_project.p.organization
  name         = nuodbaas_project.p.name
}
output "same" {
  value = alltrue([for name, value in data.nuodbaas_project.p : jsonencode(value) == jsonencode(nuodbaas_project.p[name])])
}`,
  );

  expect((await workspace.apply()).output).toContain('same = true');
});
