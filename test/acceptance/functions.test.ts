import { DATABASE, makeWorkspace, PROJECT } from '../support/acceptance';
import { startControlPlane } from '../support/control-plane';

jest.setTimeout(60_000);

/** Outputs by name, and the expression that each has for its value. */
function outputs(expressions: Readonly<Record<string, string>>): string {
  return Object.entries(expressions)
    .map(([name, expression]) => `output "${name}" {\n  value = ${expression}\n}`)
    .join('\n');
}

test('functions make the names that the server and the registry use', async () => {
  await using controlPlane = await startControlPlane();
  const workspace = await makeWorkspace({ NUODB_CP_URL_BASE: controlPlane.url });
  const backup = `
resource "nuodbaas_backup" "b" {
  organization = nuodbaas_database.d.organization
  project      = nuodbaas_database.d.project
  database     = nuodbaas_database.d.name
}
locals {
  name = "acme/messaging/demo/\${nuodbaas_backup.b.name}"
}`;
  const named = outputs({
    same: 'provider::nuodbaas::backup_handle(local.name) == nuodbaas_backup.b.status.backup_handle',
    parsed: 'provider::nuodbaas::parse_backup_name(local.name).name == nuodbaas_backup.b.name',
    secret: 'provider::nuodbaas::registry_secret_name(provider::nuodbaas::backup_handle("acme/messaging/demo/mine"))',
  });
  await workspace.configure(PROJECT, DATABASE, backup, named);

  const { output } = await workspace.apply();

  expect(output).toContain('same = true');
  expect(output).toContain('parsed = true');
  expect(output).toContain('secret = "cp.nuodb.com.backup.acme-messaging-demo-mine"');
});

test('an argument that is refused is shown where it stands, without a server', async () => {
  const workspace = await makeWorkspace({ NUODB_CP_URL_BASE: 'http://127.0.0.1:1' });
  await workspace.configure(outputs({ handle: 'provider::nuodbaas::backup_handle("acme/messaging/demo")' }));

  const { output } = await workspace.failing('validate');

  expect(output).toContain('Error: Invalid function argument');
  expect(output).toContain(
    'Invalid value for "name" parameter: "acme/messaging/demo" is not the fully-qualified name of a backup',
  );
});
