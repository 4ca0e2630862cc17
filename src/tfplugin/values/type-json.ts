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
