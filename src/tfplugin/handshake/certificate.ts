import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import * as der from './der';
import { pem } from './pem';

export interface Certificate {
  readonly der: Buffer;
  readonly pem: string;
  /** The private key, PEM. */
  readonly key: string;
}

/** The name under which Terraform connects to a plugin, on whatever socket. */
const HOST = 'localhost';
const YEAR_IN_MILLISECONDS = 365 * 24 * 3_600_000;
const CLOCK_SKEW_IN_MILLISECONDS = 60_000;

const OIDS = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  subjectAlternativeName: '2.5.29.17',
  serverAuthentication: '1.3.6.1.5.5.7.3.1',
} as const;

/**
 * A certificate for this process alone, which signs itself. Written here because the libraries that do so take longer
 * to load than all the rest of a start.
 */
export function selfSignedCertificate(now = new Date()): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const content = toBeSigned(publicKey, now);
  const signature = der.bitString(sign('sha256', content, privateKey));
  const certificate = der.sequence(content, signatureAlgorithm(), signature);
  return {
    der: certificate,
    pem: pem('CERTIFICATE', certificate),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function toBeSigned(publicKey: KeyObject, now: Date): Buffer {
  const version3 = der.explicit(0, der.integer(Buffer.from([2])));
  return der.sequence(
    version3,
    der.integer(randomBytes(16)),
    signatureAlgorithm(),
    name(),
    validity(now),
    name(),
    publicKey.export({ type: 'spki', format: 'der' }),
    der.explicit(3, extensions()),
  );
}

function signatureAlgorithm(): Buffer {
  return der.sequence(der.objectIdentifier(OIDS.ecdsaWithSha256));
}

/** Issuer and subject are one. */
function name(): Buffer {
  return der.sequence(der.set(der.sequence(der.objectIdentifier(OIDS.commonName), der.utf8String(HOST))));
}

function validity(now: Date): Buffer {
  return der.sequence(
    der.time(new Date(now.getTime() - CLOCK_SKEW_IN_MILLISECONDS)),
    der.time(new Date(now.getTime() + YEAR_IN_MILLISECONDS)),
  );
}

/** Terraform takes the certificate for the authority that it checks the connection's certificate against: both uses. */
function extensions(): Buffer {
  const digitalSignatureAndCertificateSigning = der.bitString(Buffer.from([0b1000_0100]), 2);
  return der.sequence(
    extension(OIDS.basicConstraints, der.sequence(der.boolean(true)), 'critical'),
    extension(OIDS.keyUsage, digitalSignatureAndCertificateSigning, 'critical'),
    extension(OIDS.extendedKeyUsage, der.sequence(der.objectIdentifier(OIDS.serverAuthentication))),
    extension(OIDS.subjectAlternativeName, der.sequence(der.implicit(2, Buffer.from(HOST)))),
  );
}

function extension(oid: string, content: Buffer, critical?: 'critical'): Buffer {
  return der.sequence(der.objectIdentifier(oid), ...(critical ? [der.boolean(true)] : []), der.octetString(content));
}
