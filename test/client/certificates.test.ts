import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client, type ClientOptions, DEFAULT_RETRY_POLICY, isNetworkError } from '../../src/client';
import { createAuthorityCertificate } from '../../src/control-plane/lifecycle/certificate';
import { selfSignedCertificate } from '../../src/tfplugin/handshake/certificate';
import { temporaryFolder } from '../support/folders';

const project = { organization: 'acme', name: 'messaging' };
const certificate = selfSignedCertificate();
const server = createServer({ cert: certificate.pem, key: certificate.key }, (_, response) => response.end('{}'));

let url: string;
let trusted: string;
let other: string;

beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // The name that the certificate is for.
  url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const folder = await temporaryFolder();
  trusted = join(folder, 'trusted.pem');
  other = join(folder, 'other.pem');
  await writeFile(trusted, certificate.pem);
  await writeFile(other, createAuthorityCertificate('another authority', new Date()));
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

async function errorWith(options: ClientOptions): Promise<unknown> {
  const client = new Client({ url, retry: { ...DEFAULT_RETRY_POLICY, firstPause: 1 }, ...options });
  try {
    return await client.projects.get(project).then(
      () => undefined,
      (error) => error,
    );
  } finally {
    await client.destroy();
  }
}

test.each<[string, () => ClientOptions]>([
  ['named as trusted', () => ({ trustedCert: trusted })],
  ['among the surroundings’ own', () => ({ extraCaCerts: trusted })],
  ['among the surroundings’ own beside a trusted one', () => ({ trustedCert: other, extraCaCerts: trusted })],
  ['taken unseen', () => ({ skipVerify: true })],
])('a server is spoken to whose certificate is %s', async (_, options) => {
  expect(await errorWith(options())).toBeUndefined();
});

test.each<[string, () => ClientOptions]>([
  ['nobody', () => ({})],
  ['another', () => ({ trustedCert: other })],
])('a certificate that %s vouches for ends in an error that says how to trust it', async (_, options) => {
  const error = await errorWith(options());

  expect(isNetworkError(error) && error.message).toContain('name its certificate authority in NUODB_CP_TRUSTED_CERT');
});

test('a file of trusted certificates that cannot be read, or holds none, is refused at construction', async () => {
  const empty = join(await temporaryFolder(), 'empty.pem');
  await writeFile(empty, '');

  for (const trustedCert of ['/nonexistent.pem', empty]) {
    expect(() => new Client({ url, trustedCert })).toThrow(
      expect.objectContaining({ code: 'UNREADABLE_CERTIFICATE', setting: 'trustedCert' }),
    );
  }
});

test('the surroundings’ own file that cannot be read is left out with a warning, as Node.js does', async () => {
  const warn = jest.fn();

  await errorWith({ trustedCert: trusted, extraCaCerts: '/nonexistent.pem', log: { debug: jest.fn(), warn } });

  expect(warn).toHaveBeenCalledWith(expect.stringContaining('Ignoring extra CA certificates'), {
    path: '/nonexistent.pem',
  });
});

test('no certificate is read where http needs none', () => {
  expect(() => new Client({ url: 'http://localhost', trustedCert: '/nonexistent.pem' })).not.toThrow();
});
