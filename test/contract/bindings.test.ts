import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PROVIDER_SOURCE, providerSchemas } from '../../src/provider/schema-json';

type Attributes = Readonly<Record<string, JsonAttribute>>;

interface JsonAttribute {
  readonly required?: true;
  readonly optional?: true;
  readonly computed?: true;
  readonly sensitive?: true;
  readonly nested_type?: { readonly attributes: Attributes };
}

interface Assembly {
  readonly types: Readonly<Record<string, AssemblyType>>;
}

interface AssemblyType {
  readonly properties?: readonly AssemblyProperty[];
}

interface AssemblyProperty {
  readonly name: string;
  readonly optional?: true;
  readonly docs?: { readonly remarks?: string };
}

/** What other languages are generated from; made by the build. */
const ASSEMBLY = JSON.parse(readFileSync(resolve(__dirname, '../../.jsii'), 'utf8')) as Assembly;
const SCHEMAS = providerSchemas().provider_schemas[PROVIDER_SOURCE];

/** Every block of the schema, and the class and the struct of the same in the library. */
const BLOCKS = [
  ...blocksOf('provider.NuodbaasProvider', 'Config', SCHEMAS.provider.block.attributes as Attributes),
  ...Object.entries(SCHEMAS.resource_schemas).flatMap(([type, { block }]) => {
    const name = camelCase(type.replace('nuodbaas_', ''));
    return blocksOf(`${name}.${pascalCase(name)}`, 'Config', block.attributes as Attributes);
  }),
  ...Object.entries(SCHEMAS.data_source_schemas).flatMap(([type, { block }]) => {
    const name = camelCase(`data_${type}`);
    return blocksOf(`${name}.${pascalCase(name)}`, 'Config', block.attributes as Attributes);
  }),
];

interface Block {
  readonly struct: string;
  readonly reader: string | undefined;
  readonly attributes: Attributes;
}

describe.each(BLOCKS.map((block) => [block.struct, block] as const))('%s', (_, { struct, reader, attributes }) => {
  test('takes what may be configured, and demands what must be', () => {
    const expected = Object.entries(attributes).filter(([, { required, optional }]) => required || optional);

    expect(
      properties(struct)
        .map(({ name, optional = false }) => [name, optional])
        .sort(),
    ).toEqual(expected.map(([name, { required = false }]) => [camelCase(name), !required]).sort());
  });

  test('says of what is sensitive, and of nothing else, that it takes tokens only', () => {
    const warned = properties(struct).filter(({ docs }) => docs?.remarks?.includes('Takes a token'));
    const sensitive = Object.entries(attributes).filter(([, attribute]) => attribute.sensitive);

    expect(warned.map(({ name }) => name).sort()).toEqual(sensitive.map(([name]) => camelCase(name)).sort());
  });

  if (reader !== undefined) {
    test('can be read back, attribute by attribute', () => {
      const readable = properties(reader).map(({ name }) => name);

      expect(readable).toEqual(expect.arrayContaining(Object.keys(attributes).map(camelCase)));
    });
  }
});

test('the library has bindings of no other resources and data sources', () => {
  const configs = Object.keys(ASSEMBLY.types).filter((name) => name.endsWith('Config'));

  expect(configs.sort()).toEqual(
    BLOCKS.map(({ struct }) => qualified(struct))
      .filter((name) => name.endsWith('Config'))
      .sort(),
  );
});

function blocksOf(className: string, suffix: string, attributes: Attributes): Block[] {
  // A map of blocks is read as it was given; there is no class for one of its values.
  const reader = suffix === 'Config' ? className : `${className}OutputReference`;
  const own: Block = {
    struct: className + suffix,
    reader: qualified(reader) in ASSEMBLY.types ? reader : undefined,
    attributes,
  };
  const nested = Object.entries(attributes).flatMap(([name, { nested_type }]) =>
    nested_type ? blocksOf(className + pascalCase(name), '', nested_type.attributes) : [],
  );
  return [own, ...nested];
}

function properties(type: string): readonly AssemblyProperty[] {
  const found = ASSEMBLY.types[qualified(type)];
  if (!found) throw new Error(`The library has no ${type}`);
  // What CDKTF adds to the binding of every provider.
  return (found.properties ?? []).filter(({ name }) => name !== 'alias');
}

function qualified(type: string): string {
  return `cdktf-provider-nuodbaas.${type}`;
}

function camelCase(name: string): string {
  return name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}

function pascalCase(name: string): string {
  return camelCase(`_${name}`);
}
