import { sortedRecord } from './sorted-record';
import type { Type } from './type';

/** A type as Terraform writes it in JSON, on the wire and in `terraform providers schema -json`. */
export type JsonType = string | readonly [string, JsonType | readonly JsonType[] | Readonly<Record<string, JsonType>>];

/** `{ map: 'string' }` becomes `["map", "string"]`. */
export function typeToJson(type: Type): JsonType {
  if (typeof type === 'string') return type;
  if ('list' in type) return ['list', typeToJson(type.list)];
  if ('set' in type) return ['set', typeToJson(type.set)];
  if ('map' in type) return ['map', typeToJson(type.map)];
  if ('tuple' in type) return ['tuple', type.tuple.map(typeToJson)];
  return ['object', sortedRecord(type.object, typeToJson)];
}

/** The inverse of `typeToJson`. @throws where the JSON is no type */
export function typeFromJson(json: JsonType): Type {
  if (typeof json === 'string') return primitiveFromJson(json);
  const [kind, of] = json;
  if (kind === 'list') return { list: typeFromJson(of as JsonType) };
  if (kind === 'set') return { set: typeFromJson(of as JsonType) };
  if (kind === 'map') return { map: typeFromJson(of as JsonType) };
  if (kind === 'tuple') return { tuple: (of as readonly JsonType[]).map(typeFromJson) };
  if (kind === 'object') return { object: sortedRecord(of as Readonly<Record<string, JsonType>>, typeFromJson) };
  throw new Error(`Terraform sent a type of an unknown kind: ${JSON.stringify(kind)}.`);
}

function primitiveFromJson(json: string): Type {
  if (json === 'string' || json === 'number' || json === 'bool' || json === 'dynamic') return json;
  throw new Error(`Terraform sent an unknown type: ${JSON.stringify(json)}.`);
}
