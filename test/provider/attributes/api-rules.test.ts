import type { ObjectValue } from '../../../src/tfplugin';
import { validate } from '../../../src/tfplugin/server/validation/validate';
import { configOf, request, resources, told } from '../../support/provider';

type TypeName = keyof typeof resources;

const NAME = '^[a-z][a-z0-9]*$';
const PROJECT = { organization: 'acme', name: 'messaging', sla: 'dev', tier: 'n0.nano' };
const DATABASE = { organization: 'acme', project: 'messaging', name: 'demo' };
const BACKUP = { organization: 'acme', project: 'messaging', database: 'demo' };

async function check(type: TypeName, given: ObjectValue) {
  const resource = resources[type];
  const asked = request();
  await validate(resource, asked, configOf(resource.schema, given));
  return { text: told(asked), paths: asked.diagnostics.all.map(({ path }) => path) };
}

test.each<[TypeName, ObjectValue, (string | number)[], string]>([
  ['nuodbaas_project', { ...PROJECT, name: 'Messaging' }, ['name'], `must match pattern: ${NAME}`],
  ['nuodbaas_project', { ...PROJECT, organization: 'acme-inc' }, ['organization'], `must match pattern: ${NAME}`],
  ['nuodbaas_database', { ...DATABASE, name: 'a'.repeat(64) }, ['name'], '63 characters'],
  ['nuodbaas_database', { ...DATABASE, labels: { '-': 'x' } }, ['labels'], 'have keys that match pattern: '],
  ['nuodbaas_database', { ...DATABASE, labels: { a: '-x' } }, ['labels', 'a'], 'must match pattern: '],
  [
    'nuodbaas_database',
    { ...DATABASE, properties: { product_version: 'latest' } },
    ['properties', 'product_version'],
    'must match pattern: ^([1-9][0-9]*|',
  ],
  [
    'nuodbaas_database',
    { ...DATABASE, properties: { archive_disk_size: 'big' } },
    ['properties', 'archive_disk_size'],
    'must match pattern: ',
  ],
  ['nuodbaas_backup', { ...BACKUP, name: 'Mine' }, ['name'], 'must match pattern: '],
])('of %s %j is refused where it is written', async (type, given, path, rule) => {
  const { text, paths } = await check(type, given);

  expect(text).toContain(rule);
  expect(paths).toEqual([path]);
});

test.each<[TypeName, ObjectValue]>([
  ['nuodbaas_project', { ...PROJECT, sla: '', tier: '' }],
  ['nuodbaas_project', { ...PROJECT, sla: 'of my own', tier: 'of my own' }],
  ['nuodbaas_database', { ...DATABASE, dba_password: '', tier: '' }],
  ['nuodbaas_backup', { ...BACKUP, name: 'mine', import_source: { backup_handle: '', backup_plugin: '' } }],
])('of %s %j is left to the server', async (type, given) => {
  expect((await check(type, given)).text).toBe('');
});
