/**
 * A self-signed certificate of an authority, encoded by hand because Node.js can only read certificates.
 *
 * It is real, so that whatever parses `status.caPem` is content, but no SQL server runs here that could present a
 * certificate signed by it: so its key is not kept.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280#section-4.1
 */
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const YEARS = 10;

const TAG = {
  boolean: 1,
  integer: 2,
  bits: 3,
  octets: 4,
  oid: 6,
  text: 12,
  utcTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
};
const CONTEXT = 0xa0;
const TRUE = Buffer.from([0xff]);
/** DER of the identifiers. */
const OID = {
  ecdsaWithSha256: Buffer.from('2a8648ce3d040302', 'hex'),
  commonName: Buffer.from('550403', 'hex'),
  basicConstraints: Buffer.from('551d13', 'hex'),
  keyUsage: Buffer.from('551d0f', 'hex'),
};
/** keyCertSign and cRLSign: bits 5 and 6, the last one unused. */
const SIGNS_CERTIFICATES = Buffer.from([1, 0x06]);

/** The certificate as PEM, for an authority of this common name. */
export function createAuthorityCertificate(commonName: string, now: Date): string {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(der(TAG.oid, OID.ecdsaWithSha256));
  const name = sequence(der(TAG.set, sequence(der(TAG.oid, OID.commonName), der(TAG.text, Buffer.from(commonName)))));
  const body = sequence(
    der(CONTEXT, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, serialNumber()),
    algorithm,
    name,
    sequence(time(now), time(new Date(Date.UTC(now.getUTCFullYear() + YEARS, now.getUTCMonth(), 1)))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(
      CONTEXT + 3,
      sequence(
        extension(OID.basicConstraints, sequence(der(TAG.boolean, TRUE))),
        extension(OID.keyUsage, der(TAG.bits, SIGNS_CERTIFICATES)),
      ),
    ),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]);
  return pem(sequence(body, algorithm, der(TAG.bits, signature)));
}

function extension(id: Buffer, value: Buffer): Buffer {
  return sequence(der(TAG.oid, id), der(TAG.boolean, TRUE), der(TAG.octets, value));
}

/** Positive, and its first byte not zero. */
function serialNumber(): Buffer {
  const serial = randomBytes(16);
  serial[0] = (serial[0] & 0x3f) | 0x40;
  return serial;
}

/** With two digits for the year up to 2049, as the standard wants it. */
function time(at: Date): Buffer {
  const text = `${at.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  return at.getUTCFullYear() < 2050 ? der(TAG.utcTime, Buffer.from(text.slice(2))) : der(TAG.time, Buffer.from(text));
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(TAG.sequence, Buffer.concat(parts));
}

function der(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content]);
}

function lengthOf({ length }: Buffer): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  if (length < 0x100) return Buffer.from([0x81, length]);
  return Buffer.from([0x82, length >> 8, length & 0xff]);
}

function pem(content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
