/**
 * The API description's schemas as JSON schemas for validation: references resolved, and what only describes left out.
 */
import { document } from '../../api';

export type JsonSchema = { readonly [keyword: string]: unknown };

/** Keywords of OpenAPI that are no constraints. */
const DESCRIPTIVE = new Set(['description', 'example', 'writeOnly', 'default']);

type SchemaName = keyof typeof document.components.schemas;
type ParameterName = keyof typeof document.components.parameters;

export function bodySchema(name: SchemaName): JsonSchema {
  return once(`body of ${name}`, () => resolve(document.components.schemas[name]) as JsonSchema);
}

/** The path parameters of these names; all are required. */
export function pathSchema(names: readonly ParameterName[]): JsonSchema {
  const make = () => ({ type: 'object', properties: parameterSchemas(names), required: names });
  return once(`path of ${names}`, make);
}

/** The query parameters of these names; no others are accepted. */
export function querySchema(names: readonly ParameterName[]): JsonSchema {
  const make = () => ({ type: 'object', properties: parameterSchemas(names), additionalProperties: false });
  return once(`query of ${names}`, make);
}

const made = new Map<string, JsonSchema>();

/** The same object every time, by which the validator knows what it has compiled. */
function once(key: string, make: () => JsonSchema): JsonSchema {
  const schema = made.get(key) ?? make();
  made.set(key, schema);
  return schema;
}

function parameterSchemas(names: readonly ParameterName[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, resolve(document.components.parameters[name].schema)]));
}

function resolve(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(resolve);
  if (typeof schema !== 'object' || schema === null) return schema;
  if ('$ref' in schema && typeof schema.$ref === 'string') {
    return resolve(document.components.schemas[schema.$ref.replace('#/components/schemas/', '') as SchemaName]);
  }
  // Clients send the status back that they were given: whatever it is, it is ignored.
  if ('readOnly' in schema && schema.readOnly) return {};
  return Object.fromEntries(Object.entries(schema).flatMap(resolveKeyword));
}

/** A property may have the name of a keyword, so what is in `properties` is not one. */
function resolveKeyword([keyword, value]: [string, unknown]): [string, unknown][] {
  if (DESCRIPTIVE.has(keyword)) return [];
  if (keyword !== 'properties') return [[keyword, resolve(value)]];
  const properties = Object.entries(value as object).map(([name, schema]) => [name, resolve(schema)]);
  return [[keyword, Object.fromEntries(properties)]];
}
