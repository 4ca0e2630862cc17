import type { Attributes } from '../../schema/schema';
import { type ObjectValue, UNKNOWN } from '../../values/value';
import { type AlignedObject, mapAttributes, mapNested } from './aligned';

/** The planned object with all that the provider decides unknown, nested attributes included. */
export function withComputedUnknown(attributes: Attributes, object: AlignedObject): ObjectValue {
  if (object.configured === null) return object.planned;
  return mapAttributes(attributes, object, (attribute, values) => {
    const decided = attribute.computed && attribute.default === undefined && values.configured === null;
    return decided ? UNKNOWN : mapNested(attribute, values, withComputedUnknown);
  });
}
