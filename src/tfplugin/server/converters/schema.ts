import type { Attribute, Attributes, NestedAttribute, Schema } from '../../schema/schema';
import { typeToJson } from '../../values/type-json';
import {
  Schema_Object_NestingMode,
  StringKind,
  type Schema_Attribute as WireAttribute,
  type Schema_Object as WireObject,
  type Schema as WireSchema,
} from '../../wire/generated/tfplugin6';

export function schemaToWire({ version = 0, description, attributes }: Schema): WireSchema {
  return {
    version,
    block: {
      version,
      attributes: attributesToWire(attributes),
      blockTypes: [],
      description,
      descriptionKind: StringKind.MARKDOWN,
      deprecated: false,
    },
  };
}

function attributesToWire(attributes: Attributes): WireAttribute[] {
  return Object.entries(attributes).map(([name, attribute]) => attributeToWire(name, attribute));
}

function attributeToWire(name: string, attribute: Attribute): WireAttribute {
  const { description, required, optional, computed, sensitive, writeOnly, deprecated } = attribute;
  return {
    name,
    type: 'type' in attribute ? Buffer.from(JSON.stringify(typeToJson(attribute.type))) : Buffer.alloc(0),
    nestedType: 'type' in attribute ? undefined : nestedToWire(attribute),
    description,
    descriptionKind: StringKind.MARKDOWN,
    required: required === true,
    optional: optional === true,
    computed: computed === true,
    sensitive: sensitive === true,
    writeOnly: writeOnly === true,
    deprecated: deprecated !== undefined,
  };
}

function nestedToWire({ nesting, attributes }: NestedAttribute): WireObject {
  return { attributes: attributesToWire(attributes), nesting: NESTING[nesting], minItems: 0, maxItems: 0 };
}

const NESTING = {
  single: Schema_Object_NestingMode.SINGLE,
  list: Schema_Object_NestingMode.LIST,
  set: Schema_Object_NestingMode.SET,
  map: Schema_Object_NestingMode.MAP,
} as const;
