import {
  type Attribute,
  type Attributes,
  isKnown,
  type NestedAttribute,
  type ObjectValue,
  UNKNOWN,
  type Value,
} from '../../tfplugin';

/** An item of the API, or a part of one. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [field: string]: Json | undefined;
}

/**
 * The item that a plan asks for. What the plan does not know or leaves out stays as it is in `current`, and so do fields
 * that the schema does not have. What only the server decides is left to it.
 */
export function toItem(planned: ObjectValue, attributes: Attributes, current: JsonObject = {}): JsonObject {
  const item: Record<string, Json | undefined> = { ...current };
  for (const [name, attribute] of Object.entries(attributes)) {
    const value = planned[name] ?? null;
    if (!isConfigurable(attribute) || !isKnown(value)) continue;
    const field = fieldOf(name);
    item[field] = isNested(attribute)
      ? toItem(value as ObjectValue, attribute.attributes, item[field] as JsonObject | undefined)
      : (value as Json);
  }
  return item;
}

/**
 * The state after an apply. A value that was planned as absent stays absent, for Terraform holds the result to the plan;
 * what the server made of it shows with the next refresh.
 */
export function toAppliedState(item: JsonObject, attributes: Attributes, planned: ObjectValue): ObjectValue {
  return toObject(item, attributes, planned, true);
}

/** The state after a refresh. */
export function toRefreshedState(item: JsonObject, attributes: Attributes, state: ObjectValue): ObjectValue {
  return toObject(item, attributes, state, false);
}

/** `backup_handle` is `backupHandle` in the API. */
export function fieldOf(attribute: string): string {
  return attribute.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** @param reference what the plan or the state before says; unknown where it says nothing */
function toObject(item: JsonObject, attributes: Attributes, reference: Value, keepsNull: boolean): ObjectValue {
  const values = Object.entries(attributes).map(([name, attribute]): [string, Value] => {
    const before = partOf(reference, name);
    if (keepsNull && before === null) return [name, null];
    return [name, toPart(item[fieldOf(name)] ?? absentAs(before, attribute), attribute, before, keepsNull)];
  });
  return Object.fromEntries(values);
}

function toPart(json: Json, attribute: Attribute, before: Value, keepsNull: boolean): Value {
  if (json === null || !isNested(attribute)) return json as Value;
  if (attribute.nesting === 'single') return toObject(json as JsonObject, attribute.attributes, before, keepsNull);
  // Only the server fills lists: there is nothing of the plan or the state that an element would have to follow.
  return (json as JsonObject[]).map((element) => toObject(element, attribute.attributes, UNKNOWN, keepsNull));
}

function partOf(reference: Value, name: string): Value {
  return isKnown(reference) ? ((reference as ObjectValue)[name] ?? null) : UNKNOWN;
}

/** The API leaves empty objects and maps out: where there was one, there still is, or every plan would show a change. */
function absentAs(before: Value, attribute: Attribute): JsonObject | readonly Json[] | null {
  if (!isKnown(before) || typeof before !== 'object') return null;
  if (Array.isArray(before)) return before.length === 0 ? [] : null;
  return isNested(attribute) || Object.keys(before).length === 0 ? {} : null;
}

function isConfigurable(attribute: Attribute): boolean {
  return attribute.required === true || attribute.optional === true;
}

function isNested(attribute: Attribute): attribute is NestedAttribute {
  return 'nesting' in attribute;
}
