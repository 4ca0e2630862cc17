/** What a project runs that does not say. */
export const DEFAULT_PRODUCT_VERSION = '6.0.2';

/**
 * Whether a product version is below another. Only the numbers that both have are compared: `6.0` is the tag of the
 * newest 6.0.x, so it is not below `6.0.2`.
 */
export function isOlder(version: string, other: string): boolean {
  const ours = numbersOf(version);
  const theirs = numbersOf(other);
  const at = ours.findIndex((number, index) => index < theirs.length && number !== theirs[index]);
  return at !== -1 && ours[at] < theirs[at];
}

/** `6.0.2-1.el8` is `[6, 0, 2]`. */
function numbersOf(version: string): number[] {
  return (/^[0-9]+(\.[0-9]+)*/.exec(version)?.[0] ?? '').split('.').map(Number);
}
