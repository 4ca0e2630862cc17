import { Client, isConcurrentUpdate, isNotFound } from '../../src/client';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { answer, keepSilent, startHttpServer } from '../support/http-server';

const project = { organization: 'acme', name: 'messaging' };
const database = { organization: 'acme', project: 'messaging', name: 'demo' };

let controlPlane: TestControlPlane;
let client: Client;

beforeAll(async () => {
  controlPlane = await startControlPlane();
  client = new Client({ url: controlPlane.url });
  await controlPlane.createDatabase();
});
afterAll(async () => {
  await client.close();
  await controlPlane.close();
});

describe('against a control plane', () => {
  test('an item is created, read, changed and deleted', async () => {
    const other = { organization: 'acme', name: 'other' };
    const created = await client.projects.put({ ...other, sla: 'dev', tier: 'n0.nano' });
    const { resourceVersion } = await controlPlane.waitForState('/projects/acme/other', 'Available');
    const updated = await client.projects.put({ ...created, resourceVersion, labels: { a: 'b' } });

    expect(updated.labels).toEqual({ a: 'b' });
    await client.projects.delete(other, { timeoutSeconds: 10 });
    const error = await client.projects.get(other).catch((caught) => caught);
    expect(isNotFound(error)).toBe(true);
  });

  test('a stale version is a concurrent update', async () => {
    const current = await client.projects.get(project);

    const error = await client.projects.put({ ...current, resourceVersion: '0' }).catch((caught) => caught);

    expect(isConcurrentUpdate(error)).toBe(true);
  });

  test('an on-demand backup takes a generated name and its labels', async () => {
    const backup = await client.backups.create(database, { labels: { why: 'test' } });

    expect(backup).toMatchObject({ name: expect.stringMatching(/^[0-9]{14}$/), labels: { why: 'test' } });
  });

  test('a policy is kept under its own name', async () => {
    const policy = { organization: 'acme', name: 'daily', frequency: '@daily', selector: { scope: 'acme' } };

    await client.backupPolicies.put(policy);

    expect(await client.backupPolicies.get({ organization: 'acme', name: 'daily' })).toMatchObject(policy);
  });

  test('a DBA password is checked, and changed', async () => {
    expect(await client.databases.updateDbaPassword(database, { current: 'secret' })).toBe(true);

    await client.databases.updateDbaPassword(database, { current: 'secret', target: 'other' });

    await expect(client.databases.updateDbaPassword(database, { current: 'secret' })).rejects.toThrow('400');
  });
});

test('credentials are exchanged for a token that the server then takes', async () => {
  await using guarded = await startControlPlane({ credentials: { user: 'acme/ann', password: 'secret' } });
  const basic = new Client({ url: guarded.url, user: 'acme/ann', password: 'secret' });
  const { token } = await basic.login({ expiresIn: '1h' });
  const bearer = new Client({ url: guarded.url, token });

  await bearer.projects.put({ ...project, sla: 'dev', tier: 'n0.nano' });

  expect(await basic.projects.get(project)).toMatchObject(project);
  await Promise.all([basic.close(), bearer.close()]);
});

test('paths stay below the base URL, their parts encoded', async () => {
  await using server = await startHttpServer(answer(200));
  const based = new Client({ url: `${server.url}/api/v1//`, userAgent: 'test/1' });

  await based.projects.get({ organization: 'a/../b', name: 'c d?e#f' });
  await based.projects.delete({ organization: 'a', name: 'b' });

  expect(server.received.map(({ url }) => url)).toEqual([
    '/api/v1/projects/a%2F..%2Fb/c%20d%3Fe%23f',
    '/api/v1/projects/a/b?timeoutSeconds=0',
  ]);
  expect(server.received[0].headers['user-agent']).toBe('test/1');
  await based.close();
});

test('a body is JSON and says so; a call without one does not', async () => {
  await using server = await startHttpServer(answer(201));
  const sending = new Client({ url: server.url });

  await sending.backups.create(database);
  await sending.projects.get(project);

  const [post, get] = server.received;
  expect(post).toMatchObject({ method: 'POST', url: '/backups/acme/messaging/demo', body: '{}' });
  expect(post.headers['content-type']).toBe('application/json');
  expect(get).toMatchObject({ body: '' });
  expect(get.headers['content-type']).toBeUndefined();
  await sending.close();
});

test('an abort ends a call that waits for its answer', async () => {
  await using server = await startHttpServer(keepSilent);
  const waiting = new Client({ url: server.url });
  const stop = new AbortController();

  const call = waiting.projects.get(project, { signal: stop.signal });
  setTimeout(() => stop.abort(new Error('enough')), 20);

  await expect(call).rejects.toThrow('enough');
  await waiting.destroy();
});

test('a call with an aborted signal sends nothing', async () => {
  await using server = await startHttpServer(answer(200));
  const aborted = new Client({ url: server.url });

  await expect(aborted.projects.get(project, { signal: AbortSignal.abort() })).rejects.toThrow();

  expect(server.received).toEqual([]);
});

test('close lets a call finish, destroy does not; both can be called again', async () => {
  await using server = await startHttpServer((response) => setTimeout(() => response.end('{"name":"late"}'), 30));
  await using silent = await startHttpServer(keepSilent);
  const closing = new Client({ url: server.url });
  const destroyed = new Client({ url: silent.url });

  const finished = closing.projects.get(project);
  const cut = destroyed.projects.get(project).catch((caught) => caught);
  await until(() => server.received.length === 1 && silent.received.length === 1);
  await Promise.all([closing.close(), destroyed.destroy()]);

  expect(await finished).toEqual({ name: 'late' });
  expect(await cut).toMatchObject({ name: 'NetworkError' });
  await Promise.all([closing.close(), closing.destroy(), destroyed.destroy(), destroyed.close()]);
  await expect(closing.projects.get(project)).rejects.toThrow('The client is closed');
});

test('a client that was never used has nothing to close', async () => {
  const unused = new Client({ url: 'http://127.0.0.1:1' });

  await unused.close();
  await unused.destroy();
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
