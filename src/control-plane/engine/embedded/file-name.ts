/**
 * Any text as one file name that no other text has, on file systems of any kind.
 */
import { createHash } from 'node:crypto';

/** File systems allow 255 bytes; the rest is left for endings. */
const LONGEST = 200;

/**
 * Lower-case letters, digits, `-` and `_`, and dots that are not in front, stay as they are; all other bytes are
 * percent-encoded, also upper-case letters, because some file systems do not tell cases apart. What gets too long keeps
 * its beginning and is told apart by its SHA-256 hash, after a `+`, which encoding never leaves.
 */
export function fileNameOf(text: string): string {
  const encoded = [...Buffer.from(text)].map(encodeByte).join('');
  if (encoded.length <= LONGEST) return encoded;
  return `${encoded.slice(0, LONGEST - 65)}+${createHash('sha256').update(text).digest('hex')}`;
}

function encodeByte(byte: number, index: number): string {
  const character = String.fromCharCode(byte);
  if (/[a-z0-9_-]/.test(character) || (character === '.' && index > 0)) return character;
  return `%${byte.toString(16).padStart(2, '0')}`;
}
