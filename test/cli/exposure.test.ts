import { answerWith, run } from '../support/command-line';

const ENVIRONMENT = { ...process.env };

beforeEach(() => {
  // A name that is reserved for nobody to have.
  Object.assign(process.env, {
    NUODB_CP_URL_BASE: 'http://dbaas.invalid',
    NUODB_CP_USER: 'acme/ann',
    NUODB_CP_PASSWORD: 'hunter2',
  });
});
afterEach(() => {
  process.env = { ...ENVIRONMENT };
});

test.each([
  ['backup get', ['backup', 'get', 'acme/messaging/demo/mine']],
  ['admin pause', ['admin', 'pause']],
])('%s sends no credentials in the clear', async (_, args) => {
  const { exitCode, stderr } = await run(...args);

  expect(exitCode).toBe(2);
  expect(stderr).toContain('would be sent to dbaas.invalid without encryption');
  expect(stderr).toContain('NUODBAAS_ALLOW_PLAIN_HTTP=true');
  expect(stderr).not.toContain('hunter2');
});

test('where that is allowed, they are sent', async () => {
  process.env.NUODBAAS_ALLOW_PLAIN_HTTP = 'true';
  const server = await answerWith({ body: {} });
  // Another name of this machine, that is no loopback address.
  process.env.NUODB_CP_URL_BASE = server.url.replace('127.0.0.1', '0.0.0.0');

  expect(await run('backup', 'get', 'acme/messaging/demo/mine')).toMatchObject({ exitCode: 0 });

  expect(server.received).toHaveLength(1);
  server.stop();
});
