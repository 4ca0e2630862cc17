import {
  Client,
  type ClientOptions,
  checkClientOptions,
  clientOptionsFromEnvironment,
  isConfigurationError,
} from '../../src/client';

const url = 'http://127.0.0.1:8080';

test.each<[string, ClientOptions, string, string]>([
  ['no URL', {}, 'MISSING_URL', 'url'],
  ['an empty URL', { url: '' }, 'MISSING_URL', 'url'],
  ['a URL without a scheme', { url: 'dbaas.example.com' }, 'INVALID_URL', 'url'],
  ['a host and port taken for a scheme', { url: 'localhost:8080' }, 'INVALID_URL', 'url'],
  ['another scheme', { url: 'ftp://dbaas.example.com' }, 'INVALID_URL', 'url'],
  ['a bad port', { url: 'http://host:-80' }, 'INVALID_URL', 'url'],
  ['credentials in the URL', { url: 'http://ann:secret@host' }, 'INVALID_URL', 'url'],
  ['a query in the URL', { url: 'http://host/?a=b' }, 'INVALID_URL', 'url'],
  ['a user alone', { url, user: 'acme/ann' }, 'PARTIAL_CREDENTIALS', 'password'],
  ['a password alone', { url, password: 'secret' }, 'PARTIAL_CREDENTIALS', 'user'],
  ['a user without organization', { url, user: 'ann', password: 'secret' }, 'MALFORMED_USER', 'user'],
  ['an empty organization', { url, user: '/ann', password: 'secret' }, 'MALFORMED_USER', 'user'],
  ['an empty user', { url, user: 'acme/', password: 'secret' }, 'MALFORMED_USER', 'user'],
  ['three parts', { url, user: 'a/b/c', password: 'secret' }, 'MALFORMED_USER', 'user'],
  ['two kinds', { url, user: 'acme/ann', password: 'secret', token: 'token' }, 'MULTIPLE_CREDENTIALS', 'token'],
])('%s is refused at construction, with the setting at fault', (_, options, code, setting) => {
  const create = () => new Client(options);

  expect(create).toThrow(expect.objectContaining({ name: 'ConfigurationError', code, setting }));
});

test('no message repeats a secret', () => {
  const faults = checkClientOptions({
    url: 'http://ann:hunter2@host',
    password: 'pa55word',
    token: 't0ken',
    user: 'x',
  });

  expect(faults.length).toBeGreaterThan(1);
  expect(faults.every(isConfigurationError)).toBe(true);
  expect(faults.map(({ message }) => message).join()).not.toMatch(/hunter2|pa55word|t0ken/);
});

test.each<[string, ClientOptions]>([
  ['nobody', { url }],
  ['a user', { url, user: 'acme/ann', password: 'secret' }],
  ['a token', { url, token: 'token' }],
  ['a base path', { url: 'https://dbaas.example.com/api/' }],
  ['an IPv6 address', { url: 'http://[::1]:8080' }],
])('%s is accepted', (_, options) => {
  expect(checkClientOptions(options)).toEqual([]);
});

test('the environment sets every option', () => {
  expect(
    clientOptionsFromEnvironment({
      NUODB_CP_URL_BASE: url,
      NUODB_CP_USER: 'acme/ann',
      NUODB_CP_PASSWORD: 'secret',
      NUODB_CP_TOKEN: 'token',
      NUODB_CP_SKIP_VERIFY: 'true',
      NUODB_CP_TRUSTED_CERT: '/ca.pem',
      NUODBAAS_EXTRA_CA_CERTS: '/extra.pem',
      NODE_EXTRA_CA_CERTS: '/other.pem',
    }),
  ).toEqual({
    url,
    user: 'acme/ann',
    password: 'secret',
    token: 'token',
    skipVerify: true,
    trustedCert: '/ca.pem',
    extraCaCerts: '/extra.pem',
  });
});

test('an empty variable counts as absent, and skipping takes the word true alone', () => {
  expect(clientOptionsFromEnvironment({ NUODB_CP_TOKEN: '', NUODB_CP_SKIP_VERIFY: '1' })).toEqual({});
});

test('Node’s own variable names the extra certificates where the launcher has not renamed it', () => {
  expect(clientOptionsFromEnvironment({ NODE_EXTRA_CA_CERTS: '/extra.pem' })).toEqual({ extraCaCerts: '/extra.pem' });
});
