import {
  backupBlock,
  DATABASE,
  DESTROY,
  PROJECT,
  type StateOf,
  stageEachTest,
  type Workspace,
} from '../support/acceptance';
import type { TestControlPlane } from '../support/control-plane';
import { findOpenTofu } from '../support/opentofu';

jest.setTimeout(120_000);

const TOFU = findOpenTofu();

(TOFU === undefined ? describe.skip : describe)('with OpenTofu', () => {
  let controlPlane: TestControlPlane;
  let workspace: Workspace;
  stageEachTest((stage) => ({ controlPlane, workspace } = stage), { command: TOFU });

  /** Creates, imports, updates in place and destroys. */
  async function live(address: string, id: () => Promise<string>, before: string[], after: string[]): Promise<void> {
    await workspace.configure(...before);
    await workspace.apply();
    expect(await workspace.isUpToDate()).toBe(true);
    const created = await workspace.state(address);

    await workspace.terraform('state', 'rm', address);
    await workspace.terraform('import', address, await id());
    expect(withoutPassword(await workspace.state(address))).toEqual(withoutPassword(created));

    await workspace.configure(...after);
    expect((await workspace.apply()).output).toContain('0 added, 1 changed, 0 destroyed');
    expect(await workspace.isUpToDate()).toBe(true);

    await workspace.terraform(...DESTROY);
  }

  /** Which the server never tells, so that an import does not have it. */
  function withoutPassword(state: StateOf | undefined) {
    return { ...state, attributes: { ...state?.attributes, dba_password: undefined } };
  }

  const statusOf = async (path: string) => (await controlPlane.request('GET', path)).status;
  const policy = (frequency: string) => `
resource "nuodbaas_backuppolicy" "daily" {
  organization = "acme"
  name         = "daily"
  frequency    = "${frequency}"
  selector     = { scope = "acme" }
}`;
  const labelled = (block: string, stage: string) => block.replace(/\}$/, `  labels = { stage = "${stage}" }\n}`);

  test('a project is created, imported, updated and destroyed', async () => {
    await live(
      'nuodbaas_project.p',
      async () => 'acme/messaging',
      [labelled(PROJECT, 'dev')],
      [labelled(PROJECT, 'prod')],
    );

    expect(await statusOf('/projects/acme/messaging')).toBe(404);
  });

  test('a database is created, imported, updated and destroyed', async () => {
    await live(
      'nuodbaas_database.d',
      async () => 'acme/messaging/demo',
      [PROJECT, labelled(DATABASE, 'dev')],
      // Of a password that is not known there is none to change from.
      [PROJECT, labelled(DATABASE.replace(/.*dba_password.*\n/, ''), 'prod')],
    );

    expect(await statusOf('/databases/acme/messaging/demo')).toBe(404);
  });

  test('a backup policy is created, imported, updated and destroyed', async () => {
    await live('nuodbaas_backuppolicy.daily', async () => 'acme/daily', [policy('@daily')], [policy('@hourly')]);

    expect(await statusOf('/backuppolicies/acme/daily')).toBe(404);
  });

  test('an on-demand backup is taken, imported, updated and destroyed', async () => {
    const taken = async () => (await controlPlane.request('GET', '/backups/acme/messaging/demo')).body.items;
    await live(
      'nuodbaas_backup.b',
      async () => `acme/messaging/demo/${(await taken())[0]}`,
      [PROJECT, DATABASE, backupBlock('labels = { stage = "dev" }')],
      [PROJECT, DATABASE, backupBlock('labels = { stage = "prod" }')],
    );

    expect(await taken()).toEqual([]);
  });

  test('functions are called', async () => {
    const value = 'provider::nuodbaas::backup_handle("acme/messaging/demo/mine")';
    await workspace.configure(`output "handle" {\n  value = ${value}\n}`);

    expect((await workspace.apply()).output).toContain('handle = "acme-messaging-demo-mine"');
  });
});
