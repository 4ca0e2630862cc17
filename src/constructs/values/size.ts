import { isKnownToTerraformOnly } from '../private/prop-check';
import { amountText, checkAmount, convert, scaled } from './private/whole-units';
import { Rounding } from './rounding';

const MARK = Symbol.for('cdktf-provider-nuodbaas.Size');
const MEBIBYTE = 1024n ** 2n;
const GIBIBYTE = 1024n ** 3n;
const TEBIBYTE = 1024n ** 4n;
const LETTERS = ['k', 'M', 'G', 'T', 'P', 'E'];

/** Bytes for each suffix of a quantity. Thousands have a small k, 1024 has a large one. */
const SUFFIXES: ReadonlyMap<string, bigint> = new Map([
  ['', 1n],
  ...LETTERS.map((letter, index): [string, bigint] => [letter, 1000n ** BigInt(index + 1)]),
  ...LETTERS.map((letter, index): [string, bigint] => [`${letter.toUpperCase()}i`, 1024n ** BigInt(index + 1)]),
]);

/**
 * An amount of storage, such as `Size.gibibytes(50)`. Amounts are whole numbers from 0 on, or tokens.
 *
 * @example
 * const archiveSize = Size.gibibytes(50);
 * const journalSize = Size.fromQuantity('2.5Gi');
 * const roundedUp: number = journalSize.toGibibytes(Rounding.UP);
 */
export class Size {
  /** Whether this is a Size, from whichever copy of this library. */
  public static isSize(x: unknown): x is Size {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /**
   * 1,048,576 bytes each.
   *
   * @throws Error where the amount is no whole number from 0 on.
   */
  public static mebibytes(amount: number): Size {
    checkAmount('Size.mebibytes', amount);
    return new Size(`${amountText(amount)}Mi`, scaled(amount, MEBIBYTE));
  }

  /**
   * 1,024 mebibytes each.
   *
   * @throws Error where the amount is no whole number from 0 on.
   */
  public static gibibytes(amount: number): Size {
    checkAmount('Size.gibibytes', amount);
    return new Size(`${amountText(amount)}Gi`, scaled(amount, GIBIBYTE));
  }

  /**
   * 1,024 gibibytes each.
   *
   * @throws Error where the amount is no whole number from 0 on.
   */
  public static tebibytes(amount: number): Size {
    checkAmount('Size.tebibytes', amount);
    return new Size(`${amountText(amount)}Ti`, scaled(amount, TEBIBYTE));
  }

  /**
   * A size as Kubernetes writes it: `50Gi`, `1.5Ti`, `500G` (thousands), `1048576` (bytes); or a token.
   *
   * @see https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
   * @throws Error where it is no such quantity, or no whole number of bytes.
   */
  public static fromQuantity(quantity: string): Size {
    return new Size(quantity, isKnownToTerraformOnly(quantity) ? undefined : bytesOf(quantity));
  }

  private constructor(
    private readonly text: string,
    private readonly value: bigint | undefined,
  ) {
    Object.defineProperty(this, MARK, { value: true });
  }

  /**
   * The size in whole mebibytes.
   *
   * @param rounding what to do where it is not a whole number of mebibytes; left out, that is an error
   * @throws Error where it is not a whole number of mebibytes, or only Terraform knows it.
   */
  public toMebibytes(rounding: Rounding = Rounding.REFUSE): number {
    return this.to('mebibytes', MEBIBYTE, rounding);
  }

  /**
   * The size in whole gibibytes.
   *
   * @param rounding what to do where it is not a whole number of gibibytes; left out, that is an error
   * @throws Error where it is not a whole number of gibibytes, or only Terraform knows it.
   */
  public toGibibytes(rounding: Rounding = Rounding.REFUSE): number {
    return this.to('gibibytes', GIBIBYTE, rounding);
  }

  /**
   * The size in whole tebibytes.
   *
   * @param rounding what to do where it is not a whole number of tebibytes; left out, that is an error
   * @throws Error where it is not a whole number of tebibytes, or only Terraform knows it.
   */
  public toTebibytes(rounding: Rounding = Rounding.REFUSE): number {
    return this.to('tebibytes', TEBIBYTE, rounding);
  }

  /** As Kubernetes writes it: `50Gi`. It is as it was made, and not brought into another unit. */
  public toQuantity(): string {
    return this.text;
  }

  private to(unit: string, scale: bigint, rounding: Rounding): number {
    return convert({ text: this.text, value: this.value, unit, scale, rounding });
  }
}

function bytesOf(quantity: string): bigint {
  const [, whole, fraction = '', suffix] = /^([0-9]+)(?:\.([0-9]+))?([A-Za-z]*)$/.exec(quantity) ?? [];
  const scale = SUFFIXES.get(suffix);
  const parts = 10n ** BigInt(fraction.length);
  const bytes = scale === undefined ? undefined : BigInt(whole + fraction) * scale;
  if (bytes === undefined || bytes % parts !== 0n) {
    throw new Error(
      `Size.fromQuantity(${JSON.stringify(quantity)}): the quantity must be a whole number of bytes as Kubernetes ` +
        'writes it, such as "50Gi", "1.5Ti", "500G" or "1048576".',
    );
  }
  return bytes / parts;
}
