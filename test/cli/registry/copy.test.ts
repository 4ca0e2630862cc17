import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from '../../support/command-line';
import { startControlPlane } from '../../support/control-plane';
import { temporaryFolder } from '../../support/folders';

const HANDLE = 'acme-messaging-demo-20241004095616';
/** Whoever wrote it: an entry is not looked into. */
const ENTRY = '{"apiVersion": "v1", "kind": "Secret", "data": {"of": "another operator"}}';

let from: string;
let to: string;

beforeEach(async () => {
  from = await temporaryFolder();
  to = await temporaryFolder();
  await mkdir(join(from, 'registry'));
  await writeFile(join(from, 'registry', `${HANDLE}.json`), ENTRY);
});

test('an entry is copied byte for byte, for the eyes of its owner only', async () => {
  const { exitCode, stdout } = await run('registry', 'copy', '--from', from, '--to', to, HANDLE);

  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: `Copied. In ${to} the backup can now be imported by the handle ${HANDLE}.\n`,
  });
  const [copy, ...others] = await readdir(join(to, 'registry'));
  expect(others).toEqual([]);
  expect(await readFile(join(to, 'registry', copy), 'utf8')).toBe(ENTRY);
  expect((await stat(join(to, 'registry', copy))).mode & 0o777).toBe(0o600);
});

test.each(['backup', '../../escape', 'A handle/with any % character ü', 'x'.repeat(300)])(
  'the copy can get the handle %s, and be copied on by it',
  async (handle) => {
    await run('registry', 'copy', '--from', from, '--to', to, HANDLE, '--as', handle);

    expect(await run('registry', 'copy', '--from', to, '--to', from, handle, '--as', 'back')).toMatchObject({
      exitCode: 0,
    });
    expect(await readFile(join(from, 'registry', 'back.json'), 'utf8')).toBe(ENTRY);
    expect(await readdir(to)).toEqual(['registry']);
  },
);

test('an entry that is there already is not overwritten', async () => {
  await mkdir(join(to, 'registry'));
  await writeFile(join(to, 'registry', `${HANDLE}.json`), 'other');

  const outcome = await run('registry', 'copy', '--from', from, '--to', to, HANDLE);

  expect(outcome).toMatchObject({ exitCode: 4, stdout: '' });
  expect(outcome.stderr).toContain(`it has an entry under the handle "${HANDLE}" already`);
  expect(await readFile(join(to, 'registry', `${HANDLE}.json`), 'utf8')).toBe('other');
});

test('a handle without an entry is told, and nothing is made', async () => {
  const outcome = await run('registry', 'copy', '--from', from, '--to', to, 'unknown');

  expect(outcome).toMatchObject({ exitCode: 3, stdout: '' });
  expect(outcome.stderr).toMatch(/^error: Cannot copy the registry entry "unknown" from .*: there is no such entry\./);
  expect(await readdir(to)).toEqual([]);
});

test.each(['--from', '--to'])('a %s that does not exist is a slip, not a directory to make', async (option) => {
  const missing = join(to, 'missing');
  const directories = { '--from': from, '--to': to, [option]: missing };

  const outcome = await run('registry', 'copy', ...Object.entries(directories).flat(), HANDLE);

  expect(outcome).toMatchObject({ exitCode: 3, stdout: '' });
  expect(outcome.stderr).toContain(`${missing} is not a directory`);
  expect(await readdir(to)).toEqual([]);
});

test.each(['--from', '--to'])('a %s that is no data directory of a control plane is left as it is', async (option) => {
  const other = await temporaryFolder();
  await writeFile(join(other, 'thesis.txt'), 'irreplaceable');
  const directories = { '--from': from, '--to': to, [option]: other };

  const outcome = await run('registry', 'copy', ...Object.entries(directories).flat(), HANDLE);

  expect(outcome).toMatchObject({ exitCode: 1, stdout: '' });
  expect(outcome.stderr).toContain(`${other} is no data directory of a control plane, it holds thesis.txt. Pass what`);
  expect(await readdir(other)).toEqual(['thesis.txt']);
  expect(await readdir(to)).toEqual([]);
});

describe('between two control planes', () => {
  const environment = { ...process.env };

  afterEach(() => {
    process.env = { ...environment };
  });

  test('a backup that was taken by one is imported by the other', async () => {
    await using source = await startControlPlane();
    await using target = await startControlPlane();
    process.env.NUODB_CP_URL_BASE = source.url;
    const { stdout: path } = await run('backup', 'create', await source.createDatabase(), '--wait');
    const { status } = JSON.parse((await run('backup', 'get', path.trim())).stdout);

    await run(
      ...['registry', 'copy', '--from', source.dataDirectory, '--to', target.dataDirectory],
      ...[status.backupHandle, '--as', 'backup'],
    );

    process.env.NUODB_CP_URL_BASE = target.url;
    const imported = await run(
      ...['backup', 'create', 'acme/messaging/demo/20241004095616', '--wait'],
      ...['--import-source-handle', 'backup', '--import-source-plugin', status.backupPlugin],
    );
    expect(imported).toMatchObject({ exitCode: 0, stdout: '/backups/acme/messaging/demo/20241004095616\n' });
  });
});
