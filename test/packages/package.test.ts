import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import manifest from '../../package.json';
import { temporaryFolder } from '../support/folders';

const SCRIPT = resolve(__dirname, '../../scripts/package.mjs');

jest.setTimeout(120_000);

test('the version of the library is that of the provider it has bindings for', () => {
  expect(manifest.cdktf.provider.version).toBe(manifest.version);
});

describe('on a machine with nothing but Node.js', () => {
  let out: string;
  let printed: string;
  beforeAll(async () => {
    out = await temporaryFolder();
    const path = await folderWithNode();
    const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, '--built', '--out', out], {
      encoding: 'utf8',
      env: { PATH: path, HOME: out },
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    printed = stdout;
  });

  test('what can be made is made for CDKTF and for CDK Terrain, of the version in package.json', async () => {
    const { version } = manifest;

    expect((await readdir(join(out, 'npm'))).sort()).toEqual([
      `cdktf-provider-nuodbaas-${version}.tgz`,
      `cdktn-provider-nuodbaas-${version}.tgz`,
    ]);
    for (const name of ['cdktf-provider-nuodbaas-go', 'cdktn-provider-nuodbaas-go']) {
      const folder = join(out, 'go', name, 'nuodbaas');
      const [major] = version.split('.');
      expect(await readFile(join(folder, 'version'), 'utf8')).toBe(`${version}\n`);
      expect(await readFile(join(folder, 'go.mod'), 'utf8')).toMatch(
        new RegExp(`^module github.com/cdktf-provider-nuodbaas/${name}/nuodbaas/v${major}$`, 'm'),
      );
    }
  });

  test('what cannot be is named, with where to get the tool for it', () => {
    expect(printed).toMatch(/^Not here: Python: there is no python3 with venv: https:\S+/m);
    expect(printed).toMatch(
      /^Not here: a look for the Go modules that it needs: there is no go on the PATH: https:\S+/m,
    );
    expect(printed).toMatch(/^Not here: Java: mvn or javac is not on the PATH: https:\S+/m);
    expect(existsSync(join(out, 'python'))).toBe(false);
    expect(existsSync(join(out, 'java'))).toBe(false);
  });
});

test('an option that is not known is refused with what there is', async () => {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, '--built', '--only', 'npm,ruby'], {
    encoding: 'utf8',
  });

  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: '--only takes npm, python, go, java, separated by commas, and not ruby.\n',
  });
});

async function folderWithNode(): Promise<string> {
  const folder = await temporaryFolder();
  for (const program of ['node', 'npm']) {
    await symlink(join(dirname(process.execPath), program), join(folder, program));
  }
  // What npm is started by.
  for (const program of ['/bin/sh', '/usr/bin/env']) await symlink(program, join(folder, basename(program)));
  return folder;
}
