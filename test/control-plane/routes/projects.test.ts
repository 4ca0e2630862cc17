import { X509Certificate } from 'node:crypto';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
});
afterEach(() => controlPlane.close());

const PATH = '/projects/acme/messaging';
const PROJECT = { sla: 'dev', tier: 'n0.nano' };
const put = (body: object) => controlPlane.request('PUT', PATH, body);
const get = async () => (await controlPlane.request('GET', PATH)).body;

async function makeAvailable(body: object = PROJECT) {
  await put(body);
  return controlPlane.waitForState(PATH, 'Available');
}

test('a project that is created fills its identity from the path, has defaults, and becomes available', async () => {
  const { status, body } = await put(PROJECT);

  expect(status).toBe(201);
  expect(body).toEqual({
    organization: 'acme',
    name: 'messaging',
    labels: {},
    ...PROJECT,
    properties: { tierParameters: {}, productVersion: '6.0.2' },
    resourceVersion: expect.any(String),
    status: {
      caPem: expect.any(String),
      ready: false,
      shutdown: false,
      message: 'Project is creating',
      state: 'Creating',
    },
  });
  expect(new X509Certificate(body.status.caPem).subject).toBe('CN=acme/messaging');
  expect((await controlPlane.waitForState(PATH, 'Available')).status).toMatchObject({ ready: true, shutdown: false });
});

test.each([
  ['an sla that is empty', { sla: '' }, 'body/sla must NOT have fewer than 1 characters'],
  ['no sla', { sla: undefined }, "body must have required property 'sla'"],
  ['a tier that is empty', { tier: '' }, 'body/tier must NOT have fewer than 1 characters'],
  ['an unknown field', { colour: 'blue' }, 'body has no property "colour"'],
  ['an unknown field further in', { properties: { size: 1 } }, 'body/properties has no property "size"'],
  ['a wrong type', { labels: 'blue' }, 'body/labels must be object'],
  ['a number for a text', { tier: 5 }, 'body/tier must be string'],
  ['a label that is none', { labels: { '-a': 'b' } }, 'body/labels has the key "-a", which must match pattern'],
  ['a label value that is none', { labels: { a: '' } }, 'body/labels/a must match pattern'],
  ['a version that is none', { properties: { productVersion: 'six' } }, 'body/properties/productVersion must match'],
  ['another name than the path', { name: 'other' }, 'body/name is "other", but the path says "messaging"'],
  ['another organization', { organization: 'b' }, 'body/organization is "b", but the path says "acme"'],
  ['two ends', { maintenance: { expiresIn: '1d', expiresAtTime: '2030-01-01T00:00:00Z' } }, 'give one of them'],
  ['a time span that is none', { maintenance: { expiresIn: '1 fortnight' } }, '"1 fortnight" is not understood'],
])('%s is a 400 with the reason', async (_case, change, detail) => {
  const { status, body } = await put({ ...PROJECT, ...change });

  expect(status).toBe(400);
  expect(body.detail).toContain(detail);
});

test('a status that is sent back is ignored, whatever it says', async () => {
  await put({ ...PROJECT, organization: 'acme', name: 'messaging', status: { state: 'Failed', other: 1 } });

  await controlPlane.waitForState(PATH, 'Available');
});

test('creating it again is a conflict', async () => {
  await put(PROJECT);

  expect(await put(PROJECT)).toMatchObject({
    status: 409,
    body: { code: 'HTTP_ERROR', detail: 'Project messaging for organization acme already exists' },
  });
});

test('an update needs the present version', async () => {
  const { resourceVersion } = await makeAvailable();
  const updated = await put({ ...PROJECT, labels: { color: 'blue' }, resourceVersion });
  expect(updated).toMatchObject({ status: 200, body: { labels: { color: 'blue' } } });

  expect(await put({ ...PROJECT, resourceVersion })).toMatchObject({
    status: 409,
    body: {
      code: 'CONCURRENT_UPDATE',
      detail:
        'Project messaging for organization acme was changed meanwhile: the request has resourceVersion ' +
        `${resourceVersion}, the current one is ${updated.body.resourceVersion}`,
    },
  });
});

test('an update of what is not there is a 404', async () => {
  expect(await put({ ...PROJECT, resourceVersion: '1' })).toMatchObject({
    status: 404,
    body: { detail: 'No project messaging for organization acme' },
  });
});

test('of two updates of one version one wins', async () => {
  const { resourceVersion } = await makeAvailable();
  const updates = [1, 2, 3, 4].map((n) => put({ ...PROJECT, labels: { n: `${n}` }, resourceVersion }));

  const statuses = (await Promise.all(updates)).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 409, 409, 409]);
});

test('its sla cannot be changed', async () => {
  const { resourceVersion } = await makeAvailable();

  expect(await put({ ...PROJECT, sla: 'prod', resourceVersion })).toMatchObject({
    status: 400,
    body: { detail: 'Project messaging for organization acme: sla cannot be changed once it exists' },
  });
});

test('a tier that does not exist ends in Failed, and one that does ends that', async () => {
  await put({ ...PROJECT, tier: 'n5.huge' });
  const failed = await controlPlane.waitForState(PATH, 'Failed');
  expect(failed.status).toMatchObject({ ready: false, message: expect.stringContaining('n5.huge does not exist') });

  await put({ ...PROJECT, resourceVersion: failed.resourceVersion });
  await controlPlane.waitForState(PATH, 'Available');
});

test('one that is disabled is stopped, until it is enabled', async () => {
  const { resourceVersion } = await makeAvailable();
  await put({ ...PROJECT, maintenance: { isDisabled: true }, resourceVersion });
  const stopped = await controlPlane.waitForState(PATH, 'Stopped');
  expect(stopped.status).toMatchObject({ ready: false, shutdown: true });

  await put({ ...PROJECT, maintenance: {}, resourceVersion: stopped.resourceVersion });
  expect((await controlPlane.waitForState(PATH, 'Available')).maintenance).toEqual({ isDisabled: false });
});

test('what an update leaves out is cleared, but for the version', async () => {
  const { resourceVersion } = await makeAvailable({
    ...PROJECT,
    labels: { color: 'blue' },
    maintenance: { isDisabled: false },
    properties: { productVersion: '5.1', tierParameters: { a: 'b' } },
  });
  await put({ ...PROJECT, resourceVersion });

  const project = await get();
  expect(project.labels).toEqual({});
  expect(project.maintenance).toBeUndefined();
  expect(project.properties).toEqual({ productVersion: '5.1', tierParameters: {} });
});

test('one that has databases cannot be deleted', async () => {
  await controlPlane.createDatabase();

  expect(await controlPlane.request('DELETE', PATH)).toMatchObject({
    status: 409,
    body: { detail: 'Project acme/messaging has databases, acme/messaging/demo for one: delete them first' },
  });
});

test('one that is deleted is gone, and another one can have its name', async () => {
  await makeAvailable();

  expect((await controlPlane.request('DELETE', `${PATH}?timeoutSeconds=5`)).status).toBe(204);
  expect(await controlPlane.request('GET', PATH)).toMatchObject({
    status: 404,
    body: { code: 'HTTP_ERROR', detail: 'No project messaging for organization acme' },
  });
  expect((await controlPlane.request('DELETE', PATH)).status).toBe(404);
  expect((await put(PROJECT)).status).toBe(201);
});

test('while reconciliation is paused it stays as it is, and can be deleted at once', async () => {
  await controlPlane.admin.pause();
  await put(PROJECT);
  expect((await get()).status.state).toBe('Creating');

  expect((await controlPlane.request('DELETE', PATH)).status).toBe(204);
  expect((await put(PROJECT)).status).toBe(201);
  await controlPlane.admin.resume();
  await controlPlane.waitForState(PATH, 'Available');
});
