import { mapRecord, ownProperty } from '../values/map-record';
import type { ObjectValue } from '../values/value';
import { mapNestedObjects } from './nested-objects';
import type { Attributes } from './schema';

/** An object of the schema without what must never be in a plan or a state. */
export function withoutWriteOnly(attributes: Attributes, object: ObjectValue): ObjectValue {
  return mapRecord(attributes, (attribute, name) => {
    if (attribute.writeOnly) return null;
    return mapNestedObjects(attribute, ownProperty(object, name), (nested, nestedAttributes) =>
      withoutWriteOnly(nestedAttributes, nested),
    );
  });
}
