import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { version } from '../../../../package.json';
import { DEFAULT_ADDRESSES } from '../../../../src/cli/provider/address';
import { examineProvider } from '../../../../src/cli/provider/doctor/doctor';
import { layOutMirror } from '../../../../src/cli/provider/mirror';
import { terraformPlatform } from '../../../../src/cli/provider/platform';
import { run } from '../../../support/command-line';
import { startControlPlane, type TestControlPlane } from '../../../support/control-plane';
import { builtProvider, temporaryFolder } from '../../../support/folders';

const MIRROR = '.terraform.d/plugins';

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
});
afterAll(() => controlPlane.close());

let home: string;
let env: Record<string, string>;
beforeEach(async () => {
  home = await temporaryFolder();
  env = { PATH: join(home, 'bin'), NUODB_CP_URL_BASE: controlPlane.url, XDG_DATA_DIRS: join(home, 'usr') };
  await install('terraform', '1.11.4');
});

/** Puts a program on the path that tells a version as Terraform does. */
async function install(program: string, itsVersion: string): Promise<void> {
  const text = `#!/bin/sh\necho '${JSON.stringify({ terraform_version: itsVersion })}'\n`;
  await write(`bin/${program}`, text);
  await chmod(join(home, 'bin', program), 0o755);
}

async function write(path: string, text: string): Promise<string> {
  await mkdir(dirname(join(home, path)), { recursive: true });
  await writeFile(join(home, path), text);
  return join(home, path);
}

async function layOut(mirror: string): Promise<string> {
  await layOutMirror(join(home, mirror), DEFAULT_ADDRESSES, await builtProvider());
  return join(home, mirror);
}

/** What is printed, and the error where there is one. */
async function examine(): Promise<string> {
  const printed = jest.spyOn(console, 'log').mockImplementation();
  try {
    await examineProvider({ env, home, folder: join(home, 'stack'), now: () => new Date() });
    return printed.mock.calls.join('\n');
  } catch (error) {
    return `${printed.mock.calls.join('\n')}\nerror: ${(error as Error).message}`;
  } finally {
    printed.mockRestore();
  }
}

test('where all is well it says what it saw, and what each program would take', async () => {
  await install('tofu', '1.10.10');
  const mirror = await layOut(MIRROR);

  expect(await examine()).toBe(`Control plane
  ok    ${controlPlane.url} answers and is healthy.
  ok    It serves version 2.8.0 of the API.
  ok    This machine's clock agrees with the server's.
  ok    Who has no credentials is let in.

Terraform and OpenTofu
  ok    Terraform 1.11.4
  ok    OpenTofu 1.10.10

Provider, as terraform finds it
  ok    Version ${version} is in ${mirror}.

Provider, as tofu finds it
  ok    Version ${version} is in ${mirror}.`);
});

test('a provider that is not installed is wrong, and how many things are is said at the end', async () => {
  env.NUODB_CP_URL_BASE = 'http://127.0.0.1:1';

  const said = await examine();

  expect(said).toContain('WRONG registry.terraform.io/nuodb/nuodbaas is not installed');
  expect(said).toContain('Run `nuodbaas provider install`.');
  expect(said).toMatch(/\nerror: 2 things are wrong: see above for what to do\.$/);
});

test.each([
  ['1.5.7', /WRONG Terraform 1\.5\.7 is older than 1\.6/],
  ['1.7.5', /note {2}Terraform 1\.7\.5 has no provider functions: these need 1\.8/],
  ['nonsense', /WRONG Terraform does not tell its version\.\n +Run `terraform version`/],
])('of Terraform %s that is told', async (itsVersion, expected) => {
  await install('terraform', itsVersion);

  expect(await examine()).toMatch(expected);
});

test('neither Terraform nor OpenTofu is wrong', async () => {
  await rm(join(home, 'bin/terraform'));

  expect(await examine()).toMatch(/WRONG Neither terraform nor tofu is on the PATH\.\n +Install Terraform/);
});

describe('a CLI configuration', () => {
  const missing = 'registry.terraform.io/nuodb/nuodbaas is not installed';

  test('that switches the implied mirror off is wrong, and the directory named', async () => {
    const mirror = await layOut(MIRROR);
    const file = await write('.terraformrc', 'provider_installation {\n  direct {}\n}\n');

    const said = await examine();

    expect(said).toContain(`ok    The CLI configuration is ${file}.`);
    expect(said).toContain(`WRONG ${missing}: ${mirror} has it, but a provider_installation block keeps it from being`);
  });

  test.each([
    ['include = ["nuodb/nuodbaas"]', true],
    ['include = ["registry.terraform.io/nuodb/*"]', true],
    ['include = ["*/*/*"]', true],
    ['include = ["example.com/*/*"]', false],
    ['exclude = ["nuodb/*"]', false],
  ])('with a mirror that has %s finds it there: %s', async (condition, isFound) => {
    const mirror = await layOut('mirror');
    const block = `filesystem_mirror {\n path = "${mirror}"\n ${condition}\n}\ndirect {\n}`;
    env.TF_CLI_CONFIG_FILE = await write('rc', `provider_installation {\n${block}\n}\n`);

    expect(await examine()).toContain(isFound ? `ok    Version ${version} is in ${mirror}.` : `WRONG ${missing}: no `);
  });

  test('with dev_overrides says where the provider comes from, and whether it is there', async () => {
    const built = await builtProvider();
    const overrides = (directory: string) =>
      write('rc', `provider_installation {\n dev_overrides {\n "nuodb/nuodbaas" = "${directory}"\n }\n}\n`);
    env.TF_CLI_CONFIG_FILE = await overrides(built);
    expect(await examine()).toContain(`note  dev_overrides takes the provider from ${built}, whatever version`);

    await overrides('/nowhere');
    expect(await examine()).toContain('WRONG dev_overrides takes the provider from /nowhere, where it is not.');
  });

  test('that cannot be read is wrong, without a word of what it holds', async () => {
    env.TF_CLI_CONFIG_FILE = await write('rc', 'credentials "app.terraform.io" {\n token == "hunter2"\n}\n');
    const said = await examine();
    expect(said).toMatch(/WRONG The CLI configuration cannot be read\.\n +.*rc: line 2 is not understood/);
    expect(said).not.toContain('hunter2');

    env.TF_CLI_CONFIG_FILE = home;
    expect(await examine()).toMatch(/WRONG The CLI configuration cannot be read\.\n +EISDIR/);
  });

  test('that is named but not there is passed over, as Terraform does', async () => {
    const mirror = await layOut(MIRROR);
    env.TF_CLI_CONFIG_FILE = '/nowhere/rc';

    const said = await examine();

    expect(said).toContain('note  The CLI configuration /nowhere/rc does not exist');
    expect(said).toContain(`ok    Version ${version} is in ${mirror}.`);
  });

  test('in JSON is understood, too', async () => {
    const mirror = await layOut('mirror');
    const json = { provider_installation: { filesystem_mirror: { path: mirror, include: ['nuodb/nuodbaas'] } } };
    env.TF_CLI_CONFIG_FILE = await write('rc.json', JSON.stringify(json, null, 2));

    expect(await examine()).toContain(`ok    Version ${version} is in ${mirror}.`);
  });

  test('of OpenTofu comes before that of Terraform, for OpenTofu alone', async () => {
    await install('tofu', '1.10.10');
    await layOut(MIRROR);
    const file = await write('.tofurc', 'provider_installation {\n  direct {}\n}\n');

    const [, , terraform, tofu] = (await examine()).split('\n\n');

    expect(terraform).toContain(`ok    Version ${version}`);
    expect(tofu).toContain(`The CLI configuration is ${file}.`);
    expect(tofu).toContain('WRONG registry.opentofu.org/nuodb/nuodbaas is not installed');
  });
});

test('another version than this one is told, and an attached provider, too', async () => {
  await mkdir(join(home, MIRROR, 'registry.terraform.io/nuodb/nuodbaas'), { recursive: true });
  const platform = terraformPlatform();
  await write(`${MIRROR}/registry.terraform.io/nuodb/nuodbaas/terraform-provider-nuodbaas_1.9.0_${platform}.zip`, '');
  expect(await examine()).toMatch(/note {2}.*plugins has version 1\.9\.0, and not .*, this one's\./);

  env.TF_REATTACH_PROVIDERS = '{"registry.terraform.io/nuodb/nuodbaas":{}}';
  expect(await examine()).toContain('note  TF_REATTACH_PROVIDERS attaches a provider that runs already');
});

test('the command ends with 1 where something is wrong', async () => {
  const before = process.env.NUODB_CP_URL_BASE;
  process.env.NUODB_CP_URL_BASE = 'nowhere';
  try {
    expect(await run('provider', 'doctor')).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('WRONG No scheme found in URL'),
      stderr: expect.stringContaining('wrong: see above for what to do.'),
    });
  } finally {
    if (before === undefined) delete process.env.NUODB_CP_URL_BASE;
    else process.env.NUODB_CP_URL_BASE = before;
  }
});
