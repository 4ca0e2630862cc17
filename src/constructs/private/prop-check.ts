import { Token } from 'cdktf';
import type { IConstruct } from 'constructs';

/** What a prop must be, and what to do about it where it is not. */
export interface PropRule {
  allows(value: unknown): boolean;
  /** Completes "must be …". */
  readonly mustBe: string;
  /** A whole sentence. */
  readonly wayOut: string;
}

/**
 * Refuses a prop that breaks a rule as soon as the construct is made, where the stack trace still shows the line at
 * fault. Values that only Terraform will know are let through.
 *
 * @throws Error with the construct path, the value, the rule and the way out.
 */
export function checkProp(construct: IConstruct, prop: string, value: unknown, rule: PropRule): void {
  if (isKnownToTerraformOnly(value) || rule.allows(value)) return;
  throw new Error(`${construct.node.path}: ${prop} is ${describe(value)} but must be ${rule.mustBe}. ${rule.wayOut}`);
}

/** As `checkProp`, for a prop that may be left out. */
export function checkOptionalProp(construct: IConstruct, prop: string, value: unknown, rule: PropRule): void {
  if (value !== undefined) checkProp(construct, prop, value, rule);
}

/** Checks every key and value of a map, which may be left out. */
export function checkEntries(
  construct: IConstruct,
  prop: string,
  map: Readonly<Record<string, unknown>> | undefined,
  rules: { readonly key: PropRule; readonly value: PropRule },
): void {
  if (map === undefined || isKnownToTerraformOnly(map)) return;
  checkProp(construct, prop, map, MAP_RULE);
  for (const [key, value] of Object.entries(map)) {
    checkProp(construct, `a key of ${prop}`, key, rules.key);
    checkProp(construct, `${prop}["${key}"]`, value, rules.value);
  }
}

/** An unresolved token, or a Terraform expression that was written out. */
export function isKnownToTerraformOnly(value: unknown): boolean {
  return Token.isUnresolved(value) || (typeof value === 'string' && value.includes('${'));
}

const MAP_RULE: PropRule = {
  allows: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  mustBe: 'a map of texts',
  wayOut: 'Write it as { key: "value" }.',
};

function describe(value: unknown): string {
  return value === undefined ? 'missing' : (JSON.stringify(value) ?? String(value));
}
