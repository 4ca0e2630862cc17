import { databaseSchema } from '../../../src/provider/database/schema';
import { projectSchema } from '../../../src/provider/project/schema';
import type { ObjectValue } from '../../../src/tfplugin';
import { configOf, connectTo, plannedCreate, request, resources, told } from '../../support/provider';

const { nuodbaas_database: database, nuodbaas_project: project } = resources;
const GUARD = { backup_before_update: { enabled: null, on_failure: null, timeout: null } };
const PROJECT = { organization: 'acme', name: 'messaging', sla: 'dev', tier: 'n0.nano' };
const DATABASE = { organization: 'acme', project: 'messaging', name: 'demo' };

/** Plans a project, where there is one, and then a database in it. */
async function plan(ofDatabase: ObjectValue, ofProject?: ObjectValue, guards: ObjectValue = {}): Promise<string> {
  const client = connectTo('http://127.0.0.1:1', {}, {}, guards);
  const common = { client, prior: null, requireReplace: () => undefined };
  if (ofProject) {
    const planned = plannedCreate(projectSchema, { ...PROJECT, ...ofProject });
    await project.plan?.({ ...request(), ...common, config: planned, planned });
  }
  const asked = request();
  const given = { ...DATABASE, ...ofDatabase };
  const config = configOf(databaseSchema, given);
  await database.plan?.({ ...asked, ...common, config, planned: plannedCreate(databaseSchema, given) });
  return told(asked);
}

test('a guarded database is warned of what it has from an unguarded project', async () => {
  expect(await plan(GUARD, {})).toMatch(
    /^warning: Guarded database follows an unguarded project: .*tier and properties.product_version are left out/,
  );
  expect(await plan({ ...GUARD, tier: 'n0.small' }, {})).toContain('but properties.product_version is left out');
});

test.each<[string, ObjectValue, ObjectValue | undefined, ObjectValue]>([
  ['whose project is guarded', GUARD, GUARD, {}],
  ['whose project is guarded with it by the provider', {}, {}, GUARD],
  ['that says all itself', { ...GUARD, tier: 'n0.nano', properties: { product_version: '6.0' } }, {}, {}],
  ['that is not guarded', {}, {}, {}],
  ['whose project is not known', GUARD, undefined, {}],
])('a database %s is not', async (_, ofDatabase, ofProject, guards) => {
  expect(await plan(ofDatabase, ofProject, guards)).toBe('');
});
