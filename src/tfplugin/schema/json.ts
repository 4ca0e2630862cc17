import { sortedRecord } from '../values/sorted-record';
import { type JsonType, typeToJson } from '../values/type-json';
import type { Attribute, Attributes, Schema } from './schema';

/** A schema as `terraform providers schema -json` prints it for one provider, resource or data source. */
export interface JsonSchema {
  readonly version: number;
  readonly block: JsonBlock;
}

export interface JsonBlock extends JsonDescription {
  readonly attributes: Readonly<Record<string, JsonAttribute>>;
}

export interface JsonAttribute extends JsonDescription {
  /** Exactly one of `type` and `nested_type` is there. */
  readonly type?: JsonType;
  readonly nested_type?: JsonNestedType;
  readonly deprecated?: true;
  readonly required?: true;
  readonly optional?: true;
  readonly computed?: true;
  readonly sensitive?: true;
  readonly write_only?: true;
}

export interface JsonNestedType {
  readonly attributes: Readonly<Record<string, JsonAttribute>>;
  readonly nesting_mode: 'single' | 'list' | 'set' | 'map';
}

interface JsonDescription {
  readonly description: string;
  readonly description_kind: 'markdown';
}

/** The schema without asking the Terraform CLI: what bindings are generated from. Attributes are sorted by name. */
export function schemaToJson(schema: Schema): JsonSchema {
  return {
    version: schema.version ?? 0,
    block: { attributes: attributesToJson(schema.attributes), ...describe(schema.description) },
  };
}

function attributesToJson(attributes: Attributes): Record<string, JsonAttribute> {
  return sortedRecord(attributes, attributeToJson);
}

function attributeToJson(attribute: Attribute): JsonAttribute {
  return {
    ...('type' in attribute
      ? { type: typeToJson(attribute.type) }
      : { nested_type: { attributes: attributesToJson(attribute.attributes), nesting_mode: attribute.nesting } }),
    ...describe(attribute.description),
    ...(attribute.deprecated && { deprecated: true }),
    ...(attribute.required && { required: true }),
    ...(attribute.optional && { optional: true }),
    ...(attribute.computed && { computed: true }),
    ...(attribute.sensitive && { sensitive: true }),
    ...(attribute.writeOnly && { write_only: true }),
  };
}

function describe(description: string): JsonDescription {
  return { description, description_kind: 'markdown' };
}
