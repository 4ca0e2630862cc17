import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import { join } from 'node:path';
import { version } from '../../../package.json';
import { parseAddress } from '../../../src/cli/provider/address';
import { type InstallOptions, installProvider, uninstallProvider } from '../../../src/cli/provider/install';
import { terraformPlatform } from '../../../src/cli/provider/platform';
import { run } from '../../support/command-line';
import { builtProvider, temporaryFolder, tree } from '../../support/folders';

const PACKAGE = `nuodb/nuodbaas/${version}/${terraformPlatform()}`;
const LAUNCHER = `terraform-provider-nuodbaas_v${version}`;
const HOSTS = ['registry.terraform.io', 'registry.opentofu.org'];

let printed: jest.SpyInstance;
beforeEach(() => {
  printed = jest.spyOn(console, 'log').mockImplementation();
});
afterEach(() => jest.restoreAllMocks());

async function install(options: InstallOptions, programs?: string): Promise<string> {
  await installProvider(options, programs ?? (await builtProvider()));
  return printed.mock.lastCall?.[0];
}

describe('install', () => {
  it("lays the provider out under Terraform's and OpenTofu's host, ready to be run", async () => {
    const directory = await temporaryFolder();

    await install({ directory });

    const files = (await tree(directory)).filter((path) => !path.endsWith('/') && !path.startsWith('.'));
    expect(files).toEqual(
      HOSTS.flatMap((host) =>
        ['provider.cjs', 'http-client.cjs', LAUNCHER].map((file) => `${host}/${PACKAGE}/${file}`),
      ).sort(),
    );
    const { mode } = await stat(join(directory, HOSTS[0], PACKAGE, LAUNCHER));
    expect(mode & 0o777).toBe(0o755);
  });

  it('lays it out under another address only, named after its type', async () => {
    const directory = await temporaryFolder();

    await install({ directory, address: parseAddress('terraform.example.com/acme/ours') });

    const folder = `terraform.example.com/acme/ours/${version}/${terraformPlatform()}`;
    expect(await tree(directory)).toContain(`${folder}/terraform-provider-ours_v${version}`);
    expect(await tree(directory)).not.toContain('registry.terraform.io/');
  });

  it('brings what is there up to date', async () => {
    const directory = await temporaryFolder();
    await install({ directory }, await builtProvider('before'));

    await install({ directory }, await builtProvider('after'));

    expect(await readFile(join(directory, HOSTS[0], PACKAGE, 'provider.cjs'), 'utf8')).toBe('after');
  });

  it('goes where Terraform looks by itself unless told otherwise, and says what that changes', async () => {
    const home = await temporaryFolder();
    jest.spyOn(os, 'homedir').mockReturnValue(home);

    const said = await install({});

    expect(await tree(home)).toContain(`.terraform.d/plugins/${HOSTS[0]}/${PACKAGE}/${LAUNCHER}`);
    expect(said).toContain(`Installed version ${version}`);
    expect(said).toContain('The registry is no longer asked for it');
    expect(said).toMatch(/provider_installation block .* switches\s+this off/);
    expect(said).toContain('To undo it: nuodbaas provider uninstall');
  });

  it('says how to have Terraform look anywhere else', async () => {
    const directory = await temporaryFolder();

    const said = await install({ directory });

    expect(said).toContain('Terraform and OpenTofu do not look here by themselves');
    expect(said).toContain(`path    = "${directory}"`);
    expect(said).toContain(
      'include = ["registry.terraform.io/nuodb/nuodbaas", "registry.opentofu.org/nuodb/nuodbaas"]',
    );
    expect(said).toContain(`nuodbaas provider uninstall --directory ${directory}`);
  });

  it('says what to do where the provider is not built', async () => {
    await expect(install({ directory: await temporaryFolder() }, await temporaryFolder())).rejects.toThrow(
      /The provider is not beside nuodbaas: .*terraform-provider-nuodbaas is missing\. Run `npm run build`/,
    );
  });

  it('says what to do where the directory cannot be made', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');

    await expect(install({ directory: join(file, 'mirror') })).rejects.toThrow(
      /Cannot install the provider in .*: ENOTDIR.* choose another --directory/,
    );
  });

  it('does nothing where the record of earlier installs is damaged, and says which file to delete', async () => {
    const directory = await temporaryFolder();
    const record = join(directory, '.nuodbaas-installed.json');

    for (const damaged of ['{"files": [', '{}', 'null', '{"files": [1], "directories": []}']) {
      await writeFile(record, damaged);
      await expect(install({ directory })).rejects.toThrow(`${record} is damaged. Delete that file and install again`);
      await expect(uninstallProvider({ directory })).rejects.toThrow(`${record} is damaged. Delete that file`);
    }
    expect(await tree(directory)).toEqual(['.nuodbaas-installed.json']);
  });

  it('refuses an address that is none', async () => {
    expect(await run('provider', 'install', '--address', 'nuodb/nuodbaas')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Expected HOST/NAMESPACE/TYPE'),
    });
  });
});

describe('uninstall', () => {
  it('leaves nothing behind where nothing was before', async () => {
    const home = await temporaryFolder();
    jest.spyOn(os, 'homedir').mockReturnValue(home);
    await install({});

    await uninstallProvider({});

    expect(await tree(home)).toEqual([]);
  });

  it('leaves what it found and what others added, empty directories included', async () => {
    const directory = await temporaryFolder();
    await mkdir(join(directory, 'empty'));
    await mkdir(join(directory, 'registry.terraform.io/hashicorp/null'), { recursive: true });
    const before = await tree(directory);
    await install({ directory });
    await writeFile(join(directory, 'registry.terraform.io/nuodb/README'), '');

    await uninstallProvider({ directory });

    expect(await tree(directory)).toEqual(
      [...before, 'registry.terraform.io/nuodb/', 'registry.terraform.io/nuodb/README'].sort(),
    );
  });

  it('removes what was installed under all addresses, however often', async () => {
    const directory = await temporaryFolder();
    await install({ directory });
    await install({ directory, address: parseAddress('terraform.example.com/acme/nuodbaas') });
    await install({ directory });

    await uninstallProvider({ directory });

    expect(await tree(directory)).toEqual([]);
  });

  it('leaves nothing behind of an install that was killed', async () => {
    const directory = join(await temporaryFolder(), 'mirror');
    const programs = await builtProvider();
    // Stands for the kill: the first file cannot be copied.
    await rm(join(programs, 'provider.cjs'));
    await mkdir(join(programs, 'provider.cjs'));
    await expect(install({ directory }, programs)).rejects.toThrow('Cannot install the provider');
    await writeFile(join(directory, HOSTS[0], PACKAGE, '.provider.cjs.12345'), 'half');

    await uninstallProvider({ directory });

    expect(await tree(join(directory, '..'))).toEqual([]);
  });

  it('does not mind that someone has removed a part of it', async () => {
    const directory = await temporaryFolder();
    await install({ directory });
    await rm(join(directory, 'registry.terraform.io'), { recursive: true });

    await uninstallProvider({ directory });

    expect(await tree(directory)).toEqual([]);
  });

  it('says so where nothing was installed', async () => {
    const directory = await temporaryFolder();

    expect(await run('provider', 'uninstall', '--directory', directory)).toEqual({
      exitCode: 3,
      stdout: '',
      stderr: `error: Nothing in ${directory} was installed by nuodbaas: pass the --directory that it was installed in.\n`,
    });
  });

  it('says so where the record cannot be read', async () => {
    const directory = await temporaryFolder();
    await install({ directory });
    const record = join(directory, '.nuodbaas-installed.json');
    await rm(record);
    await mkdir(record);
    await chmod(record, 0o700);

    await expect(uninstallProvider({ directory })).rejects.toThrow(/Cannot uninstall the provider from .*: EISDIR/);
  });
});
