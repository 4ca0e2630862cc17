import { X509Certificate } from 'node:crypto';
import { createAuthorityCertificate } from '../../../src/control-plane/lifecycle/certificate';

test('the certificate is of an authority that signed it itself, valid for ten years', () => {
  const certificate = new X509Certificate(
    createAuthorityCertificate('acme/messaging', new Date('2024-10-04T09:56:16Z')),
  );

  expect(certificate.subject).toBe('CN=acme/messaging');
  expect(certificate.issuer).toBe(certificate.subject);
  expect(certificate.ca).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(new Date(certificate.validFrom)).toEqual(new Date('2024-10-04T09:56:16Z'));
  expect(new Date(certificate.validTo)).toEqual(new Date('2034-10-01T00:00:00Z'));
});

test('the longest name there can be fits', () => {
  const name = `${'a'.repeat(63)}/${'b'.repeat(63)}`;

  expect(new X509Certificate(createAuthorityCertificate(name, new Date())).subject).toBe(`CN=${name}`);
});

test('years that need four digits have them', () => {
  const certificate = new X509Certificate(
    createAuthorityCertificate('acme/messaging', new Date('2045-01-01T00:00:00Z')),
  );

  expect(new Date(certificate.validTo).getUTCFullYear()).toBe(2055);
});

test('no two are the same', () => {
  const [one, other] = [1, 2].map(() => new X509Certificate(createAuthorityCertificate('acme/messaging', new Date())));

  expect(one.serialNumber).not.toBe(other.serialNumber);
  expect(one.publicKey.equals(other.publicKey)).toBe(false);
});
