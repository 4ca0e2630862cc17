/**
 * A line of the journal: a checksum, then what one group commit changed, as JSON.
 */
import { createHash } from 'node:crypto';

export interface Change {
  readonly kind: string;
  readonly key: string;
  readonly version: string;
  /** Absent where the item was deleted. */
  readonly value?: unknown;
}

const CHECKSUM_LENGTH = 16;

export function encodeRecord(changes: readonly Change[]): string {
  const json = JSON.stringify(changes);
  return `${checksum(json)} ${json}\n`;
}

/** The changes of a line without its line feed; undefined where the line is not whole. */
export function decodeRecord(line: string): readonly Change[] | undefined {
  const json = line.slice(CHECKSUM_LENGTH + 1);
  if (line.slice(0, CHECKSUM_LENGTH) !== checksum(json)) return undefined;
  return JSON.parse(json) as readonly Change[];
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, CHECKSUM_LENGTH);
}
