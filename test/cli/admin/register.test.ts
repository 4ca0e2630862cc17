import { Readable } from 'node:stream';
import { run } from '../../support/command-line';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

const DATABASE = 'acme/messaging/demo';
const SETTINGS = ['NUODB_CP_URL_BASE', 'NUODB_CP_USER', 'NUODB_CP_PASSWORD', 'NUODB_CP_TOKEN'] as const;

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase({ body: { properties: { tierParameters: { smReplicas: '2' } } } });
});
afterAll(() => controlPlane.close());

const environment = { ...process.env };
beforeEach(() => {
  for (const name of SETTINGS) delete process.env[name];
  process.env.NUODB_CP_URL_BASE = controlPlane.url;
});
afterEach(() => {
  process.env = { ...environment };
});

const storageManagers = async () =>
  (await controlPlane.request('GET', `/admin/databases/${DATABASE}`)).body.storageManagers;

test('pause and resume do so', async () => {
  expect((await run('admin', 'pause')).exitCode).toBe(0);
  expect((await controlPlane.request('GET', '/admin/reconciliation')).body).toEqual({ paused: true });

  expect((await run('admin', 'resume')).exitCode).toBe(0);
  expect((await controlPlane.request('GET', '/admin/reconciliation')).body).toEqual({ paused: false });
});

test('show prints the storage managers', async () => {
  const { stdout } = await run('admin', 'show', DATABASE);

  expect(JSON.parse(stdout)).toEqual({ storageManagers: await storageManagers() });
});

test.each([
  [['--not-ready'], { ready: false }],
  [['--ready'], { ready: true }],
  [['--storage-group', 'north'], { ready: true, storageGroup: 'north' }],
])('storage-manager %j changes the one that is named', async (options, expected) => {
  expect((await run('admin', 'storage-manager', DATABASE, '--ordinal', '1', ...options)).exitCode).toBe(0);

  const [other, changed] = await storageManagers();
  expect(changed).toMatchObject(expected);
  expect(other).toMatchObject({ ready: true });
});

test('storage-manager --no-storage-group ends the partitioning', async () => {
  await run('admin', 'storage-manager', DATABASE, '--storage-group', 'north');
  await run('admin', 'storage-manager', DATABASE, '--no-storage-group');

  expect((await storageManagers())[0].storageGroup).toBeUndefined();
});

test('write and read a text, on all storage managers or on one', async () => {
  await run('admin', 'write', DATABASE, 'rows/1', '--text', 'all');
  await run('admin', 'write', DATABASE, 'rows/1', '--text', 'one', '--storage-manager', '1');

  expect((await run('admin', 'read', DATABASE, 'rows/1')).stdout).toBe('all');
  expect((await run('admin', 'read', DATABASE, 'rows/1', '--storage-manager', '1')).stdout).toBe('one');
});

test('write takes the bytes of standard input', async () => {
  const input = jest.spyOn(process, 'stdin', 'get').mockReturnValue(Readable.from([Buffer.from('piped')]) as never);
  await run('admin', 'write', DATABASE, 'piped');
  input.mockRestore();

  expect(await controlPlane.admin.readFile(DATABASE, 'piped')).toBe('piped');
});

test('fail-next-backup makes it fail with the message', async () => {
  await run('admin', 'fail-next-backup', DATABASE, 'out of space');

  const { status } = await controlPlane.createBackup({ state: 'Failed' });
  expect(status.message).toBe('out of space');
});

test.each([
  [
    ['storage-manager', DATABASE],
    2,
    'Say what to change: --ready, --not-ready, --storage-group or --no-storage-group.',
  ],
  [['storage-manager', DATABASE, '--ready', '--not-ready'], 2, "option '--not-ready' cannot be used with"],
  [['show', 'acme/messaging'], 2, 'Expected ORG/PROJ/DB, such as acme/messaging/demo.'],
  [['show', 'acme/messaging/none'], 3, 'No database none for project acme/messaging.'],
  [['read', DATABASE, '../state.json'], 1, '../state.json is not a path in a volume.'],
  [['read', DATABASE, 'x', '--volume', 'other'], 2, 'Allowed choices are archive, journal.'],
])('%j ends with %i and says why', async (args, exitCode, message) => {
  const outcome = await run('admin', ...args);

  expect(outcome.exitCode).toBe(exitCode);
  expect(outcome.stderr).toContain(message);
});

test('a control plane that does not answer is named', async () => {
  process.env.NUODB_CP_URL_BASE = 'http://127.0.0.1:1';

  const { exitCode, stderr } = await run('admin', 'pause');

  expect(exitCode).toBe(6);
  expect(stderr).toMatch(/^error: Cannot pause the control plane: http:\/\/127\.0\.0\.1:1 does not answer \(.+\)\. /);
});

test('credentials are taken from the environment, and asked for where they are missing', async () => {
  const credentials = { user: 'acme/admin', password: 'secret' };
  await using guarded = await startControlPlane({ credentials });
  process.env.NUODB_CP_URL_BASE = guarded.url;
  expect((await run('admin', 'pause')).exitCode).toBe(5);

  process.env.NUODB_CP_USER = credentials.user;
  process.env.NUODB_CP_PASSWORD = credentials.password;
  expect((await run('admin', 'pause')).exitCode).toBe(0);
});
