import { readFileSync } from 'node:fs';
import { rootCertificates } from 'node:tls';
import { ConfigurationError } from './errors';
import type { ClientOptions } from './options';

/**
 * The certificates to trust, PEM; undefined leaves it to Node.js, which is quicker than to hand over its own list.
 *
 * @throws ConfigurationError where `trustedCert` cannot be read or is no certificate.
 */
export function trustedCertificates(options: ClientOptions): string[] | undefined {
  const added = [trustedCert(options), extraCaCerts(options)].filter((pem) => pem !== undefined);
  return added.length > 0 ? [...rootCertificates, ...added] : undefined;
}

function trustedCert({ trustedCert }: ClientOptions): string | undefined {
  if (!trustedCert) return undefined;
  const fault = (reason: string, cause?: unknown) =>
    new ConfigurationError(
      'UNREADABLE_CERTIFICATE',
      'trustedCert',
      `The file of trusted certificates, ${trustedCert}, ${reason}.`,
      cause,
    );
  let pem: string;
  try {
    pem = readFileSync(trustedCert, 'utf8');
  } catch (error) {
    throw fault('cannot be read', error);
  }
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw fault('holds no certificate in PEM');
  return pem;
}

function extraCaCerts({ extraCaCerts, log }: ClientOptions): string | undefined {
  if (!extraCaCerts) return undefined;
  try {
    return readFileSync(extraCaCerts, 'utf8');
  } catch {
    log?.warn('Ignoring extra CA certificates: the file cannot be read', { path: extraCaCerts });
    return undefined;
  }
}
