import { decode, ExtData, encode } from '@msgpack/msgpack';
import { isList, isObject } from './equal';
import { mapRecord, ownProperty } from './map-record';
import { numberFromText, numberToText } from './number';
import type { Type } from './type';
import { type JsonType, typeFromJson, typeToJson } from './type-json';
import { typeOfValue } from './type-of-value';
import { BigNumber, isKnown, type ObjectValue, UNKNOWN, type Value } from './value';

/** Terraform reads any extension but that of refinements (12) as plainly unknown; cty itself writes this one. */
const UNKNOWN_EXTENSION = new ExtData(0, Uint8Array.of(0));

/**
 * A value of the type from MessagePack, as Terraform sends it. What Terraform tells of an unknown value (a prefix, a
 * length) is left out: it is unknown.
 *
 * @throws where the bytes hold no value of the type; the message does not repeat the value
 */
export function decodeMsgpack(bytes: Uint8Array, type: Type): Value {
  return fromWire(decode(bytes, { useBigInt64: true }), type);
}

/** A value that conforms to the type as MessagePack. Attributes that an object lacks are null. */
export function encodeMsgpack(value: Value, type: Type): Uint8Array {
  return encode(toWire(value, type));
}

function fromWire(wire: unknown, type: Type): Value {
  if (wire === null) return null;
  if (wire instanceof ExtData) return UNKNOWN;
  if (typeof type === 'string') return primitiveFromWire(wire, type);
  if ('list' in type) return arrayOf(wire).map((element) => fromWire(element, type.list));
  if ('set' in type) return arrayOf(wire).map((element) => fromWire(element, type.set));
  if ('tuple' in type) return tupleFromWire(arrayOf(wire), type.tuple);
  if ('map' in type) return mapRecord(recordOf(wire), (element) => fromWire(element, type.map));
  const record = recordOf(wire);
  return mapRecord(type.object, (attribute, name) => fromWire(ownProperty(record, name), attribute));
}

function primitiveFromWire(wire: unknown, type: Type): Value {
  if (type === 'dynamic') return dynamicFromWire(arrayOf(wire));
  if (type === 'number') return numberFromWire(wire);
  if (type === 'bool' && typeof wire === 'boolean') return wire;
  if (type === 'string' && typeof wire === 'string') return wire;
  throw unexpected(`a ${type}`);
}

function numberFromWire(wire: unknown): Value {
  if (typeof wire === 'number') return wire;
  if (typeof wire === 'bigint' || typeof wire === 'string') return numberFromText(String(wire));
  throw unexpected('a number');
}

function dynamicFromWire([type, wire]: readonly unknown[]): Value {
  if (!(type instanceof Uint8Array)) throw unexpected('a type beside a dynamic value');
  return fromWire(wire, typeFromJson(JSON.parse(Buffer.from(type).toString()) as JsonType));
}

function tupleFromWire(wire: readonly unknown[], types: readonly Type[]): Value {
  if (wire.length !== types.length) throw unexpected(`a tuple of ${types.length} elements`);
  return types.map((type, index) => fromWire(wire[index], type));
}

function arrayOf(wire: unknown): readonly unknown[] {
  if (!Array.isArray(wire)) throw unexpected('an array');
  return wire;
}

function recordOf(wire: unknown): Readonly<Record<string, unknown>> {
  if (typeof wire !== 'object' || wire === null || Array.isArray(wire)) throw unexpected('a map');
  return wire as Readonly<Record<string, unknown>>;
}

function toWire(value: Value, type: Type): unknown {
  if (value === UNKNOWN) return UNKNOWN_EXTENSION;
  if (!isKnown(value)) return null;
  if (type === 'dynamic') return dynamicToWire(value);
  if (typeof value === 'number' || value instanceof BigNumber) return numberToWire(value);
  if (typeof type === 'string') return value;
  if (isList(value)) return value.map((element, index) => toWire(element, elementType(type, index)));
  if ('map' in type) return mapRecord(value as ObjectValue, (element) => toWire(element, type.map));
  if ('object' in type && isObject(value)) {
    return mapRecord(type.object, (attribute, name) => toWire(ownProperty(value, name), attribute));
  }
  throw new Error('A value was to be sent to Terraform that is not of its type.');
}

function dynamicToWire(value: Value): unknown {
  const type = typeOfValue(value);
  return [Buffer.from(JSON.stringify(typeToJson(type))), toWire(value, type)];
}

function numberToWire(value: number | BigNumber): number | string {
  return Number.isSafeInteger(value) ? (value as number) : numberToText(value);
}

function elementType(type: Exclude<Type, string>, index: number): Type {
  if ('list' in type) return type.list;
  if ('set' in type) return type.set;
  if ('tuple' in type) return type.tuple[index];
  throw new Error('An array was to be sent to Terraform where another type is expected.');
}

function unexpected(expected: string): Error {
  return new Error(`A value from Terraform does not have its type: ${expected} was expected.`);
}
