import type { Kind, Served } from './kind';

/**
 * The scopes that an item is in, from its parent to its organization: `acme/messaging/demo`, `acme/messaging` and `acme`
 * for a backup. What lies beyond an organization is rarely anybody's to see.
 */
export function scopesOf<Ref extends object>(
  { identifiers }: Pick<Kind<Ref, Ref & Served>, 'identifiers'>,
  ref: Ref,
): string[][] {
  const parts = identifiers.map((name) => String(ref[name]));
  return identifiers.slice(1).map((_, index) => parts.slice(0, -1 - index));
}
