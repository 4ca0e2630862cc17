import type { Diagnostics, Path } from '../../diagnostics';
import type { Attribute, Attributes, PlanAttributeRequest } from '../../schema/schema';
import type { ObjectValue, Value } from '../../values/value';
import { type Aligned, type AlignedObject, mapAttributes, mapNested } from './aligned';

/** What the rules of one plan share. */
export interface RuleScope {
  readonly priorState: ObjectValue | null;
  readonly diagnostics: Diagnostics;
  requireReplace(path: Path): void;
}

/** The planned object as the attributes' own rules leave it; an attribute's rules come before those nested in it. */
export function withRules(attributes: Attributes, object: AlignedObject, scope: RuleScope): ObjectValue {
  return mapAttributes(attributes, object, (attribute, values) => {
    const planned = applyRules(attribute, values, object.prior, scope);
    return mapNested(attribute, { ...values, planned }, (nested, part) => withRules(nested, part, scope));
  });
}

function applyRules(
  attribute: Attribute,
  values: Aligned<Value>,
  priorParent: ObjectValue | null,
  { priorState, diagnostics, requireReplace }: RuleScope,
): Value {
  const request: PlanAttributeRequest = {
    ...values,
    attribute,
    priorState,
    priorParent,
    requireReplace: () => requireReplace(values.path),
    diagnostics,
  };
  for (const rule of attribute.plan ?? []) rule.apply(request);
  return request.planned;
}
