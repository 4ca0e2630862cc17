import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { resourceSchemas } from '../../src/provider/schema-json';

const RESOURCES = resolve(__dirname, '../../examples/hcl/resources');
const TYPES = Object.keys(resourceSchemas);

/**
 * Shutting down is an operator's doing more than a configuration's, and write-only attributes need Terraform 1.11. The
 * others are Terraform's alone: an import, which is tried on the examples, does not bring them.
 */
const NOT_SHOWN = /^(maintenance|dba_password_wo.*|timeouts|registry_format|final_backup|backup_before_update)$/;

test('every resource type has its examples, and there are no others', () => {
  expect(readdirSync(RESOURCES).sort()).toEqual([...TYPES].sort());
});

describe.each(TYPES)('%s', (type) => {
  const read = (name: string) => readFileSync(resolve(RESOURCES, type, name), 'utf8');

  test('is imported to an address that the example beside it declares', () => {
    const [, address] = /^terraform import (\S+) \S+$/m.exec(read('import.sh')) ?? [];
    const declared = [...read('resource.tf').matchAll(/^resource "(\w+)" "(\w+)"/gm)].map(([, ...names]) =>
      names.join('.'),
    );

    expect(declared).toContain(address);
  });

  test('is shown with everything that a user can set', () => {
    const { attributes } = resourceSchemas[type as keyof typeof resourceSchemas];
    const settable = Object.entries(attributes).filter(([, { required, optional }]) => required || optional);
    const shown = read('resource.tf');

    const missing = settable.filter(([name]) => !NOT_SHOWN.test(name) && !new RegExp(`^ +${name} +=`, 'm').test(shown));
    expect(missing.map(([name]) => name)).toEqual([]);
  });
});

test("the import example holds NuoDB's fragment in a file of its own", () => {
  const folder = resolve(RESOURCES, '../import');

  expect(existsSync(resolve(folder, 'main.tf'))).toBe(true);
  expect(readFileSync(resolve(folder, 'backup.tf'), 'utf8')).toBe(`# A backup referencing an existing backup handle
resource "nuodbaas_backup" "backup" {
  organization = nuodbaas_database.db.organization
  project      = nuodbaas_database.db.project
  database     = nuodbaas_database.db.name
  name         = "20241004095616"
  import_source = {
    backup_handle = "backup"
    backup_plugin = "embedded.cp.nuodb.com"
  }
}
`);
});
