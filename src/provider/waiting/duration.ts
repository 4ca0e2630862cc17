/** Milliseconds a unit. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
};

const PART = /(\d+\.?\d*|\.\d+)([^\d.]*)/y;

/**
 * Reads a duration as Go programs write it, which is what Terraform users know: `90s`, `1h30m`, `1.5h`, `-1s`, `0`.
 *
 * @returns milliseconds
 * @throws RangeError that says what is wrong with the text
 */
export function parseDuration(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const unsigned = text.replace(/^[-+]/, '');
  if (unsigned === '0') return 0;
  if (unsigned === '') throw new RangeError(`invalid duration ${JSON.stringify(text)}`);
  let milliseconds = 0;
  PART.lastIndex = 0;
  while (PART.lastIndex < unsigned.length) {
    const part = PART.exec(unsigned);
    if (!part) throw new RangeError(`invalid duration ${JSON.stringify(text)}`);
    milliseconds += Number(part[1]) * millisecondsOf(part[2], text);
  }
  return sign * milliseconds;
}

function millisecondsOf(unit: string, text: string): number {
  if (unit === '') throw new RangeError(`missing unit in duration ${JSON.stringify(text)}`);
  if (!Object.hasOwn(UNITS, unit)) {
    throw new RangeError(`unknown unit ${JSON.stringify(unit)} in duration ${JSON.stringify(text)}`);
  }
  return UNITS[unit];
}
