import { PROVIDER_SOURCE, providerSchemas } from '../../src/provider/schema-json';
import type { JsonSchema } from '../../src/tfplugin';
import { OFFICIAL } from './official-attributes';

/** What this provider has besides. A state with such a value is not for the official provider any more. */
const ADDED: Readonly<Record<string, readonly string[]>> = {
  provider: [...guard('backup_before_update'), ...guard('final_backup')],
  'resource nuodbaas_project': [...guard('backup_before_update'), ...timeouts()],
  'resource nuodbaas_database': [
    ...guard('backup_before_update'),
    ...guard('final_backup'),
    ...timeouts(),
    'dba_password_wo: string, optional sensitive',
    'dba_password_wo_previous: string, optional sensitive',
    'dba_password_wo_version: number, optional',
  ],
  'resource nuodbaas_backuppolicy': timeouts(),
  'resource nuodbaas_backup': [
    ...timeouts(),
    'deletion_policy: string, optional computed',
    'registry_format: string, optional',
    'triggers: map(string), optional',
  ],
};

/** What the official provider has nothing like. */
const OURS = ['data nuodbaas_latest_backup'];

/** What this provider asks for less of, by what it is there. */
const RELAXED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Left out, the server makes one.
  'resource nuodbaas_backup': { 'name: string, required': 'name: string, optional computed' },
};

const { provider, resource_schemas, data_source_schemas } = providerSchemas().provider_schemas[PROVIDER_SOURCE];
const SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  provider,
  ...prefixed('resource', resource_schemas),
  ...prefixed('data', data_source_schemas),
};

test('has every resource and data source of the official provider, and those that are listed', () => {
  expect(Object.keys(SCHEMAS).sort()).toEqual([...Object.keys(OFFICIAL), ...OURS].sort());
});

test.each(Object.keys(OFFICIAL))(
  '%s has the attributes of the official provider, and those that are listed',
  (name) => {
    const official = OFFICIAL[name].map((line) => RELAXED[name]?.[line] ?? line);

    expect(linesOf(SCHEMAS[name].block.attributes as Attributes).sort()).toEqual(
      [...official, ...(ADDED[name] ?? [])].sort(),
    );
  },
);

test.each(Object.keys(OFFICIAL))('%s is of version 0, so that either provider reads the state of the other', (name) => {
  expect(SCHEMAS[name].version).toBe(0);
});

test('what is listed as different is there', () => {
  for (const [name, lines] of Object.entries(RELAXED))
    expect(OFFICIAL[name]).toEqual(expect.arrayContaining(Object.keys(lines)));
});

function guard(name: string): string[] {
  const held = ['enabled: bool', 'on_failure: string', 'timeout: string'].map((line) => `${name}.${line}, optional`);
  return [`${name}: single object, optional`, ...held];
}

function timeouts(): string[] {
  const held = ['create', 'update', 'delete'].map((operation) => `timeouts.${operation}: string, optional`);
  return ['timeouts: single object, optional', ...held];
}

interface JsonAttribute {
  readonly type?: JsonType;
  readonly nested_type?: { readonly nesting_mode: string; readonly attributes: Attributes };
  readonly required?: true;
  readonly optional?: true;
  readonly computed?: true;
  readonly sensitive?: true;
}
type JsonType = string | readonly [string, JsonType];
type Attributes = Readonly<Record<string, JsonAttribute>>;

/** `labels: map(string), optional computed`, and the same of what it holds. */
function linesOf(attributes: Attributes, prefix = ''): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const { nested_type: nested, type } = attribute;
    const written = nested ? `${nested.nesting_mode} object` : typeText(type as JsonType);
    const flags = (['required', 'optional', 'computed', 'sensitive'] as const).filter((flag) => attribute[flag]);
    return [
      `${prefix}${name}: ${written}, ${flags.join(' ')}`,
      ...(nested ? linesOf(nested.attributes, `${prefix}${name}.`) : []),
    ];
  });
}

function typeText(type: JsonType): string {
  return typeof type === 'string' ? type : `${type[0]}(${typeText(type[1])})`;
}

function prefixed(prefix: string, schemas: Readonly<Record<string, JsonSchema>>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [`${prefix} ${name}`, schema]));
}
