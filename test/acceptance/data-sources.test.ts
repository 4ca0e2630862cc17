import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { terraformWorkspace, type Workspace } from '../support/terraform';

jest.setTimeout(120_000);

let controlPlane: TestControlPlane;
let workspace: Workspace;

beforeAll(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase({ body: { labels: { stage: 'test' } } });
  await controlPlane.createDatabase({ project: 'billing' });
  await controlPlane.createBackup({ body: { labels: { stage: 'test' } } });
  const policy = { frequency: '@daily', selector: { scope: 'acme' }, labels: { stage: 'test' } };
  await controlPlane.request('PUT', '/backuppolicies/acme/daily', policy);
  workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
});
afterAll(() => controlPlane.close());

/** Makes this the configuration, and applies it. */
async function apply(configuration: string, allowed?: readonly number[]) {
  const provider = 'terraform {\n  required_providers {\n    nuodbaas = { source = "nuodb/nuodbaas" }\n  }\n}\n';
  await writeFile(join(workspace.folder, 'main.tf'), provider + configuration);
  await workspace.terraform(['init']);
  return workspace.terraform(['apply', '-auto-approve', '-no-color'], allowed);
}

async function outputs(): Promise<Record<string, unknown>> {
  const { stdout } = await workspace.terraform(['output', '-json']);
  const parsed: Record<string, { value: unknown }> = JSON.parse(stdout);
  return Object.fromEntries(Object.entries(parsed).map(([name, { value }]) => [name, value]));
}

it('one item of each kind is found by its name', async () => {
  await apply(`
    data "nuodbaas_project" "one" {
      organization = "acme"
      name         = "messaging"
    }
    data "nuodbaas_database" "one" {
      organization = "acme"
      project      = "messaging"
      name         = "demo"
    }
    data "nuodbaas_backup" "one" {
      organization = "acme"
      project      = "messaging"
      database     = "demo"
      name         = "mine"
    }
    data "nuodbaas_backuppolicy" "one" {
      organization = "acme"
      name         = "daily"
    }
    output "project" { value = data.nuodbaas_project.one.sla }
    output "database" { value = data.nuodbaas_database.one.labels }
    output "backup" { value = data.nuodbaas_backup.one.status.backup_handle }
    output "policy" { value = data.nuodbaas_backuppolicy.one.selector.scope }
  `);

  expect(await outputs()).toEqual({
    project: 'dev',
    database: { stage: 'test' },
    backup: 'acme-messaging-demo-mine',
    policy: 'acme',
  });
});

it('lists of each kind are filtered by scope and labels', async () => {
  await apply(`
    data "nuodbaas_projects" "all" {}
    data "nuodbaas_databases" "labelled" {
      filter = { labels = ["stage=test"] }
    }
    data "nuodbaas_databases" "scoped" {
      filter = { organization = "acme", project = "billing" }
    }
    data "nuodbaas_backups" "scoped" {
      filter = { organization = "acme", project = "messaging", database = "demo", labels = ["stage"] }
    }
    data "nuodbaas_backuppolicies" "none" {
      filter = { organization = "acme", labels = ["!stage"] }
    }
    output "projects" { value = data.nuodbaas_projects.all.projects[*].name }
    output "labelled" { value = data.nuodbaas_databases.labelled.databases[*].project }
    output "scoped" { value = data.nuodbaas_databases.scoped.databases[*].project }
    output "backups" { value = data.nuodbaas_backups.scoped.backups }
    output "policies" { value = data.nuodbaas_backuppolicies.none.policies == null }
  `);

  expect(await outputs()).toMatchObject({
    projects: ['billing', 'messaging'],
    labelled: ['messaging'],
    scoped: ['billing'],
    backups: [{ organization: 'acme', project: 'messaging', database: 'demo', name: 'mine' }],
    policies: true,
  });
});

it('a filter without its parent is an error that names the one that is missing', async () => {
  const { stderr } = await apply('data "nuodbaas_backups" "lost" {\n  filter = { database = "demo" }\n}', [1]);

  expect(stderr).toContain('Error: Unable to read backups');
  expect(stderr).toContain('Cannot specify database filter (demo) without project');
});
