import { backupSchema } from '../../../src/provider/backup/schema';
import { databaseSchema } from '../../../src/provider/database/schema';
import { type ObjectValue, UNKNOWN } from '../../../src/tfplugin';
import { answerWith } from '../../support/command-line';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { configOf, connectTo, plannedCreate, request, resources, told } from '../../support/provider';

const { nuodbaas_backup: backup, nuodbaas_database: database } = resources;
const TARGET = { organization: 'acme', project: 'messaging', database: 'demo' };
const NOWHERE = 'http://127.0.0.1:1';

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
});
afterEach(() => controlPlane.close());

async function plan(given: ObjectValue = {}, client = connectTo(controlPlane.url)) {
  const asked = request();
  const all = { ...TARGET, ...given };
  const planned = plannedCreate(backupSchema, all);
  const config = configOf(backupSchema, all);
  await backup.plan?.({ ...asked, client, config, planned, prior: null, requireReplace: () => undefined });
  return asked;
}

/** A connection over which a database was planned before. */
async function afterDatabase(before: ObjectValue | null, after: ObjectValue) {
  const client = connectTo(NOWHERE);
  const identity = { organization: 'acme', project: 'messaging', name: 'demo' };
  const planned = plannedCreate(databaseSchema, { ...identity, ...after });
  const prior = before && { ...planned, ...before };
  await database.plan?.({ ...request(), client, config: planned, planned, prior, requireReplace: () => undefined });
  return client;
}

test('a database that runs, or does not exist yet, is planned to be backed up without a word', async () => {
  expect(told(await plan())).toBe('');
  await controlPlane.createDatabase();
  expect(told(await plan())).toBe('');
});

test('a database that is disabled is refused when planning, at the attribute', async () => {
  await controlPlane.createDatabase();
  const { body } = await controlPlane.request('GET', '/databases/acme/messaging/demo');
  await controlPlane.request('PUT', '/databases/acme/messaging/demo', { ...body, maintenance: { isDisabled: true } });
  await controlPlane.waitForState('/databases/acme/messaging/demo', 'Stopped');

  const asked = await plan();

  expect(told(asked)).toMatch(/^error: Database cannot be backed up: .*acme\/messaging\/demo, but that is disabled/);
  expect(asked.diagnostics.all[0].path).toEqual(['database']);
});

test('a database that may not be read is a warning', async () => {
  const forbidden = { status: 403, body: { code: 'HTTP_ERROR', status: 'HTTP 403 Forbidden' } };
  const server = await answerWith(forbidden);
  try {
    expect(told(await plan({}, connectTo(server.url)))).toMatch(/^warning: Database was not checked: .*403/);
  } finally {
    server.stop();
  }
});

test('many backups of one database ask for it once', async () => {
  await controlPlane.createDatabase();
  const client = connectTo(controlPlane.url);
  const asked = jest.spyOn(client.client.databases, 'get');

  await Promise.all([plan({}, client), plan({}, client), plan({}, client)]);

  expect(asked).toHaveBeenCalledTimes(1);
});

describe('a database of the same plan is not asked for, and', () => {
  const stopped = { maintenance: { is_disabled: true }, status: { state: 'Stopped' } };

  test('may be about to be created', async () => {
    expect(told(await plan({}, await afterDatabase(null, {})))).toBe('');
  });

  test('may be about to be enabled', async () => {
    const client = await afterDatabase(stopped, { maintenance: { is_disabled: false } });

    expect(told(await plan({}, client))).toBe('');
  });

  test('must not be about to be disabled', async () => {
    const client = await afterDatabase({ maintenance: null }, { maintenance: { is_disabled: true } });

    expect(told(await plan({}, client))).toContain('error: Database cannot be backed up: ');
  });

  test('must not be on its way out', async () => {
    const client = await afterDatabase({ status: { state: 'Deleting' } }, {});

    expect(told(await plan({}, client))).toContain('but that is being deleted');
  });
});

test.each<[string, ObjectValue]>([
  [
    'an import needs no database',
    { name: '20241004095616', import_source: { backup_handle: 'h', backup_plugin: 'p' } },
  ],
  ['a database of a name that is not known yet cannot be asked for', { database: UNKNOWN }],
])('%s', async (_, given) => {
  expect(told(await plan(given, connectTo(NOWHERE)))).toBe('');
});
