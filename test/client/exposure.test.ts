import { exposingHost } from '../../src/client';

const PAIR = { user: 'acme/ann', password: 'hunter2' };

test.each([
  ['a password', PAIR],
  ['a token', { token: 'ey' }],
])('%s over plain HTTP is exposed to whoever listens on the way', (_, credentials) => {
  expect(exposingHost({ url: 'http://dbaas.example.com:8080/api', ...credentials })).toBe('dbaas.example.com:8080');
});

test.each([
  'https://dbaas.example.com',
  'http://localhost:8080',
  'http://cp.localhost',
  'http://127.0.0.1:8080',
  'http://127.1',
  'http://[::1]:8080',
])('nothing is exposed to %s', (url) => {
  expect(exposingHost({ url, ...PAIR })).toBeUndefined();
});

test.each(['http://localhost.example.com', 'http://127.0.0.1.example.com', 'http://10.0.0.1', 'http://[::2]'])(
  '%s is no loopback address',
  (url) => {
    expect(exposingHost({ url, ...PAIR })).toBe(new URL(url).host);
  },
);

test('without credentials there is nothing to expose, and a faulty URL is none', () => {
  expect(exposingHost({ url: 'http://dbaas.example.com' })).toBeUndefined();
  expect(exposingHost({ url: 'dbaas.example.com', ...PAIR })).toBeUndefined();
});
