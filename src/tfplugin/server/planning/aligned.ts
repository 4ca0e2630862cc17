import type { Path } from '../../diagnostics';
import { mapNestedObjects } from '../../schema/nested-objects';
import type { Attribute, Attributes } from '../../schema/schema';
import { equal, isList, isObject } from '../../values/equal';
import { mapRecord, ownProperty } from '../../values/map-record';
import { valueAt } from '../../values/path';
import { isKnown, type ObjectValue, type Value } from '../../values/value';

/** One value as it was configured, as it is in the prior state, and as it is planned so far. */
export interface Aligned<T extends Value> {
  readonly path: Path;
  readonly configured: T;
  readonly prior: T;
  readonly planned: Value;
}

/** An object that is planned; null where it was not configured, or was not there before. */
export interface AlignedObject extends Aligned<ObjectValue | null> {
  readonly planned: ObjectValue;
}

/** The planned object with each attribute planned anew. */
export function mapAttributes(
  attributes: Attributes,
  object: AlignedObject,
  plan: (attribute: Attribute, values: Aligned<Value>) => Value,
): ObjectValue {
  return mapRecord(attributes, (attribute, name) =>
    plan(attribute, {
      path: [...object.path, name],
      configured: object.configured && ownProperty(object.configured, name),
      prior: object.prior && ownProperty(object.prior, name),
      planned: ownProperty(object.planned, name),
    }),
  );
}

/** The planned value with each object that it nests planned anew. */
export function mapNested(
  attribute: Attribute,
  values: Aligned<Value>,
  plan: (attributes: Attributes, object: AlignedObject) => ObjectValue,
): Value {
  return mapNestedObjects(attribute, values.planned, (planned, attributes, steps) => {
    const path = [...values.path, ...steps];
    const inSet = 'nesting' in attribute && attribute.nesting === 'set';
    const others = inSet ? counterpartsInSet(values, planned) : counterpartsAt(values, steps);
    return plan(attributes, { path, planned, ...others });
  });
}

type Counterparts = Pick<AlignedObject, 'configured' | 'prior'>;

function counterpartsAt({ configured, prior }: Aligned<Value>, steps: Path): Counterparts {
  return { configured: objectOrNull(valueAt(configured, steps)), prior: objectOrNull(valueAt(prior, steps)) };
}

/** A set's elements have no name, so that an element is known by what is known of it: what the provider decides is not. */
function counterpartsInSet(values: Aligned<Value>, planned: ObjectValue): Counterparts {
  const configured = elementsOf(values.configured).find((element) => agrees(element, planned)) ?? null;
  const prior = elementsOf(values.prior).find((element) => agrees(planned, element)) ?? null;
  return { configured, prior };
}

/** Whether a value is what the given one asks for, where that is known. */
function agrees(asked: Value, value: Value): boolean {
  if (!isKnown(asked) || asked === value) return true;
  if (isList(asked)) {
    return isList(value) && asked.length === value.length && asked.every((part, index) => agrees(part, value[index]));
  }
  return isObject(asked) ? isObject(value) && recordsAgree(asked, value) : equal(asked, value);
}

function recordsAgree(asked: ObjectValue, value: ObjectValue): boolean {
  const names = Object.keys(asked);
  if (names.length !== Object.keys(value).length) return false;
  return names.every((name) => Object.hasOwn(value, name) && agrees(asked[name], value[name]));
}

function elementsOf(value: Value): readonly ObjectValue[] {
  return isList(value) ? value.filter(isObject) : [];
}

function objectOrNull(value: Value): ObjectValue | null {
  return isObject(value) ? value : null;
}
