import type { ObjectType } from '../../schema/type-of-schema';
import { isObject } from '../../values/equal';
import { decodeJson } from '../../values/json';
import { decodeMsgpack, encodeMsgpack } from '../../values/msgpack';
import type { Type } from '../../values/type';
import type { ObjectValue, Value } from '../../values/value';
import type { DynamicValue } from '../../wire/generated/tfplugin6';

/** A configuration, plan or state from Terraform; null where there is none. @throws where it is not of the type */
export function objectFromWire(wire: DynamicValue | undefined, type: ObjectType): ObjectValue | null {
  const value = valueFromWire(wire, type);
  if (value === null || isObject(value)) return value;
  throw new Error('Terraform sent an unknown value where an object is expected.');
}

/** As `objectFromWire`, where Terraform always sends one. */
export function requiredObject(wire: DynamicValue | undefined, type: ObjectType): ObjectValue {
  const value = objectFromWire(wire, type);
  if (value === null) throw new Error('Terraform sent null where an object is expected.');
  return value;
}

export function objectToWire(value: Value, type: ObjectType): DynamicValue {
  return valueToWire(value, type);
}

export function valueToWire(value: Value, type: Type): DynamicValue {
  const bytes = encodeMsgpack(value, type);
  return { msgpack: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), json: Buffer.alloc(0) };
}

/** A value from Terraform, null where there is none. @throws where it is not of the type */
export function valueFromWire(wire: DynamicValue | undefined, type: Type): Value {
  if (wire === undefined) return null;
  if (wire.msgpack.length > 0) return decodeMsgpack(wire.msgpack, type);
  return wire.json.length > 0 ? decodeJson(wire.json.toString(), type) : null;
}
