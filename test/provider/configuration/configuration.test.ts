import { type Connection, createProvider } from '../../../src/provider';
import type { Environment } from '../../../src/provider/configuration/configuration';
import { type ObjectValue, UNKNOWN } from '../../../src/tfplugin';
import { answerWith } from '../../support/command-line';
import { configOf, request, told } from '../../support/provider';

const URL_BASE = { NUODB_CP_URL_BASE: 'http://127.0.0.1:1' };

function validate(given: ObjectValue, env: Environment = {}) {
  const provider = createProvider({ env });
  const asked = request();
  provider.validate?.({ ...asked, config: configOf(provider.schema, given) });
  return { text: told(asked), paths: asked.diagnostics.all.map(({ path }) => path) };
}

async function configure(given: ObjectValue, env: Environment = {}) {
  const provider = createProvider({ env });
  const asked = request();
  const config = configOf(provider.schema, given);
  const connection: Connection | undefined = await provider.configure({ ...asked, config, terraformVersion: '1.11.4' });
  return { connection, text: told(asked), lines: asked.lines };
}

test('a URL is enough', () => {
  expect(validate({ url_base: 'https://dbaas.example.com/api' }).text).toBe('');
  expect(validate({}, URL_BASE).text).toBe('');
});

test('without a URL both ways to give one are named', () => {
  expect(validate({}).text).toMatch(
    /^error: Invalid provider configuration: Must specify url_base or the environment variable NUODB_CP_URL_BASE/,
  );
});

test.each([
  ['badurl', 'No scheme found in URL'],
  ['http://host:-80', 'invalid port'],
])('the URL %s is refused: %s', (url, message) => {
  const { text, paths } = validate({ url_base: url });

  expect(text).toContain('Invalid provider configuration');
  expect(text).toContain(message);
  expect(paths).toEqual([['url_base']]);
});

test.each([
  ['a user alone', { user: 'acme/ann' }, {}, 'Partial credentials'],
  ['a password alone', {}, { NUODB_CP_PASSWORD: 'hunter2' }, 'Partial credentials'],
  ['a user without an organization', { user: 'ann', password: 'hunter2' }, {}, 'Malformed user name'],
  ['a pair and a token', { user: 'acme/ann', password: 'hunter2' }, { NUODB_CP_TOKEN: 'ey' }, 'Multiple credentials'],
])('%s is refused', (_, given, env, summary) => {
  const { text } = validate(given, { ...URL_BASE, ...env });

  expect(text).toContain(`error: ${summary}: `);
  expect(text).not.toContain('hunter2');
});

test('an empty attribute overrides its variable', () => {
  expect(
    validate({ token: '' }, { ...URL_BASE, NUODB_CP_TOKEN: 'ey', NUODB_CP_USER: 'acme/ann', NUODB_CP_PASSWORD: 'x' })
      .text,
  ).toBe('');
});

test('what is unknown is not checked yet, and there is no connection', async () => {
  expect(validate({ url_base: UNKNOWN, user: UNKNOWN, password: 'hunter2', token: 'ey' }).text).toBe('');

  const { connection, text } = await configure({ url_base: UNKNOWN });

  expect(connection).toBeUndefined();
  expect(text).toBe('');
});

test('an error leaves no connection, and is told once', async () => {
  const { connection, text } = await configure(
    { timeouts: { default: { create: '1x', update: null, delete: null } } },
    URL_BASE,
  );

  expect(connection).toBeUndefined();
  expect(text.match(/unknown unit/g)).toHaveLength(1);
});

test('an unreadable certificate is told, not thrown', async () => {
  const env = { NUODB_CP_URL_BASE: 'https://127.0.0.1:1', NUODB_CP_TRUSTED_CERT: '/nowhere.pem' };

  const { connection, text } = await configure({}, env);

  expect(connection).toBeUndefined();
  expect(text).toContain('/nowhere.pem, cannot be read');
});

test('the connection has the timeouts, and logs requests without their secrets', async () => {
  const server = await answerWith({ body: { organization: 'acme', name: 'messaging' } });
  try {
    const { connection, lines } = await configure({
      url_base: server.url,
      user: 'acme/ann',
      password: 'hunter2',
      timeouts: { project: { create: '7s', update: null, delete: null } },
    });

    await connection?.client.projects.get({ organization: 'acme', name: 'messaging' });

    expect(connection?.timeouts.of('project', 'create').text).toBe('7s');
    expect(lines.join('\n')).toContain('/projects/acme/messaging');
    expect(lines.join('\n')).not.toContain('hunter2');
    await connection?.client.destroy();
  } finally {
    server.stop();
  }
});

describe('credentials over plain HTTP', () => {
  const CREDENTIALS = { NUODB_CP_TOKEN: 'hunter2' };

  test('to another machine are warned of, without them', async () => {
    const { connection, text } = await configure({ url_base: 'http://dbaas.example.com' }, CREDENTIALS);

    expect(text).toMatch(/^warning: Credentials over plain HTTP: .* sent to dbaas\.example\.com without encryption/);
    expect(text).not.toContain('hunter2');
    expect(connection).toBeDefined();
  });

  test('within the machine are nothing to warn of', async () => {
    expect((await configure({}, { ...URL_BASE, ...CREDENTIALS })).text).toBe('');
  });
});
