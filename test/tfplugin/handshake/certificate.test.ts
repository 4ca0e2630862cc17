import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { selfSignedCertificate } from '../../../src/tfplugin/handshake/certificate';
import * as der from '../../../src/tfplugin/handshake/der';
import { pem } from '../../../src/tfplugin/handshake/pem';

describe('The certificate', () => {
  test('is for localhost, signs itself and fits its key', () => {
    const { der: bytes, pem: text, key } = selfSignedCertificate();

    const certificate = new X509Certificate(bytes);

    expect(certificate.subject).toBe('CN=localhost');
    expect(certificate.subjectAltName).toBe('DNS:localhost');
    expect(certificate.ca).toBe(true);
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(certificate.checkIssued(certificate)).toBe(true);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate.checkPrivateKey(createPrivateKey(key))).toBe(true);
    expect(new X509Certificate(text).raw).toEqual(bytes);
  });

  test('is valid from a moment ago for a year', () => {
    const certificate = new X509Certificate(selfSignedCertificate(new Date('2031-02-03T04:05:06.789Z')).der);

    expect(new Date(certificate.validFrom)).toEqual(new Date('2031-02-03T04:04:06Z'));
    expect(new Date(certificate.validTo)).toEqual(new Date('2032-02-03T04:05:06Z'));
  });

  test('is valid in the second half of the century', () => {
    const certificate = new X509Certificate(selfSignedCertificate(new Date('2049-07-01T00:00:00Z')).der);

    expect(new Date(certificate.validFrom).getUTCFullYear()).toBe(2049);
    expect(new Date(certificate.validTo).getUTCFullYear()).toBe(2050);
  });

  test('can be loaded whatever its length and serial number', () => {
    for (let count = 0; count < 200; count++) {
      const { pem: cert, key } = selfSignedCertificate();
      expect(() => createSecureContext({ cert, key, ca: [] })).not.toThrow();
    }
  });
});

test('PEM has no empty line, however long the content is', () => {
  for (let length = 1; length < 200; length++) {
    const lines = pem('CERTIFICATE', Buffer.alloc(length, length)).split('\n');

    expect(lines.pop()).toBe('');
    expect(lines.every((line) => line.length > 0 && line.length <= 64)).toBe(true);
    expect(Buffer.from(lines.slice(1, -1).join(''), 'base64')).toEqual(Buffer.alloc(length, length));
  }
});

describe('DER', () => {
  test.each([
    ['a number below 128', der.integer(Buffer.from([0x7f])), '02017f'],
    ['a number whose first bit is set', der.integer(Buffer.from([0x80])), '02020080'],
    ['a number with zeros before it', der.integer(Buffer.from([0, 0, 1, 2])), '02020102'],
    ['zero', der.integer(Buffer.from([0, 0])), '020100'],
    ['a name of many numbers', der.objectIdentifier('1.2.840.10045.4.3.2'), '06082a8648ce3d040302'],
    ['a name with a number of 128', der.objectIdentifier('2.5.128'), '0603558100'],
    ['a year before 2050', der.time(new Date('2049-12-31T23:59:59.999Z')), `170d${hex('491231235959Z')}`],
    ['a year from 2050 on', der.time(new Date('2050-01-01T00:00:00Z')), `180f${hex('20500101000000Z')}`],
    ['bits', der.bitString(Buffer.from([0x84]), 2), '03020284'],
  ])('writes %s', (_name, bytes, expected) => {
    expect(bytes.toString('hex')).toBe(expected);
  });

  test.each([
    [127, '047f'],
    [128, '048180'],
    [255, '0481ff'],
    [256, '04820100'],
    [65536, '0483010000'],
  ])('writes a length of %i', (length, head) => {
    const bytes = der.octetString(Buffer.alloc(length));

    expect(bytes.toString('hex', 0, head.length / 2)).toBe(head);
    expect(bytes).toHaveLength(head.length / 2 + length);
  });
});

function hex(text: string): string {
  return Buffer.from(text).toString('hex');
}
