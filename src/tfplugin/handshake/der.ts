/** The few forms of ASN.1's distinguished encoding that a certificate is written in. */

const TAGS = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utf8String: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  contextPrimitive: 0x80,
  contextConstructed: 0xa0,
} as const;

export const sequence = (...items: Uint8Array[]) => tagged(TAGS.sequence, ...items);
export const set = (...items: Uint8Array[]) => tagged(TAGS.set, ...items);
export const octetString = (content: Uint8Array) => tagged(TAGS.octetString, content);
export const utf8String = (text: string) => tagged(TAGS.utf8String, Buffer.from(text, 'utf8'));
export const boolean = (value: boolean) => tagged(TAGS.boolean, Buffer.from([value ? 0xff : 0]));
/** `[number]` in ASN.1, around other values. */
export const explicit = (number: number, ...items: Uint8Array[]) => tagged(TAGS.contextConstructed + number, ...items);
/** `[number]` in ASN.1, in place of a string's own tag. */
export const implicit = (number: number, content: Uint8Array) => tagged(TAGS.contextPrimitive + number, content);

/** @param unused how many of the last byte's bits do not count */
export function bitString(content: Uint8Array, unused = 0): Buffer {
  return tagged(TAGS.bitString, Buffer.from([unused]), content);
}

/** A number of any size, not negative, its most significant byte first. */
export function integer(bytes: Uint8Array): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  const shortest = first === -1 ? Buffer.from([0]) : bytes.subarray(first);
  // A first bit of 1 would mean a negative number.
  return tagged(TAGS.integer, ...(shortest[0] & 0x80 ? [Buffer.from([0])] : []), shortest);
}

/** @param dotted such as `1.2.840.10045.4.3.2` */
export function objectIdentifier(dotted: string): Buffer {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  return tagged(TAGS.objectIdentifier, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

/** To the second. X.509 writes years from 2050 on with all their digits, and others without the century. */
export function time(date: Date): Buffer {
  const digits = `${date
    .toISOString()
    .replace(/\.[0-9]+Z$/, '')
    .replace(/[-:T]/g, '')}Z`;
  if (date.getUTCFullYear() >= 2050) return tagged(TAGS.generalizedTime, Buffer.from(digits));
  return tagged(TAGS.utcTime, Buffer.from(digits.slice(2)));
}

function tagged(tag: number, ...content: Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag]), length(body.length), body]);
}

function length(value: number): Buffer {
  if (value < 0x80) return Buffer.from([value]);
  const bytes = base256(value);
  return Buffer.from([0x80 + bytes.length, ...bytes]);
}

function base256(value: number): number[] {
  return value < 256 ? [value] : [...base256(Math.floor(value / 256)), value % 256];
}

/** Seven bits a byte; all but the last have the eighth set. */
function base128(value: number): number[] {
  const bytes = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) bytes.unshift((rest % 128) + 128);
  return bytes;
}
