import { cp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { startControlPlane } from '../support/control-plane';
import { DIST, terraformWorkspace, type Workspace } from '../support/terraform';

const EXAMPLES = resolve(__dirname, '../../examples/hcl');
const NO_CHANGES = 0;

/** What the import example of a database advises. */
const PASSWORD_IGNORED = `resource "nuodbaas_database" "demo" {
  lifecycle {
    ignore_changes = [dba_password]
  }
}
`;

jest.setTimeout(120_000);

test('the import example works as its README says', async () => {
  await using controlPlane = await startControlPlane();
  const workspace = await terraformWorkspace({
    NUODB_CP_URL_BASE: controlPlane.url,
    TF_VAR_dba_password: 'change-me',
  });
  await cp(join(EXAMPLES, 'import'), workspace.folder, { recursive: true });
  await symlink(controlPlane.dataDirectory, join(workspace.folder, 'data'));
  const [, commands] = /```sh\n(.*?)```/s.exec(await readFile(join(EXAMPLES, 'import/README.md'), 'utf8')) ?? [];

  await inShell(workspace, commands);

  expect((await controlPlane.request('GET', '/backups/acme/messaging/demo/20241004095616')).body).toMatchObject({
    importSource: { backupHandle: 'backup', backupPlugin: 'embedded.cp.nuodb.com' },
    status: { state: 'Succeeded', readyToUse: true },
  });
  await workspace.terraform(['plan', '-detailed-exitcode'], [NO_CHANGES]);
  await workspace.terraform(['destroy', '-auto-approve']);
  const { body } = await controlPlane.request('GET', '/backups/acme/messaging/demo');
  expect(body.items).toEqual([expect.not.stringContaining('20241004095616')]);
});

test('the examples of all resource types can be applied together, and imported', async () => {
  await using controlPlane = await startControlPlane();
  const workspace = await terraformWorkspace({
    NUODB_CP_URL_BASE: controlPlane.url,
    TF_VAR_dba_password: 'secret',
  });
  const types = await readdir(join(EXAMPLES, 'resources'));
  await writeFile(join(workspace.folder, 'provider.tf'), await providerBlocks());
  for (const type of types) {
    await cp(join(EXAMPLES, 'resources', type, 'resource.tf'), join(workspace.folder, `${type}.tf`));
  }
  await workspace.terraform(['init']);

  await workspace.terraform(['apply', '-auto-approve']);

  await workspace.terraform(['plan', '-detailed-exitcode'], [NO_CHANGES]);
  for (const type of types) {
    const script = await readFile(join(EXAMPLES, 'resources', type, 'import.sh'), 'utf8');
    const [, address] = /^terraform import (\S+)/m.exec(script) ?? [];
    await workspace.terraform(['state', 'rm', address]);
    await inShell(workspace, script);
    const { stdout } = await workspace.terraform(['state', 'list']);
    expect(stdout.split('\n')).toContain(address);
  }
  await writeFile(join(workspace.folder, 'override.tf'), PASSWORD_IGNORED);
  await workspace.terraform(['plan', '-detailed-exitcode'], [NO_CHANGES]);

  await workspace.terraform(['destroy', '-auto-approve']);
  expect((await controlPlane.request('GET', '/databases')).body.items).toEqual([]);
});

/** As a reader would, with the programs of the build on the path, and whichever of Terraform and OpenTofu there is. */
async function inShell({ command, run }: Workspace, commands: string): Promise<void> {
  const script = `set -eu\nPATH="${DIST}:$PATH"\nterraform() { command ${command} "$@"; }\n${commands}`;
  const { status, stdout, stderr } = await run('sh', ['-c', script]);
  expect({ status, output: status === 0 || stdout + stderr }).toEqual({ status: 0, output: true });
}

/** The first lines of the import example: every configuration begins with them. */
async function providerBlocks(): Promise<string> {
  const text = await readFile(join(EXAMPLES, 'import/main.tf'), 'utf8');
  return text.slice(0, text.indexOf('\nvariable '));
}
