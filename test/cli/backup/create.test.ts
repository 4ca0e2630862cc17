import { REQUEST_LABEL } from '../../../src/client';
import { type Answer, answerBy, answerWith, type Received, run } from '../../support/command-line';

const PENDING = {
  organization: 'acme',
  project: 'messaging',
  database: 'demo',
  name: '20241004095616',
  status: { state: 'Pending', readyToUse: false },
};
const SUCCEEDED = { ...PENDING, status: { state: 'Succeeded', readyToUse: true } };
const PATH = '/backups/acme/messaging/demo/20241004095616\n';
const RANDOM = expect.stringMatching(/^[0-9a-f-]{36}$/);
const IMPORT = ['--import-source-handle', 'backup', '--import-source-plugin', 'embedded.cp.nuodb.com'];

const ENVIRONMENT = { ...process.env };
let stop = () => {};

afterEach(() => {
  stop();
  process.env = { ...ENVIRONMENT };
});

async function serve(...answers: Answer[]): Promise<Received[]> {
  const server = await answerWith(...answers);
  stop = server.stop;
  process.env.NUODB_CP_URL_BASE = server.url;
  return server.received;
}

test('a database is backed up under a generated name, and the path of the backup is all that is printed', async () => {
  const received = await serve({ status: 201, body: PENDING });

  expect(await run('backup', 'create', 'acme/messaging/demo')).toEqual({ exitCode: 0, stdout: PATH, stderr: '' });
  expect(received).toEqual([
    { method: 'POST', url: '/backups/acme/messaging/demo', body: { labels: { [REQUEST_LABEL]: RANDOM } } },
  ]);
});

test('a backup under a name of its own is put there', async () => {
  const received = await serve({ status: 201, body: PENDING });

  expect(await run('backup', 'create', 'acme/messaging/demo/20241004095616')).toMatchObject({ exitCode: 0 });
  expect(received).toEqual([
    {
      method: 'PUT',
      url: '/backups/acme/messaging/demo/20241004095616',
      body: { organization: 'acme', project: 'messaging', database: 'demo', name: '20241004095616' },
    },
  ]);
});

test('an import carries handle and plugin', async () => {
  const received = await serve({ status: 201, body: PENDING });

  expect(await run('backup', 'create', 'acme/messaging/demo/20241004095616', ...IMPORT)).toMatchObject({
    exitCode: 0,
    stdout: PATH,
  });
  expect(received[0].body).toMatchObject({
    importSource: { backupHandle: 'backup', backupPlugin: 'embedded.cp.nuodb.com' },
  });
});

test('labels go with the request', async () => {
  const received = await serve({ status: 201, body: PENDING });

  await run('backup', 'create', 'acme/messaging/demo', '--label', 'keep-forever=true', '--label', 'stage=test');

  expect(received[0].body).toEqual({
    labels: { 'keep-forever': 'true', stage: 'test', [REQUEST_LABEL]: RANDOM },
  });
});

describe('nothing is sent and the exit code is 2 where', () => {
  test.each([
    ['the plugin is missing', ['acme/messaging/demo/1', ...IMPORT.slice(0, 2)], 'An import needs both'],
    ['the handle is missing', ['acme/messaging/demo/1', ...IMPORT.slice(2)], 'An import needs both'],
    ['an import has no name', ['acme/messaging/demo', ...IMPORT], 'An import needs the name to give to the backup'],
    ['the database is not fully qualified', ['messaging/demo'], 'Expected ORG/PROJ/DB or ORG/PROJ/DB/NAME'],
    ['a label is given twice', ['acme/messaging/demo', '--label', 'a=1', '--label', 'a=2'], 'given twice'],
    ['an option is unknown', ['acme/messaging/demo', '--password', 'x'], "unknown option '--password'"],
  ])('%s', async (_, args, message) => {
    const received = await serve({ status: 201, body: PENDING });

    const outcome = await run('backup', 'create', ...args);

    expect(outcome).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(received).toEqual([]);
  });
});

describe('a refused request ends in one line on stderr', () => {
  test.each([
    [404, 3, 'No database demo in project acme/messaging', 'Check the name'],
    [409, 4, 'No storage manager is ready', 'Look at what is there'],
    [401, 5, 'Unauthorized', 'Set NUODB_CP_USER'],
    [403, 5, 'Access denied', 'Ask an administrator'],
    [400, 1, 'Unknown field', 'Correct what the control plane objects to'],
    [500, 1, 'Internal error', 'Try again later'],
  ])('of status %i, and the exit code %i', async (status, exitCode, detail, advice) => {
    await serve({ status, body: { code: 'HTTP_ERROR', status: `HTTP ${status} Reason`, detail } });

    const outcome = await run('backup', 'create', 'acme/messaging/demo');

    expect(outcome).toMatchObject({ exitCode, stdout: '' });
    expect(outcome.stderr).toMatch(/^error: Cannot back acme\/messaging\/demo up: .*\n$/);
    expect(outcome.stderr).toContain(`HTTP ${status} Reason, ${detail}. ${advice}`);
  });
});

test('a server that is not there is told from one that refuses', async () => {
  await serve({});
  stop();

  const outcome = await run('backup', 'get', 'acme/messaging/demo/1');

  expect(outcome).toMatchObject({ exitCode: 6, stderr: expect.stringContaining('ECONNREFUSED') });
});

test('where the answer is lost, the backup is found by its label and not asked for again', async () => {
  let label = '';
  const {
    url,
    received,
    stop: end,
  } = await answerBy((_, request) => {
    if (request.method === 'GET') return { body: { items: [{ ...PENDING, labels: { [REQUEST_LABEL]: label } }] } };
    label = (request.body as { labels: Record<string, string> }).labels[REQUEST_LABEL];
    return { broken: true };
  });
  stop = end;
  process.env.NUODB_CP_URL_BASE = url;

  expect(await run('backup', 'create', 'acme/messaging/demo')).toEqual({ exitCode: 0, stdout: PATH, stderr: '' });
  expect(received.map(({ method }) => method)).toEqual(['POST', 'GET']);
});

test('where the answer is lost and backups cannot be listed, nothing is sent again and it says what to look at', async () => {
  const received = await serve({ broken: true }, { status: 403, body: { status: 'HTTP 403 Forbidden' } });

  const outcome = await run('backup', 'create', 'acme/messaging/demo');

  expect(outcome).toMatchObject({ exitCode: 6, stdout: '' });
  expect(outcome.stderr).toMatch(/^error: Cannot tell whether a backup is being taken: .*\n$/);
  expect(outcome.stderr).toContain('Look whether `nuodbaas backup list acme/messaging/demo` has a new one');
  expect(received.map(({ method }) => method)).toEqual(['POST', 'GET']);
});

test('without a control plane to ask, the setting is named', async () => {
  delete process.env.NUODB_CP_URL_BASE;

  expect(await run('backup', 'create', 'acme/messaging/demo')).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'error: Cannot back acme/messaging/demo up: No URL is given for the Control Plane. Set NUODB_CP_URL_BASE.\n',
  });
});

describe('--wait', () => {
  test('prints the path and returns once the backup has succeeded', async () => {
    const received = await serve({ status: 201, body: PENDING }, { body: PENDING }, { body: SUCCEEDED });

    expect(await run('backup', 'create', 'acme/messaging/demo', '--wait')).toEqual({
      exitCode: 0,
      stdout: PATH,
      stderr: 'backup acme/messaging/demo/20241004095616: Pending, waiting for Succeeded (0 s)\n',
    });
    expect(received.map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
  });

  test('still tells the path where the backup cannot be looked at', async () => {
    await serve({ status: 201, body: PENDING }, { status: 403, body: { status: 'HTTP 403 Forbidden' } });

    const outcome = await run('backup', 'create', 'acme/messaging/demo', '--wait');

    expect(outcome).toMatchObject({ exitCode: 5, stdout: PATH });
    expect(outcome.stderr).toContain('Cannot wait for backup acme/messaging/demo/20241004095616, which was asked for');
  });
});
