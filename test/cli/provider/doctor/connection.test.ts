import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { examineConnection } from '../../../../src/cli/provider/doctor/connection';
import { formatFinding } from '../../../../src/cli/provider/doctor/finding';
import { selfSignedCertificate } from '../../../../src/tfplugin/handshake/certificate';
import { startControlPlane } from '../../../support/control-plane';
import { type Answer, answer, startHttpServer } from '../../../support/http-server';

const CREDENTIALS = { user: 'acme/ann', password: 'hunter2' };

async function examine(env: Record<string, string>, now = () => new Date()): Promise<string> {
  const findings = await examineConnection({ env, now, home: '/nowhere', folder: '/nowhere' });
  return findings.map(formatFinding).join('\n');
}

function environment(url: string, { user, password } = CREDENTIALS): Record<string, string> {
  return { NUODB_CP_URL_BASE: url, NUODB_CP_USER: user, NUODB_CP_PASSWORD: password };
}

test('a control plane that lets the user in is fine', async () => {
  await using controlPlane = await startControlPlane({ credentials: CREDENTIALS });

  const found = await examine(environment(controlPlane.url));

  expect(found).toBe(`  ok    ${controlPlane.url} answers and is healthy.
  ok    It serves version 2.8.0 of the API.
  ok    This machine's clock agrees with the server's.
  ok    User acme/ann is let in.`);
});

test('credentials that are refused are wrong, and not repeated', async () => {
  await using controlPlane = await startControlPlane({ credentials: CREDENTIALS });

  const found = await examine(environment(controlPlane.url, { user: 'acme/ann', password: 'hunter3' }));

  expect(found).toMatch(/WRONG User acme\/ann is not let in\.\n +Set NUODB_CP_USER .* to credentials in force/);
  expect(found).not.toContain('hunter');
});

test.each<[string, Record<string, string>, RegExp]>([
  ['no URL', {}, /WRONG No URL is given .*\n +Set NUODB_CP_URL_BASE/],
  ['no scheme', { NUODB_CP_URL_BASE: 'example.com' }, /WRONG No scheme found in URL/],
  ['half a pair', { NUODB_CP_URL_BASE: 'http://127.0.0.1:1', NUODB_CP_USER: 'acme/ann' }, /\n +Set NUODB_CP_PASSWORD/],
  [
    'a certificate that is not there',
    { NUODB_CP_URL_BASE: 'https://127.0.0.1:1', NUODB_CP_TRUSTED_CERT: '/nowhere.pem' },
    /WRONG The file of trusted certificates, \/nowhere\.pem, cannot be read/,
  ],
  [
    'nobody listening',
    { NUODB_CP_URL_BASE: 'http://127.0.0.1:1' },
    /is not reached\.\n.*ECONNREFUSED.*Check that the URL/,
  ],
])('%s is wrong', async (_, env, expected) => {
  expect(await examine(env)).toMatch(expected);
});

test('a certificate that nobody vouches for is wrong, and with skip_verify a note', async () => {
  const { pem, key } = selfSignedCertificate();
  const server = createServer({ cert: pem, key }, (_, response) => void response.writeHead(204).end());
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    expect(await examine({ NUODB_CP_URL_BASE: url })).toMatch(
      /WRONG https:.* is not reached\.\n.*self-signed certificate.* NUODB_CP_TRUSTED_CERT/,
    );
    expect(await examine({ NUODB_CP_URL_BASE: url, NUODB_CP_SKIP_VERIFY: 'true' })).toMatch(
      /ok {4}https:.* answers and is healthy\.\n {2}note {2}The server's certificate is taken unseen/,
    );
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

const HEALTHY = answer(204);
const EVERYTHING = answer(200, { info: { version: '2.8.0' }, items: [] });

test.each<[string, Answer[], RegExp]>([
  ['an unhealthy one', [answer(503)], /WRONG .* answers, but not that it is healthy/],
  [
    'an older one',
    [HEALTHY, answer(200, { info: { version: '2.7.1' } })],
    /note {2}It serves version 2\.7\.1 .* made for 2\.8\.0/,
  ],
  ['a newer one', [HEALTHY, answer(200, { info: { version: '2.11.0' } })], /ok {4}It serves version 2\.11\.0/],
  [
    'one that does not tell its version',
    [HEALTHY, answer(404)],
    /note {2}The server does not tell its version: HTTP 404 Not Found/,
  ],
  ['one that forbids lists', [HEALTHY, EVERYTHING, answer(403)], /WRONG Who has no credentials may not list projects/],
  ['one that wants credentials', [HEALTHY, EVERYTHING, answer(401)], /WRONG Who has no credentials is not let in/],
])('of %s that is told', async (_, answers, expected) => {
  await using server = await startHttpServer(...answers, EVERYTHING);

  expect(await examine({ NUODB_CP_URL_BASE: server.url })).toMatch(expected);
});

test('a web page is no Control Plane, and is told no credentials', async () => {
  await using server = await startHttpServer(answer(200, '<html>'));

  const found = await examine(environment(server.url));

  expect(found).toMatch(/WRONG What answers at \/openapi is no Control Plane\.\n +Check NUODB_CP_URL_BASE/);
  expect(server.received.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ['/healthz', undefined],
    ['/openapi', undefined],
  ]);
});

test.each([
  [-600, /WRONG This machine's clock is (599|600|601) s behind the server's\.\n +Set the one that is wrong, by NTP/],
  [600, /WRONG This machine's clock is (599|600|601) s ahead of the server's/],
])('a clock that is off by %d s is wrong', async (seconds, expected) => {
  await using server = await startHttpServer(HEALTHY, EVERYTHING);
  const now = () => new Date(Date.now() + seconds * 1000);

  expect(await examine({ NUODB_CP_URL_BASE: server.url }, now)).toMatch(expected);
});
