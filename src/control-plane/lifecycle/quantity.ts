/**
 * Sizes in the notation of Kubernetes quantities, compared exactly.
 */
const THOUSAND = 1000n;
const KIBI = 1024n;
const SUFFIXES = ['K', 'M', 'G', 'T', 'P', 'E'];
/** Parts of one: quantities go down to a billionth, suffix `n`. */
const NANO = THOUSAND ** 3n;

const SCALES: ReadonlyMap<string, bigint> = new Map([
  ['n', 1n],
  ['u', THOUSAND],
  ['m', THOUSAND ** 2n],
  ['', NANO],
  ['k', NANO * THOUSAND],
  ...SUFFIXES.map((suffix, index): [string, bigint] => [suffix, NANO * THOUSAND ** BigInt(index + 1)]),
  ...SUFFIXES.map((suffix, index): [string, bigint] => [`${suffix}i`, NANO * KIBI ** BigInt(index + 1)]),
]);

/** Whether a quantity such as `50Gi` is less than another. Digits below a billionth of the unit are ignored. */
export function isSmaller(quantity: string, other: string): boolean {
  return nanos(quantity) < nanos(other);
}

function nanos(quantity: string): bigint {
  const [, whole, fraction = '', suffix] = /^([0-9]*)(?:\.([0-9]*))?([A-Za-z]*)$/.exec(quantity) ?? [];
  const scale = SCALES.get(suffix);
  if (scale === undefined) throw new RangeError(`"${quantity}" is not a Kubernetes quantity`);
  return (BigInt(`${whole}${fraction}` || '0') * scale) / 10n ** BigInt(fraction.length);
}
