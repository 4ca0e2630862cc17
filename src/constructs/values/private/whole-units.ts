import { Tokenization } from 'cdktf';
import { isKnownToTerraformOnly } from '../../private/prop-check';
import { Rounding } from '../rounding';

/** An amount as it is written in Terraform, which may be the only one to know it. */
export function amountText(amount: number): string {
  return isKnownToTerraformOnly(amount) ? Tokenization.stringifyNumber(amount) : String(amount);
}

/**
 * Checks the amount that a value is made of.
 *
 * @param maker what was called, such as `Size.gibibytes`
 * @throws Error where it is no whole number from 0 on. A fraction is refused because it may not be what it seems: 0.1 is
 * not a tenth.
 */
export function checkAmount(maker: string, amount: number): void {
  if (isKnownToTerraformOnly(amount) || (Number.isSafeInteger(amount) && amount >= 0)) return;
  throw new Error(
    `${maker}(${String(amount)}): the amount must be a whole number from 0 on. Write a fraction in a smaller unit.`,
  );
}

/** A value in another unit. */
export interface Conversion {
  /** What is converted, as it was written. */
  readonly text: string;
  /** In the smallest unit; undefined where only Terraform knows it. */
  readonly value: bigint | undefined;
  /** The unit that it is asked for in, as a word of the plural. */
  readonly unit: string;
  /** How many of the smallest unit that is. */
  readonly scale: bigint;
  readonly rounding: Rounding;
}

/** @throws Error where the result would have to be rounded and may not, is not exact, or is not known before Terraform runs. */
export function convert({ text, value, unit, scale, rounding }: Conversion): number {
  if (value === undefined) {
    throw new Error(`${text} cannot be converted to ${unit}: only Terraform will know its value. Pass it on as it is.`);
  }
  const down = value / scale;
  const isWhole = down * scale === value;
  if (!isWhole && rounding === Rounding.REFUSE) {
    throw new Error(
      `${text} is not a whole number of ${unit}. Ask for a smaller unit, or say how to round: Rounding.DOWN or Rounding.UP.`,
    );
  }
  const result = Number(isWhole || rounding === Rounding.DOWN ? down : down + 1n);
  if (!Number.isSafeInteger(result))
    throw new Error(`${text} is too many ${unit} for a number. Ask for a larger unit.`);
  return result;
}

/** The amount in the smallest unit; undefined where only Terraform knows it. */
export function scaled(amount: number, scale: bigint): bigint | undefined {
  return isKnownToTerraformOnly(amount) ? undefined : BigInt(amount) * scale;
}
