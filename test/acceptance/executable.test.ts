import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { version } from '../../package.json';
import { DEFAULT_ADDRESSES } from '../../src/cli/provider/address';
import { layOutMirror } from '../../src/cli/provider/mirror';
import { terraformPlatform } from '../../src/cli/provider/platform';
import { startControlPlane } from '../support/control-plane';
import { temporaryFolder } from '../support/folders';
import { DIST, installationFrom, requireTerraform, terraformWorkspace, type Workspace } from '../support/terraform';

const ROOT = resolve(__dirname, '../..');
const HERE = terraformPlatform();
const ELSEWHERE = HERE === 'linux_arm64' ? 'linux_amd64' : 'linux_arm64';
const PACKAGES = `registry.terraform.io/nuodb/nuodbaas/${version}`;
const CONFIGURATION = `
terraform {
  required_providers {
    nuodbaas = {
      source  = "nuodb/nuodbaas"
      version = ">= 2.0.0, < 3.0.0"
    }
  }
}

resource "nuodbaas_backup" "demo" {
  organization = "acme"
  project      = "messaging"
  database     = "demo"
}
`;

jest.setTimeout(120_000);

/** Tells why the Node.js that runs this cannot be copied with a program in it. */
const { absent } = ((): { absent?: string } => {
  const fuse = spawnSync('grep', ['-c', 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:0', process.execPath]);
  return fuse.status === 0 ? {} : { absent: `${process.execPath} was built without single executable applications` };
})();
if (absent) console.error(`The executable is left out: ${absent}.`);

(absent ? describe.skip : describe)('the provider as one executable', () => {
  let mirror: string;
  beforeAll(async () => {
    mirror = await temporaryFolder();
    makeExecutable(mirror);
  });

  test('Terraform runs it where there is no Node.js', async () => {
    await using controlPlane = await startControlPlane();
    await controlPlane.createDatabase();
    const workspace = await workspaceOf(mirror, { NUODB_CP_URL_BASE: controlPlane.url });
    expect((await workspace.run('node', ['--version'])).status).toBe(-1);

    await workspace.terraform(['init']);
    await workspace.terraform(['apply', '-auto-approve']);

    await workspace.terraform(['plan', '-detailed-exitcode']);
    const { body } = await controlPlane.request('GET', '/backups/acme/messaging/demo');
    expect(body.items).toHaveLength(1);
  });

  test('a lock file has it beside the package of another platform, and is enough for both', async () => {
    const packed = await temporaryFolder();
    await layOutMirror(packed, DEFAULT_ADDRESSES, DIST);
    const several = await temporaryFolder();
    execFileSync('cp', ['-r', join(mirror, 'registry.terraform.io'), several]);
    // The package that runs on Node.js is the same for every platform.
    await rename(join(packed, PACKAGES, HERE), join(several, PACKAGES, ELSEWHERE));
    const workspace = await workspaceOf(several, {});
    const platforms = [HERE, ELSEWHERE].map((platform) => `-platform=${platform}`);

    await workspace.terraform(['providers', 'lock', `-fs-mirror=${several}`, ...platforms]);

    const locked = await readFile(join(workspace.folder, '.terraform.lock.hcl'), 'utf8');
    expect(locked.match(/"h1:/g)).toHaveLength(2);
    await workspace.terraform(['init', '-lockfile=readonly']);
  });

  test('it is the same from the same Node.js', async () => {
    const again = await temporaryFolder();
    const path = join(PACKAGES, HERE, `terraform-provider-nuodbaas_v${version}`);

    makeExecutable(again);

    const [one, other] = await Promise.all([mirror, again].map((folder) => readFile(join(folder, path))));
    expect(one.equals(other)).toBe(true);
  });
});

test.each([
  [['--platform', 'windows_amd64'], 'There is no executable for windows_amd64'],
  [['--platform', ELSEWHERE], `${process.execPath} is for ${HERE}`],
  [['--platform', ELSEWHERE, '--node', '/bin/sh'], '/bin/sh cannot hold a program'],
])('with %j it is refused', (options, message) => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/executable.mjs', ...options], {
    cwd: ROOT,
    encoding: 'utf8',
  });

  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(message) });
});

function makeExecutable(out: string): void {
  execFileSync(process.execPath, ['scripts/executable.mjs', '--out', out], { cwd: ROOT, stdio: 'pipe' });
}

/** With the CLI and a shell on the path, and nothing else. */
async function workspaceOf(mirror: string, env: Readonly<Record<string, string>>): Promise<Workspace> {
  const base = await temporaryFolder();
  const [bin, configuration] = [join(base, 'bin'), join(base, 'terraform.rc')];
  await mkdir(bin);
  const command = requireTerraform();
  await symlink(execFileSync('which', [command], { encoding: 'utf8' }).trim(), join(bin, command));
  await writeFile(configuration, installationFrom(mirror));
  const workspace = await terraformWorkspace({ ...env, PATH: bin, TF_CLI_CONFIG_FILE: configuration });
  await writeFile(join(workspace.folder, 'main.tf'), CONFIGURATION);
  return workspace;
}
