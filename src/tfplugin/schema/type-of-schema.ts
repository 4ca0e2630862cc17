import { mapRecord } from '../values/map-record';
import type { Type } from '../values/type';
import type { Attribute, Attributes, NestedAttribute, Schema } from './schema';

export interface ObjectType {
  readonly object: Readonly<Record<string, Type>>;
}

const known = new WeakMap<Schema, ObjectType>();

/** The type of the values that the schema describes. Each call about a resource asks for it, so it is kept. */
export function typeOfSchema(schema: Schema): ObjectType {
  const type = known.get(schema) ?? typeOfAttributes(schema.attributes);
  known.set(schema, type);
  return type;
}

function typeOfAttributes(attributes: Attributes): ObjectType {
  return { object: mapRecord(attributes, typeOfAttribute) };
}

function typeOfAttribute(attribute: Attribute): Type {
  return 'type' in attribute ? attribute.type : typeOfNested(attribute);
}

function typeOfNested({ nesting, attributes }: NestedAttribute): Type {
  const element = typeOfAttributes(attributes);
  switch (nesting) {
    case 'single':
      return element;
    case 'list':
      return { list: element };
    case 'set':
      return { set: element };
    case 'map':
      return { map: element };
  }
}
