import { answerWith, run } from '../../support/command-line';

const BACKUP = {
  organization: 'acme',
  project: 'messaging',
  database: 'demo',
  name: '20241004095616',
  labels: {},
  status: { state: 'Succeeded', readyToUse: true, retainedAs: [] },
};

const ENVIRONMENT = { ...process.env };
let stop = () => {};

afterEach(() => {
  stop();
  process.env = { ...ENVIRONMENT };
});

test('a backup is printed as the JSON that the control plane answers', async () => {
  const server = await answerWith({ body: BACKUP });
  stop = server.stop;
  process.env.NUODB_CP_URL_BASE = server.url;

  const { exitCode, stdout, stderr } = await run('backup', 'get', 'acme/messaging/demo/20241004095616');

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual(BACKUP);
  expect(server.received).toEqual([
    { method: 'GET', url: '/backups/acme/messaging/demo/20241004095616', body: undefined },
  ]);
});

test('what backup create has printed is taken for the name', async () => {
  const server = await answerWith({ body: BACKUP });
  stop = server.stop;
  process.env.NUODB_CP_URL_BASE = server.url;

  await run('backup', 'get', '/backups/acme/messaging/demo/20241004095616');

  expect(server.received).toMatchObject([{ url: '/backups/acme/messaging/demo/20241004095616' }]);
});

test('a backup that does not exist has an exit code of its own', async () => {
  const server = await answerWith({ status: 404, body: { code: 'HTTP_ERROR', status: 'HTTP 404 Not Found' } });
  stop = server.stop;
  process.env.NUODB_CP_URL_BASE = server.url;

  expect(await run('backup', 'get', 'acme/messaging/demo/1')).toMatchObject({
    exitCode: 3,
    stdout: '',
    stderr: expect.stringContaining('error: Cannot get backup acme/messaging/demo/1: HTTP 404 Not Found.'),
  });
});

test('credentials from the environment are used and never shown', async () => {
  const server = await answerWith({ status: 401, body: { status: 'HTTP 401 Unauthorized' } });
  stop = server.stop;
  Object.assign(process.env, {
    NUODB_CP_URL_BASE: server.url,
    NUODB_CP_USER: 'acme/ann',
    NUODB_CP_PASSWORD: 'a-s3cret',
  });

  const { exitCode, stdout, stderr } = await run('backup', 'get', 'acme/messaging/demo/1');

  expect(exitCode).toBe(5);
  expect(stdout + stderr).not.toContain('a-s3cret');
});

test('a database in place of a backup is refused before anything is sent', async () => {
  expect(await run('backup', 'get', 'acme/messaging/demo')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('Expected a backup: ORG/PROJ/DB/NAME, such as'),
  });
});
