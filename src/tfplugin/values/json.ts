import { mapRecord, ownProperty } from './map-record';
import { numberFromText } from './number';
import type { Type } from './type';
import { type JsonType, typeFromJson } from './type-json';
import type { Value } from './value';

/**
 * A value of the type from JSON, as Terraform keeps it in a state file. State that an earlier or later version of a
 * provider wrote is read as far as it goes: attributes that are missing are null, those that the type lacks are dropped.
 *
 * @throws where a part is of another type; the message names it, but does not repeat the value
 */
export function decodeJson(json: string, type: Type): Value {
  return fromJson(JSON.parse(quoteLongNumbers(json)), type, '');
}

const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Keeps numbers that `JSON.parse` would round, as strings: where a number is expected, both are read. */
function quoteLongNumbers(json: string): string {
  return json.replace(STRING_OR_NUMBER, (token) =>
    token.startsWith('"') || typeof numberFromText(token) === 'number' ? token : `"${token}"`,
  );
}

function fromJson(json: unknown, type: Type, path: string): Value {
  if (json === null) return null;
  if (typeof type === 'string') return primitiveFromJson(json, type, path);
  if ('list' in type)
    return elements(json, path).map((element, index) => fromJson(element, type.list, `${path}[${index}]`));
  if ('set' in type)
    return elements(json, path).map((element, index) => fromJson(element, type.set, `${path}[${index}]`));
  if ('tuple' in type) {
    const parts = elements(json, path);
    return type.tuple.map((part, index) => fromJson(parts[index] ?? null, part, `${path}[${index}]`));
  }
  const record = recordOf(json, path);
  return 'map' in type
    ? mapRecord(record, (element, key) => fromJson(element, type.map, `${path}.${key}`))
    : mapRecord(type.object, (attribute, name) => fromJson(ownProperty(record, name), attribute, `${path}.${name}`));
}

function primitiveFromJson(json: unknown, type: Type, path: string): Value {
  if (type === 'dynamic') return dynamicFromJson(recordOf(json, path), path);
  if (type === 'number' && (typeof json === 'number' || typeof json === 'string')) return numberFromText(String(json));
  if (type === 'bool' && typeof json === 'boolean') return json;
  if (type === 'string' && typeof json === 'string') return json;
  throw unexpected(`a ${type}`, path);
}

function dynamicFromJson({ type, value }: Readonly<Record<string, unknown>>, path: string): Value {
  return fromJson(value ?? null, typeFromJson(type as JsonType), path);
}

function elements(json: unknown, path: string): readonly unknown[] {
  if (!Array.isArray(json)) throw unexpected('an array', path);
  return json;
}

function recordOf(json: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw unexpected('an object', path);
  return json as Readonly<Record<string, unknown>>;
}

function unexpected(expected: string, path: string): Error {
  return new Error(`The state does not have the resource's type: ${path.slice(1) || 'the whole'} must be ${expected}.`);
}
