import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSignedCertificate } from '../../src/tfplugin/handshake/certificate';

export interface HttpsServer extends AsyncDisposable {
  readonly url: string;
  /** PEM: the certificate, and so the authority, that a client has to trust. */
  readonly certificate: string;
  /** The requests that came through TLS, such as `GET /projects`. */
  readonly received: readonly string[];
}

/** Serves over TLS what a server on loopback serves without, under a certificate that nobody knows. */
export async function startHttpsServer(target: string): Promise<HttpsServer> {
  const { key, pem } = selfSignedCertificate();
  const received: string[] = [];
  const server = createServer({ key, cert: pem }, (incoming, outgoing) => {
    const { method, url = '/', headers } = incoming;
    received.push(`${method} ${url}`);
    const onwards = request(new URL(url, target), { method, headers: { ...headers, host: new URL(target).host } });
    onwards.on('response', (answer) => answer.pipe(outgoing.writeHead(answer.statusCode ?? 502, answer.headers)));
    onwards.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onwards.destroy());
    incoming.pipe(onwards);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    certificate: pem,
    received,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
