import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../support/folders';

const LAUNCHER = join(__dirname, '../../src/provider/launcher.sh');
const NAME = 'terraform-provider-nuodbaas_v2.0.0';
const PATH = `${dirname(process.execPath)}:${process.env.PATH}`;

const REPORT = `console.log(JSON.stringify({
  arguments: process.argv.slice(2),
  program: process.argv[1],
  node: process.env.NODE_EXTRA_CA_CERTS,
  own: process.env.NUODBAAS_EXTRA_CA_CERTS,
}));`;

async function installed(program = REPORT): Promise<string> {
  const folder = join(await temporaryFolder(), 'a folder');
  await mkdir(folder);
  await writeFile(join(folder, 'provider.cjs'), program);
  await writeFile(join(folder, 'http-client.cjs'), '');
  await copyFile(LAUNCHER, join(folder, NAME));
  await chmod(join(folder, NAME), 0o755);
  return folder;
}

function launch(path: string, env: NodeJS.ProcessEnv = {}, ...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(path, args, { encoding: 'utf8', env: { PATH, ...env } });
}

/** A PATH on which node is this script, or missing. */
async function pathWith(script?: string): Promise<string> {
  const folder = await temporaryFolder();
  if (script) await writeFile(join(folder, 'node'), script, { mode: 0o755 });
  return folder;
}

test('passes the arguments and the exit code on', async () => {
  const folder = await installed(`${REPORT} process.exitCode = 3;`);

  const { stdout, status } = launch(join(folder, NAME), {}, '--debug', 'two words', '$HOME');

  expect(JSON.parse(stdout).arguments).toEqual(['--debug', 'two words', '$HOME']);
  expect(status).toBe(3);
});

test.each([
  ['.', `./${NAME}`],
  // As Terraform does below .terraform.
  ['..', `a folder/${NAME}`],
])('finds the program beside itself from the folder %s', async (from, path) => {
  const folder = await installed();

  const { stdout } = spawnSync(path, { cwd: join(folder, from), encoding: 'utf8', env: { PATH } });

  expect(JSON.parse(stdout).program).toContain('provider.cjs');
});

test('finds the program through a chain of links', async () => {
  const folder = await installed();
  const elsewhere = await temporaryFolder();
  await symlink(join(folder, NAME), join(elsewhere, 'first'));
  await symlink('first', join(elsewhere, 'second'));

  const { stdout } = launch(join(elsewhere, 'second'));

  expect(JSON.parse(stdout).program).toBe(join(folder, 'provider.cjs'));
});

test('runs below a folder that makes scripts modules', async () => {
  const folder = await installed();
  await writeFile(join(dirname(folder), 'package.json'), '{"type": "module"}');

  expect(launch(join(folder, NAME)).status).toBe(0);
});

test('keeps the extra certificates from Node.js and hands them to the provider', async () => {
  const { stdout } = launch(join(await installed(), NAME), { NODE_EXTRA_CA_CERTS: '/certificates of ours.pem' });

  expect(JSON.parse(stdout)).toMatchObject({ own: '/certificates of ours.pem' });
  expect(JSON.parse(stdout)).not.toHaveProperty('node');
});

test("leaves the provider's own extra certificates as they are", async () => {
  const env = { NODE_EXTRA_CA_CERTS: '/theirs.pem', NUODBAAS_EXTRA_CA_CERTS: '/ours.pem' };

  expect(JSON.parse(launch(join(await installed(), NAME), env).stdout)).toMatchObject({ own: '/ours.pem' });
});

describe('says in one line on stdout, without a bar, and fails,', () => {
  function expectSentence({ stdout, stderr, status }: SpawnSyncReturns<string>, pattern: RegExp): void {
    expect(stdout).toMatch(pattern);
    expect(stdout).toMatch(/^[^|\n]+\n$/);
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  }

  test('when node is missing', async () => {
    const env = { PATH: await pathWith() };

    expectSentence(launch(join(await installed(), NAME), env), /no node on the PATH.*Install Node\.js 20 or later/);
  });

  test('when node is too old, before the program is read', async () => {
    const folder = await installed('this is no JavaScript that an old Node.js can read');
    const old = join(folder, 'old.cjs');
    await writeFile(
      old,
      `Object.defineProperty(process.versions, 'node', { value: '8.17.0' });
       Object.defineProperty(process, 'version', { value: 'v8.17.0' });`,
    );
    const path = await pathWith(`#!/bin/sh\nexec ${process.execPath} --require "${old}" "$@"\n`);

    expectSentence(launch(join(folder, NAME), { PATH: path }), /runs on Node\.js 20 or later.* is v8\.17\.0/);
  });

  test('when the program is missing', async () => {
    const folder = await temporaryFolder();
    await copyFile(LAUNCHER, join(folder, NAME));
    await chmod(join(folder, NAME), 0o755);

    expectSentence(launch(join(folder, NAME)), /provider\.cjs is missing\. Install the provider again/);
  });

  test('when what the program loads is missing', async () => {
    const folder = await installed();
    await rm(join(folder, 'http-client.cjs'));

    expectSentence(launch(join(folder, NAME)), /http-client\.cjs is missing\. Install the provider again/);
  });
});
