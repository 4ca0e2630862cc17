import { document } from '../../src/api';
import { resourceSchemas } from '../../src/provider/schema-json';
import type { Attributes } from '../../src/tfplugin';

/** Attributes that are Terraform's alone, with all that they hold. */
const NOT_IN_API: Readonly<Record<string, readonly string[]>> = {
  nuodbaas_project: ['backup_before_update', 'timeouts'],
  nuodbaas_database: [
    'dba_password_wo',
    'dba_password_wo_previous',
    'dba_password_wo_version',
    'final_backup',
    'backup_before_update',
    'timeouts',
  ],
  nuodbaas_backuppolicy: ['timeouts'],
  nuodbaas_backup: ['registry_format', 'triggers', 'deletion_policy', 'timeouts'],
};
/** Fields of the API that are no attributes, and why. */
const NOT_IN_SCHEMA = [
  // Read before every write; of no use in a state.
  'resourceVersion',
  // Of a shutdown that ends by itself, which a plan would undo.
  'maintenance.expiresAtTime',
  'maintenance.expiresIn',
  // Write-only, and of no effect that could be read back.
  'properties.inheritTierParameters',
];

interface SchemaObject {
  readonly $ref?: string;
  readonly items?: SchemaObject;
  readonly properties?: Readonly<Record<string, SchemaObject>>;
  readonly required?: readonly string[];
  readonly readOnly?: boolean;
}

const SCHEMAS = document.components.schemas as unknown as Readonly<Record<string, SchemaObject>>;

describe.each([
  ['nuodbaas_project', 'Project'],
  ['nuodbaas_database', 'Database'],
  ['nuodbaas_backuppolicy', 'BackupPolicy'],
  ['nuodbaas_backup', 'Backup'],
] as const)('%s and %s of the API', (type, name) => {
  const attributes = attributesOf(resourceSchemas[type].attributes).filter(
    ({ path }) => !NOT_IN_API[type]?.includes(path.split('.')[0]),
  );
  const fields = fieldsOf(SCHEMAS[name]).filter(({ path }) => !NOT_IN_SCHEMA.includes(path));

  test('have the same fields', () => {
    expect(attributes.map(({ path }) => camelCase(path)).sort()).toEqual(fields.map(({ path }) => path).sort());
  });

  test('agree on what the server alone tells', () => {
    const told = attributes.filter(({ attribute }) => !attribute.required && !attribute.optional && attribute.computed);

    expect(told.map(({ path }) => camelCase(path)).sort()).toEqual(
      fields
        .filter(({ isReadOnly }) => isReadOnly)
        .map(({ path }) => path)
        .sort(),
    );
  });

  test('agree on what must be given', () => {
    const required = attributes.filter(({ attribute }) => attribute.required).map(({ path }) => camelCase(path));
    const demanded = fields.filter(({ isRequired }) => isRequired).map(({ path }) => path);
    // The server makes a name where a backup is asked for by POST.
    const generated = type === 'nuodbaas_backup' ? ['name'] : [];

    expect([...required, ...generated].sort()).toEqual(demanded.sort());
  });
});

function attributesOf(attributes: Attributes, prefix = ''): { path: string; attribute: Attributes[string] }[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => [
    { path: prefix + name, attribute },
    ...('attributes' in attribute ? attributesOf(attribute.attributes, `${prefix}${name}.`) : []),
  ]);
}

interface Field {
  readonly path: string;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
}

function fieldsOf(schema: SchemaObject, prefix = '', isReadOnly = false): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const resolved = dereference(dereference(property).items ?? property);
    const readOnly = isReadOnly || resolved.readOnly === true;
    const field = { path: prefix + name, isRequired: schema.required?.includes(name) ?? false, isReadOnly: readOnly };
    return [field, ...fieldsOf(resolved, `${prefix}${name}.`, readOnly)];
  });
}

function dereference(schema: SchemaObject): SchemaObject {
  return schema.$ref === undefined ? schema : SCHEMAS[schema.$ref.slice('#/components/schemas/'.length)];
}

function camelCase(path: string): string {
  return path.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}
