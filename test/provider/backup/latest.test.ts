import { Diagnostics, type ObjectValue } from '../../../src/tfplugin';
import { answer, startHttpServer } from '../../support/http-server';
import { configOf, connectTo, dataSources, request, told } from '../../support/provider';

const { schema, read: readLatest } = dataSources.nuodbaas_latest_backup;
const DATABASE = { organization: 'acme', project: 'messaging', database: 'demo' };

/** Backups as a server lists them. */
function backup(name: string, creationTime: string | undefined, more: object = {}) {
  return { ...DATABASE, $ref: name, name, status: { state: 'Succeeded', creationTime, ...more } };
}

const BACKUPS = [
  backup('20241001000000', '2024-10-01T00:00:05Z'),
  backup('20241002000000', '2024-10-02T00:00:05Z'),
  backup('20241003000000', undefined, { state: 'Pending' }),
  backup('20241004000000', '2024-10-04T00:00:05Z', { state: 'Failed' }),
  backup('weekly', '2024-10-01T12:00:00Z'),
];

async function ask(given: ObjectValue, pages: readonly (readonly object[])[] = [BACKUPS]) {
  await using server = await startHttpServer(
    ...pages.map((items, index) => answer(200, { items, next: index < pages.length - 1 ? '/next' : undefined })),
  );
  const asked = request();
  const config = configOf(schema, { ...DATABASE, ...given });
  const state = await readLatest({ ...asked, client: connectTo(server.url), config });
  return { state, told: told(asked), received: server.received.map(({ url }) => new URL(url, server.url)) };
}

test('the newest that succeeded is answered with, whatever its name', async () => {
  const items = [...BACKUPS, backup('golden', '2024-10-02T00:00:06Z', { backupHandle: 'acme-messaging-demo-golden' })];

  const { state, told } = await ask({}, [items]);

  expect(told).toBe('');
  expect(state).toMatchObject({
    ...DATABASE,
    filter: null,
    name: 'golden',
    full_name: 'acme/messaging/demo/golden',
    labels: null,
    import_source: null,
    status: { state: 'Succeeded', creation_time: '2024-10-02T00:00:06Z', backup_handle: 'acme-messaging-demo-golden' },
  });
  expect(Object.keys(state as object).sort()).toEqual(Object.keys(schema.attributes).sort());
});

test('all pages are looked at', async () => {
  const { state, received } = await ask({}, [[BACKUPS[0]], [BACKUPS[1]], [BACKUPS[4]]]);

  expect(state?.name).toBe('20241002000000');
  expect(received.map(({ searchParams }) => searchParams.get('cursor'))).toEqual([
    null,
    '20241001000000',
    '20241002000000',
  ]);
});

test.each<[string, ObjectValue, string]>([
  ['in another state', { state: 'Failed' }, '20241004000000'],
  ['in a state in which it has no time yet, by its name', { state: 'Pending' }, '20241003000000'],
  ['before a time', { before: '2024-10-02T00:00:00Z' }, 'weekly'],
  ['before a time, not at it', { before: '2024-10-02T00:00:05Z' }, 'weekly'],
  ['before a time of another zone', { before: '2024-10-02T02:00:06+02:00' }, '20241002000000'],
])('the newest %s is found', async (_, filter, expected) => {
  const { state } = await ask({ filter });

  expect(state?.name).toBe(expected);
});

test('conditions on labels are left to the server', async () => {
  const { received } = await ask({ filter: { labels: ['stage=prod', '!scratch'] } });

  expect(received[0].pathname).toBe('/backups/acme/messaging/demo');
  expect(received[0].searchParams.get('labelFilter')).toBe('stage=prod,!scratch');
});

test('of two of the same second it is always the same one', async () => {
  const twins = [backup('b', '2024-10-02T00:00:05Z'), backup('a', '2024-10-02T00:00:05Z')];

  expect((await ask({}, [twins])).state?.name).toBe('b');
  expect((await ask({}, [twins.reverse()])).state?.name).toBe('b');
});

test('where there is none, that is an error which repeats what was asked for', async () => {
  const filter = { before: '2024-10-01T00:00:00Z', labels: ['stage=prod'] };

  const { state, told } = await ask({ filter });

  expect(state).toBeUndefined();
  expect(told).toBe(
    'error: Unable to find the latest backup: Database acme/messaging/demo has no backup in the state Succeeded, taken ' +
      'before 2024-10-01T00:00:00.000Z, with labels that meet stage=prod, that these credentials may see. Take one, ' +
      'loosen the filter, or set if_none to "null" where the configuration can do without.',
  );
});

test('where there is none, that is null where the configuration asks for it', async () => {
  const { state, told } = await ask({ if_none: 'null' }, [[]]);

  expect(told).toBe('');
  expect(state).toEqual({
    ...DATABASE,
    filter: null,
    if_none: 'null',
    full_name: null,
    name: null,
    labels: null,
    import_source: null,
    status: null,
  });
});

test('a list that cannot be read is an error, also where none is null', async () => {
  await using server = await startHttpServer(answer(403, { code: 'HTTP_ERROR', status: 'HTTP 403 Forbidden' }));
  const asked = request();
  const config = configOf(schema, { ...DATABASE, if_none: 'null' });

  const state = await readLatest({ ...asked, client: connectTo(server.url), config });

  expect(state).toBeUndefined();
  expect(told(asked)).toMatch(
    /^error: Unable to find .*The backups of acme\/messaging\/demo could not be listed: .*403/,
  );
});

test.each(['yesterday', '2024-10-04', '2024-13-04T00:00:00Z', '2024-10-04 09:56:16Z'])(
  'the time %s is refused',
  (before) => {
    const { filter } = schema.attributes;
    const [validate] = ('attributes' in filter && filter.attributes.before.validate) || [];
    const diagnostics = new Diagnostics();

    validate?.({ path: ['filter', 'before'], value: before, sensitive: false, diagnostics });

    expect(told({ diagnostics })).toContain('must be a time such as 2024-10-04T09:56:16Z');
  },
);
