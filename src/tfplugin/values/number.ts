import { BigNumber } from './value';

/** A number of decimal digits, as a JavaScript number where that says exactly the same. */
export function numberFromText(text: string): number | BigNumber {
  const number = Number(text);
  return String(number) === text ? number : new BigNumber(text);
}

/**
 * A number as decimal digits. A fraction is its shortest decimal: what a configuration writes as 0.1 is that to
 * Terraform, and not the binary fraction next to it.
 */
export function numberToText(number: number | BigNumber): string {
  if (number instanceof BigNumber) return number.text;
  return Number.isInteger(number) ? BigInt(number).toString() : String(number);
}
