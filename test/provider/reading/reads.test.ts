import type { Project } from '../../../src/api';
import type { ClientOptions } from '../../../src/client';
import { backupKind } from '../../../src/provider/backup/kind';
import type { Connection } from '../../../src/provider/configuration/configuration';
import { databaseKind } from '../../../src/provider/database/kind';
import { projectKind } from '../../../src/provider/project/kind';
import { projectSchema } from '../../../src/provider/project/schema';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { type Intercept, refuse, startGateway } from '../../support/gateway';
import { connectTo, plannedCreate, QUICK, request, resources } from '../../support/provider';

const PROJECTS = 1_100;
const project = projectKind(QUICK);
const names = Array.from({ length: PROJECTS }, (_, index) => `p${String(index).padStart(4, '0')}`);

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  await inParallel(names, 20, async (name) => {
    const { status } = await controlPlane.request('PUT', `/projects/acme/${name}`, { sla: 'dev', tier: 'n0.nano' });
    expect(status).toBe(201);
  });
}, 30_000);
afterAll(() => controlPlane.close());

/** As Terraform does: so many at a time, the next as soon as one is done. */
async function inParallel<T, R>(things: readonly T[], width: number, work: (thing: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const upcoming = things.entries();
  const worker = async () => {
    for (const [index, thing] of upcoming) results[index] = await work(thing);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

function read(
  { reads, client }: Connection,
  name: string,
  signal = new AbortController().signal,
): Promise<Project | null> {
  return reads.find(project, client, { organization: 'acme', name }, signal);
}

/** In an order that is nobody's. */
function shuffled(all: readonly string[]): string[] {
  return all
    .map((name, index) => ({ name, key: (index * 7919) % all.length }))
    .sort((a, b) => a.key - b.key)
    .map(({ name }) => name);
}

async function gatewayWith(intercept?: Intercept, options?: ClientOptions) {
  const gateway = await startGateway(controlPlane.url, intercept);
  return { gateway, connection: connectTo(gateway.url, {}, options) };
}

test('a refresh of a thousand takes some pages, and tells each item as its own request does', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;

  const found = await inParallel(shuffled(names), 10, (name) => read(connection, name));

  expect(found.map((item) => item?.name).sort()).toEqual(names);
  expect(gateway.received.length).toBeLessThanOrEqual(12);
  expect(found[0]).toEqual(await connection.client.projects.get({ organization: 'acme', name: found[0]?.name ?? '' }));
});

test('reads one after the other are a request each', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;

  for (const name of names.slice(0, 3)) await read(connection, name);

  expect(gateway.received).toEqual(names.slice(0, 3).map((name) => `GET /projects/acme/${name}`));
});

test('a list is not read on for a few', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;

  const found = await inParallel(names.slice(-3), 3, (name) => read(connection, name));

  expect(found.map((item) => item?.name)).toEqual(names.slice(-3));
  expect(gateway.count('GET /projects/acme?')).toBe(1);
  expect(gateway.count('GET /projects/acme/')).toBe(3);
});

test('what the list does not have is asked for', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;

  const found = await inParallel(['gone', ...names, 'missing'], 10, (name) => read(connection, name));

  expect([found[0], found.at(-1)]).toEqual([null, null]);
  expect(gateway.received).toContain('GET /projects/acme/missing');
});

test.each<[string, Intercept]>([
  ['may not list', ({ url }, response) => !!url?.includes('?') && refuse(response, 403)],
  ['gets no answer to a list', ({ url }, response) => !!url?.includes('?') && !!response.destroy()],
  ['gets a broken list', ({ url }, response) => !!url?.includes('?') && !!response.end('{"items": [')],
  [
    'gets names',
    ({ url }, response) => !!url?.includes('?') && !!response.end(JSON.stringify({ items: names.slice(0, 500) })),
  ],
  ['gets an empty list', ({ url }, response) => !!url?.includes('?') && !!response.end('{}')],
])('who %s reads items one by one, and does not ask for the list again', async (_, intercept) => {
  const { gateway, connection } = await gatewayWith(intercept, { retry: { ...ONCE } });
  await using __ = gateway;

  const found = await inParallel(names.slice(0, 40), 10, (name) => read(connection, name));

  expect(found.map((item) => item?.name)).toEqual(names.slice(0, 40));
  expect(gateway.count('GET /projects/acme/')).toBe(40);
  expect(gateway.count('GET /projects/acme?')).toBe(1);
});

const ONCE = {
  attempts: 1,
  firstPause: 0,
  factor: 1,
  longestPause: 0,
  statuses: { repeatable: [], guarded: [], once: [] },
  unsent: [],
  lost: [],
};

test('nothing is told that is older than a write, begun before or after the list', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;
  const refresh = () => inParallel(names.slice(0, 20), 10, (name) => read(connection, name));
  await refresh();

  for (const tier of ['n0.small', 'n0.nano']) {
    const before = await connection.client.projects.get({ organization: 'acme', name: 'p0000' });
    const racing = refresh();
    await connection.client.projects.put({ ...before, tier });
    const after = await refresh();
    await racing;

    expect(after[0]?.tier).toBe(tier);
  }
});

test('nothing is told that is older than what a wait has seen', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;
  await controlPlane.admin.pause();
  const asked = request();
  const planned = plannedCreate(projectSchema, { organization: 'acme', name: 'new', sla: 'dev', tier: 'n0.nano' });
  const creating = resources.nuodbaas_project.create({ ...asked, client: connection, config: planned, planned });
  while (asked.states.length === 0) await new Promise(setImmediate);
  // From here on there is a list in which the project is not ready.
  const early = await inParallel(['new', ...names.slice(0, 20)], 10, (name) => read(connection, name));
  await controlPlane.admin.resume();
  await creating;

  const late = await inParallel(['new', ...names.slice(0, 20)], 10, (name) => read(connection, name));

  expect(early[0]?.status?.state).toBe('Creating');
  expect(late[0]?.status?.state).toBe('Available');
  await controlPlane.request('DELETE', '/projects/acme/new?timeoutSeconds=5');
});

test('an aborted read ends at once, and the others go on', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;
  const abort = new AbortController();

  const reads = names.slice(0, 10).map((name) => read(connection, name));
  const aborted = read(connection, 'p0011', abort.signal);
  abort.abort(new Error('stop'));

  await expect(aborted).rejects.toThrow('stop');
  expect((await Promise.all(reads)).every((item) => item !== null)).toBe(true);
});

describe('items that are scattered over scopes', () => {
  const database = databaseKind(QUICK);
  const refs = names.slice(0, 60).map((name) => ({ organization: 'acme', project: name, name: 'demo' }));
  beforeAll(async () => {
    await controlPlane.admin.pause();
    await inParallel(refs, 10, (ref) =>
      controlPlane.request('PUT', `/databases/acme/${ref.project}/demo`, { dbaPassword: 'secret' }),
    );
  });
  afterAll(() => controlPlane.admin.resume());

  test('share the list of the wider scope', async () => {
    const { gateway, connection } = await gatewayWith();
    await using _ = gateway;

    const found = await inParallel(refs, 10, (ref) =>
      connection.reads.find(database, connection.client, ref, request().signal),
    );

    expect(found.map((item) => item?.project)).toEqual(refs.map((ref) => ref.project));
    expect(gateway.received.length).toBeLessThanOrEqual(3);
    expect(gateway.count('GET /databases/acme?')).toBe(1);
  });

  test('are read by themselves where only the narrow scopes may be listed', async () => {
    const { gateway, connection } = await gatewayWith(
      ({ url }, response) => !!url?.startsWith('/databases/acme?') && refuse(response, 403),
    );
    await using _ = gateway;

    const found = await inParallel(refs, 10, (ref) =>
      connection.reads.find(database, connection.client, ref, request().signal),
    );

    expect(found.every((item) => item?.name === 'demo')).toBe(true);
    expect(gateway.count('GET /databases/acme?')).toBe(1);
  });
});

test('backups of a database share the list of that database', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;
  const backup = backupKind(QUICK);
  await controlPlane.createDatabase({ project: 'p0000', name: 'full' });
  const taken = await inParallel(names.slice(0, 30), 5, async (name) => {
    const ref = { organization: 'acme', project: 'p0000', database: 'full', name };
    await connection.client.backups.put(ref);
    return ref;
  });

  const found = await inParallel(taken, 10, (ref) =>
    connection.reads.find(backup, connection.client, ref, request().signal),
  );

  expect(found.map((item) => item?.name)).toEqual(names.slice(0, 30));
  expect(gateway.count('GET /backups/acme/p0000/full?')).toBe(1);
  expect(gateway.count('GET')).toBeLessThanOrEqual(3);
});
