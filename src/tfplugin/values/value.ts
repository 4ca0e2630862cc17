/**
 * A value as Terraform's type system (cty) has it. Three states are kept apart everywhere: known, null and unknown.
 *
 * - lists, sets and tuples are arrays; maps and objects are plain objects;
 * - an object has every attribute of its type, null where absent;
 * - a number beyond what JavaScript holds exactly is a `BigNumber`, kept as Terraform wrote it.
 */
export type Value = Unknown | null | Known;
export type Known = string | number | BigNumber | boolean | readonly Value[] | ObjectValue;
export interface ObjectValue {
  readonly [name: string]: Value;
}

/** A value that Terraform will only know after apply. */
export const UNKNOWN: unique symbol = Symbol.for('cty.unknown');
export type Unknown = typeof UNKNOWN;

/** A decimal that a JavaScript number would round. */
export class BigNumber {
  public constructor(public readonly text: string) {}
}

export function isKnown(value: Value): value is Known {
  return value !== null && value !== UNKNOWN;
}
