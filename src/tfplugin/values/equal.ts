import { BigNumber, isKnown, type Known, type ObjectValue, type Value } from './value';

/**
 * Whether two values of one type are the same. Unknown equals unknown, for plans are compared. A set's elements are
 * compared in their order, which is Terraform's own and the same for equal sets.
 */
export function equal(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (!isKnown(left) || !isKnown(right)) return false;
  if (isList(left)) return isList(right) && equalLists(left, right);
  if (left instanceof BigNumber) return right instanceof BigNumber && left.text === right.text;
  return isObject(left) && isObject(right) && equalObjects(left, right);
}

export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

/** Whether a value is an object or a map. */
export function isObject(value: Value): value is ObjectValue {
  return isKnown(value) && isComposite(value) && !isList(value);
}

function isComposite(value: Known): value is readonly Value[] | ObjectValue {
  return typeof value === 'object' && !(value instanceof BigNumber);
}

function equalLists(left: readonly Value[], right: readonly Value[]): boolean {
  return left.length === right.length && left.every((element, index) => equal(element, right[index]));
}

function equalObjects(left: ObjectValue, right: ObjectValue): boolean {
  const names = Object.keys(left);
  if (names.length !== Object.keys(right).length) return false;
  return names.every((name) => Object.hasOwn(right, name) && equal(left[name], right[name]));
}
