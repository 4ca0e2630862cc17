import { isList } from './equal';
import { sortedRecord } from './sorted-record';
import type { Type } from './type';
import { BigNumber, isKnown, type Value } from './value';

/**
 * The type that a dynamic value is sent with: that of the literal in a configuration, so that an array is a tuple and
 * an object an object. Where nothing is known of a part, neither is its type.
 */
export function typeOfValue(value: Value): Type {
  if (!isKnown(value)) return 'dynamic';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'bool';
  if (typeof value === 'number' || value instanceof BigNumber) return 'number';
  if (isList(value)) return { tuple: value.map(typeOfValue) };
  return { object: sortedRecord(value, typeOfValue) };
}
