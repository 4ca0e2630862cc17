import { equal } from '../values/equal';
import type { ObjectValue } from '../values/value';
import type { Attributes } from './schema';

/** Whether two objects of the schema differ in nothing, or in nothing but inert attributes. */
export function differInertlyAtMost(attributes: Attributes, one: ObjectValue, other: ObjectValue): boolean {
  return Object.entries(attributes).every(([name, { inert }]) => inert || equal(one[name], other[name]));
}
