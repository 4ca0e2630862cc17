import { X509Certificate } from 'node:crypto';
import type { Server } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import type { Logger } from '../log';
import { LOG_KEYS } from '../log-keys';
import { selfSignedCertificate } from './certificate';

export interface MutualTls {
  readonly server: Server;
  /** What the other side must find this one to have, DER. */
  readonly certificate: Buffer;
}

/**
 * Hands over connections whose other side holds just the given certificate, and drops all others before they are
 * served anything. The certificate is compared, not verified: a list of authorities would make Node.js load its own as
 * well, which takes longer than the rest of a start.
 *
 * @param clientCertificate PEM
 * @throws Error where that is no certificate.
 */
export function mutualTls(clientCertificate: string, accept: (socket: TLSSocket) => void, log: Logger): MutualTls {
  const expected = readCertificate(clientCertificate);
  const own = selfSignedCertificate();
  const server = createServer(
    {
      key: own.key,
      cert: own.pem,
      ca: [],
      requestCert: true,
      rejectUnauthorized: false,
      minVersion: 'TLSv1.2',
      ALPNProtocols: ['h2'],
    },
    (socket) => {
      if (socket.getPeerX509Certificate()?.raw.equals(expected)) return accept(socket);
      log.warn('Refused a connection that does not show the certificate of the Terraform that started this plugin');
      socket.on('error', () => {});
      socket.destroy();
    },
  );
  server.on('tlsClientError', (error) => log.debug('A TLS handshake failed', { [LOG_KEYS.error]: error.message }));
  return { server, certificate: own.der };
}

function readCertificate(text: string): Buffer {
  try {
    return new X509Certificate(text).raw;
  } catch (error) {
    throw new Error(`PLUGIN_CLIENT_CERT holds no certificate that can be read: ${(error as Error).message}`, {
      cause: error,
    });
  }
}
