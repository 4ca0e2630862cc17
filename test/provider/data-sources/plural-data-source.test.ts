import type { ObjectValue } from '../../../src/tfplugin';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { answer, startHttpServer } from '../../support/http-server';
import { configOf, connectTo, dataSources, request, told } from '../../support/provider';

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase({ body: { labels: { stage: 'test', team: 'a' } } });
  await controlPlane.createDatabase({ name: 'other', body: { labels: { stage: 'production' } } });
  await controlPlane.createDatabase({ project: 'billing', name: 'demo' });
  await controlPlane.createDatabase({ organization: 'umbrella', project: 'messaging', name: 'demo' });
  await controlPlane.request('PUT', '/backups/acme/messaging/demo/mine', { labels: { stage: 'test' } });
  const policy = { frequency: '@daily', selector: { scope: 'acme' }, labels: { stage: 'test' } };
  await controlPlane.request('PUT', '/backuppolicies/acme/daily', policy);
});
afterAll(() => controlPlane.close());

type TypeName = 'nuodbaas_projects' | 'nuodbaas_databases' | 'nuodbaas_backuppolicies' | 'nuodbaas_backups';

async function read(type: TypeName, filter: ObjectValue | null, url = controlPlane.url) {
  const asked = request();
  const { schema, read: readNames } = dataSources[type];
  const state = await readNames({ ...asked, client: connectTo(url), config: configOf(schema, { filter }) });
  return { ...asked, state };
}

/** The fully-qualified names that were found. */
async function names(type: TypeName, list: string, filter: ObjectValue | null): Promise<string[] | null> {
  const { state, ...asked } = await read(type, filter);
  expect(told(asked)).toBe('');
  const found = (state as ObjectValue)[list] as readonly ObjectValue[] | null;
  return found?.map((item) => Object.values(item).join('/')) ?? null;
}

test.each([
  ['nuodbaas_projects', 'projects', ['acme/billing', 'acme/messaging', 'umbrella/messaging']],
  [
    'nuodbaas_databases',
    'databases',
    ['acme/billing/demo', 'acme/messaging/demo', 'acme/messaging/other', 'umbrella/messaging/demo'],
  ],
  ['nuodbaas_backuppolicies', 'policies', ['acme/daily']],
  ['nuodbaas_backups', 'backups', ['acme/messaging/demo/mine']],
] as const)('%s answers with the names of all', async (type, list, expected) => {
  expect(await names(type, list, null)).toEqual(expected);
});

test('an item that is found has the parts of its name', async () => {
  const { state } = await read('nuodbaas_backups', null);

  expect(state).toMatchObject({
    filter: null,
    backups: [{ organization: 'acme', project: 'messaging', database: 'demo', name: 'mine' }],
  });
});

test.each<[ObjectValue, string[]]>([
  [{ organization: 'umbrella' }, ['umbrella/messaging/demo']],
  [{ organization: 'acme', project: 'messaging' }, ['acme/messaging/demo', 'acme/messaging/other']],
  [{ organization: 'acme', project: '' }, ['acme/billing/demo', 'acme/messaging/demo', 'acme/messaging/other']],
  [{ labels: ['stage'] }, ['acme/messaging/demo', 'acme/messaging/other']],
  [{ labels: ['stage=test'] }, ['acme/messaging/demo']],
  [{ labels: ['!stage'] }, ['acme/billing/demo', 'umbrella/messaging/demo']],
  [{ labels: ['stage!=test', 'stage'] }, ['acme/messaging/other']],
  [{ organization: 'acme', labels: ['!stage'] }, ['acme/billing/demo']],
])('databases are filtered by %j', async (filter, expected) => {
  expect(await names('nuodbaas_databases', 'databases', filter)).toEqual(expected);
});

test('backups are filtered by their database', async () => {
  const scope = { organization: 'acme', project: 'messaging' };

  expect(await names('nuodbaas_backups', 'backups', { ...scope, database: 'demo' })).toHaveLength(1);
  expect(await names('nuodbaas_backups', 'backups', { ...scope, database: 'other' })).toBeNull();
});

test.each([
  ['nuodbaas_databases', { project: 'messaging' }, ['databases', 'project', 'messaging', 'organization']],
  ['nuodbaas_backups', { project: 'messaging' }, ['backups', 'project', 'messaging', 'organization']],
  ['nuodbaas_backups', { database: 'demo' }, ['backups', 'database', 'demo', 'project']],
  ['nuodbaas_backups', { organization: 'acme', database: 'demo' }, ['backups', 'database', 'demo', 'project']],
  ['nuodbaas_backups', { project: 'messaging', database: 'demo' }, ['backups', 'project', 'messaging', 'organization']],
] as const)('%s refuses the filter %j', async (type, filter, [noun, name, value, parent]) => {
  const { state, diagnostics } = await read(type, filter);

  expect(state).toBeUndefined();
  expect(diagnostics.all).toEqual([
    expect.objectContaining({
      severity: 'error',
      summary: `Unable to read ${noun}`,
      detail: expect.stringContaining(`Cannot specify ${name} filter (${value}) without ${parent}`),
      path: ['filter', name],
    }),
  ]);
});

test('asks for what may be seen, not for the right to list everything', async () => {
  await using server = await startHttpServer(answer(200, { items: [] }));

  await read('nuodbaas_backuppolicies', { organization: 'acme', labels: ['a', '!b'] }, server.url);

  const { pathname, searchParams } = new URL(server.received[0].url, server.url);
  expect(pathname).toBe('/backuppolicies/acme');
  expect(searchParams.get('listAccessible')).toBe('true');
  expect(searchParams.get('labelFilter')).toBe('a,!b');
});

test('a list that cannot be had is an error', async () => {
  const body = { code: 'HTTP_ERROR', status: 'HTTP 403 Forbidden', detail: '' };
  await using server = await startHttpServer(answer(403, body));

  const { state, ...asked } = await read('nuodbaas_backuppolicies', { organization: 'acme' }, server.url);

  expect(state).toBeUndefined();
  expect(told(asked)).toContain(
    'error: Unable to read backuppolicies: The backup policies in acme could not be listed: ',
  );
});
