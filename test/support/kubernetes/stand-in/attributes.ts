import type { Attribute, Attributes, ObjectValue, Type, Value } from '../../../../src/tfplugin';
import { requiresReplace, useStateForUnknown } from '../../../../src/tfplugin';

type Flags = Pick<Attribute, 'required' | 'optional' | 'computed' | 'sensitive' | 'writeOnly' | 'plan'>;

/** Attributes say nothing of themselves here: whoever asks reads the docs of what is stood in for. */
export function attribute(type: Type, flags: Flags): Attribute {
  return { type, description: '', ...flags };
}

export const REQUIRED: Flags = { required: true };
export const OPTIONAL: Flags = { optional: true };
export const COMPUTED: Flags = { computed: true };
export const KEPT: Flags = { computed: true, plan: [useStateForUnknown()] };
export const REPLACING: Flags = { required: true, plan: [requiresReplace()] };

/** A block of which there may be several, by its schema. */
export function block(attributes: Attributes, flags: Flags = OPTIONAL): Attribute {
  return { nesting: 'list', description: '', attributes, ...flags };
}

/** Of a reference to an object that is there. */
export const REFERENCE = block(
  {
    name: attribute('string', REPLACING),
    namespace: attribute('string', { optional: true, plan: [requiresReplace()] }),
  },
  REQUIRED,
);

/** The only block of a list, or an empty one where there is none. */
export function onlyBlock(value: Value): ObjectValue {
  return (Array.isArray(value) && value[0]) || {};
}
