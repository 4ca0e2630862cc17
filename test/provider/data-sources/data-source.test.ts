import { type ObjectValue, type Schema, UNKNOWN } from '../../../src/tfplugin';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { configOf, connectTo, dataSources, request, told } from '../../support/provider';

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
  await controlPlane.createBackup({ body: { labels: { a: '1' } } });
  await controlPlane.request('PUT', '/backuppolicies/acme/daily', { frequency: '@daily', selector: { scope: 'acme' } });
});
afterAll(() => controlPlane.close());

async function read(type: keyof typeof dataSources, given: ObjectValue) {
  const asked = request();
  const { schema } = dataSources[type];
  const client = connectTo(controlPlane.url);
  return {
    ...asked,
    schema,
    state: await dataSources[type].read({ ...asked, client, config: configOf(schema, given) }),
  };
}

const PROJECT = { organization: 'acme', name: 'messaging' };
const DATABASE = { organization: 'acme', project: 'messaging', name: 'demo' };
const POLICY = { organization: 'acme', name: 'daily' };
const BACKUP = { organization: 'acme', project: 'messaging', database: 'demo', name: 'mine' };

test.each([
  ['nuodbaas_project', PROJECT, { sla: 'dev', status: { state: 'Available' } }],
  ['nuodbaas_database', DATABASE, { tier: 'n0.nano', status: { state: 'Available' } }],
  ['nuodbaas_backuppolicy', POLICY, { frequency: '@daily', selector: { scope: 'acme', slas: [] } }],
  ['nuodbaas_backup', BACKUP, { labels: { a: '1' }, status: { backup_handle: 'acme-messaging-demo-mine' } }],
] as const)('%s answers with every attribute of the item', async (type, given, expected) => {
  const { state, schema, ...asked } = await read(type, given);

  expect(told(asked)).toBe('');
  expect(state).toMatchObject({ ...given, ...expected });
  expect(shapeOf(state as ObjectValue)).toEqual(Object.keys((schema as Schema).attributes).sort());
  expect(Object.values(state as ObjectValue)).not.toContain(UNKNOWN);
});

test('an item that does not exist is an error', async () => {
  const { state, ...asked } = await read('nuodbaas_project', { ...PROJECT, name: 'missing' });

  expect(state).toBeUndefined();
  expect(told(asked)).toMatch(
    /^error: Unable to read project: Project acme\/missing could not be read: .*404 Not Found/,
  );
});

function shapeOf(state: ObjectValue): string[] {
  return Object.keys(state).sort();
}
