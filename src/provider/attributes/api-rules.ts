import { document } from '../../api';
import { check, each, lengthBetween, matches, type Validator } from '../../tfplugin';

/** The parts of a JSON schema that become validators. */
interface ApiNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly additionalProperties?: ApiNode | boolean;
  readonly propertyNames?: ApiNode;
}

/**
 * What the API's description says of a value, so that a mistake shows when planning: patterns, and lengths with an
 * upper end. That a value must not be empty is left to the server, as the other provider does.
 */
export function rulesOf(node: ApiNode): Validator[] {
  const { pattern, minLength = 0, maxLength, additionalProperties, propertyNames } = resolve(node);
  return [
    ...(pattern === undefined ? [] : [matchesPattern(pattern)]),
    ...(maxLength === undefined ? [] : [lengthBetween(minLength, maxLength)]),
    ...(propertyNames === undefined ? [] : keyRules(propertyNames)),
    ...(typeof additionalProperties === 'object' ? elementRules(additionalProperties) : []),
  ];
}

/** @param pattern anchored, so that it matches whole values */
export function matchesPattern(pattern: string): Validator {
  return matches(new RegExp(pattern), `match pattern: ${pattern}`);
}

function resolve(node: ApiNode): ApiNode {
  if (node.$ref === undefined) return node;
  const schemas: Readonly<Record<string, ApiNode>> = document.components.schemas;
  return schemas[node.$ref.replace('#/components/schemas/', '')];
}

function keyRules(node: ApiNode): Validator[] {
  const { pattern } = resolve(node);
  if (pattern === undefined) return [];
  const expression = new RegExp(pattern);
  return [
    check(`have keys that match pattern: ${pattern}`, (map) => Object.keys(map).every((key) => expression.test(key))),
  ];
}

function elementRules(node: ApiNode): Validator[] {
  const rules = rulesOf(node);
  return rules.length > 0 ? [each(...rules)] : [];
}
