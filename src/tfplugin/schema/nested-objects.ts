import type { Path } from '../diagnostics';
import { isList, isObject } from '../values/equal';
import { mapRecord } from '../values/map-record';
import type { ObjectValue, Value } from '../values/value';
import type { Attribute, Attributes } from './schema';

type Convert<Result> = (object: ObjectValue, attributes: Attributes, steps: Path) => Result;

/**
 * The value of an attribute with each object that it nests converted. An attribute without nested ones, and whatever is
 * null or unknown, stays as it is.
 *
 * @param convert is told the steps from the attribute's value to the object: none, an index or a key
 */
export function mapNestedObjects(attribute: Attribute, value: Value, convert: Convert<ObjectValue>): Value {
  if ('type' in attribute) return value;
  const { nesting, attributes } = attribute;
  const element = (part: Value, steps: Path) => (isObject(part) ? convert(part, attributes, steps) : part);
  if (nesting === 'single') return element(value, []);
  if (isList(value)) return value.map((part, index) => element(part, [index]));
  return isObject(value) ? mapRecord(value, (part, key) => element(part, [key])) : value;
}

/** Visits each object that an attribute's value nests. */
export function eachNestedObject(attribute: Attribute, value: Value, visit: Convert<void>): void {
  mapNestedObjects(attribute, value, (object, attributes, steps) => {
    visit(object, attributes, steps);
    return object;
  });
}
