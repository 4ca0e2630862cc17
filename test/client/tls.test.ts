import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client, type ClientOptions, isNetworkError } from '../../src/client';
import { selfSignedCertificate } from '../../src/tfplugin/handshake/certificate';
import { temporaryFolder } from '../support/folders';
import { answer, type HttpServer, startHttpServer } from '../support/http-server';
import { type HttpsServer, startHttpsServer } from '../support/https-server';

let plain: HttpServer;
let server: HttpsServer;
let trusted: string;
let other: string;
beforeAll(async () => {
  plain = await startHttpServer(answer(200, { organization: 'acme', name: 'messaging' }));
  server = await startHttpsServer(plain.url);
  const folder = await temporaryFolder();
  trusted = join(folder, 'trusted.pem');
  other = join(folder, 'other.pem');
  await writeFile(trusted, server.certificate);
  await writeFile(other, selfSignedCertificate().pem);
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await plain[Symbol.asyncDispose]();
});

async function ask(options: ClientOptions): Promise<unknown> {
  const client = new Client({ url: server.url, token: 'hunter2', ...options });
  try {
    return await client.projects.get({ organization: 'acme', name: 'messaging' });
  } finally {
    await client.destroy();
  }
}

test.each<[string, () => ClientOptions]>([
  ['is named', () => ({ trustedCert: trusted })],
  ['is among the extra ones of the surroundings', () => ({ extraCaCerts: trusted })],
  ['is named beside another of the surroundings', () => ({ trustedCert: trusted, extraCaCerts: other })],
  ['need not be known', () => ({ skipVerify: true })],
])('a server whose authority %s is spoken to', async (_, options) => {
  expect(await ask(options())).toMatchObject({ name: 'messaging' });
});

test.each<[string, () => ClientOptions]>([
  ['unknown', () => ({})],
  ['another than the one that is named', () => ({ trustedCert: other })],
  ['in a file that cannot be read', () => ({ extraCaCerts: `${other}.missing` })],
])('a server whose authority is %s gets no request, and the error says what to set', async (_, options) => {
  const before = server.received.length;

  const error: unknown = await ask(options()).catch((caught) => caught);

  expect(isNetworkError(error) && error.message).toMatch(/certificate.*NUODB_CP_TRUSTED_CERT/);
  expect(server.received).toHaveLength(before);
});

test('a certificate for another host is refused, though its authority is trusted', async () => {
  const error: unknown = await ask({ url: server.url.replace('localhost', '127.0.0.1'), trustedCert: trusted }).catch(
    (caught) => caught,
  );

  expect(isNetworkError(error) && error.message).toContain("does not match certificate's altnames");
});
