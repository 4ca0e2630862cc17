import type { Attributes } from '../../schema/schema';
import type { ObjectValue } from '../../values/value';
import { type AlignedObject, mapAttributes, mapNested } from './aligned';

/** The planned object with the defaults of what its configuration leaves out. */
export function withDefaults(attributes: Attributes, object: AlignedObject): ObjectValue {
  // An object that is not configured at all is the provider's: defaults stand for what the user left out of theirs.
  if (object.configured === null) return object.planned;
  return mapAttributes(attributes, object, (attribute, values) => {
    if (attribute.default !== undefined && values.configured === null) return attribute.default;
    return mapNested(attribute, values, withDefaults);
  });
}
