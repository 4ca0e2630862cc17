import type { Attribute, Attributes, Schema } from '../../tfplugin';

export interface DataSourceOptions {
  readonly description: string;
  /** The attributes that say which item is asked for. */
  readonly identifiers: readonly string[];
  /** Attributes that only a resource has. */
  readonly omit?: readonly string[];
}

/** The schema of the data source that answers with what a resource of the given schema would have. */
export function dataSourceSchema(resource: Schema, { description, identifiers, omit = [] }: DataSourceOptions): Schema {
  const kept = Object.entries(resource.attributes).filter(([name]) => !omit.includes(name));
  const attributes = kept.map(([name, attribute]): [string, Attribute] => [
    name,
    identifiers.includes(name) ? asked(attribute) : answered(attribute),
  ]);
  return { description, attributes: Object.fromEntries(attributes) };
}

function asked(attribute: Attribute): Attribute {
  return { ...shapeOf(attribute), required: true, description: attribute.description, validate: attribute.validate };
}

function answered(attribute: Attribute): Attribute {
  return { ...shapeOf(attribute), computed: true, description: attribute.description, sensitive: attribute.sensitive };
}

function shapeOf(attribute: Attribute) {
  return 'type' in attribute
    ? { type: attribute.type }
    : { nesting: attribute.nesting, attributes: answeredAttributes(attribute.attributes) };
}

function answeredAttributes(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, attribute]) => [name, answered(attribute)]));
}
