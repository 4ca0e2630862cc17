import { connect } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { document } from '../../src/api';
import { buildApp } from '../../src/control-plane/app';
import type { RouteContext } from '../../src/control-plane/routes';
import { REGISTRY_FORMATS_HEADER } from '../../src/registry';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';

const FORMATS = 'nuodbaas-registry-formats: cdktf-provider-nuodbaas/v1';

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
});
afterAll(() => controlPlane.close());

const refusal = (code: string, status: string, detail: string) => ({ code, status: `HTTP ${status}`, detail });

const PARAMETERS = { organization: 'acme', project: 'messaging', database: 'demo', backup: '1', policy: 'daily' };
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

test.each(Object.entries(document.paths))(
  '%s has the methods that are documented, and no others',
  async (path, item) => {
    const url = path.replace(/\{(\w+)\}/g, (_, name: keyof typeof PARAMETERS) => PARAMETERS[name]);

    const served = METHODS.map(async (method) => {
      const response = await fetch(controlPlane.url + url, { method });
      await response.body?.cancel();
      return response.status === 405 ? [] : [method.toLowerCase()];
    });

    const documented = METHODS.map((method) => method.toLowerCase()).filter((method) => method in item);
    expect((await Promise.all(served)).flat()).toEqual(documented);
  },
);

test.each(['/', '/nowhere', '/projects/acme/messaging/demo', '/cluster/servicetiers'])(
  'the path %s does not exist',
  async (path) => {
    expect(await controlPlane.request('GET', path)).toMatchObject({
      status: 404,
      body: refusal('UNKNOWN_REQUEST', '404 Not Found', `No resource at ${path}`),
    });
  },
);

test.each([
  ['PATCH', '/projects/acme/messaging', 'DELETE, GET, HEAD, PUT'],
  ['POST', '/projects', 'GET, HEAD'],
  ['DELETE', '/events/backups', 'GET'],
])('%s is not a method of %s', async (method, path, allowed) => {
  const { status, headers, body } = await controlPlane.request(method, path, { any: 'body' });

  expect(status).toBe(405);
  expect(headers.get('allow')).toBe(allowed);
  expect(body).toEqual(
    refusal('UNKNOWN_REQUEST', '405 Method Not Allowed', `${method} is not a method of ${path}: use ${allowed}`),
  );
});

test.each([
  ['{', /JSON/],
  ['{"sla":"dev","tier":"n0.nano","__proto__":{}}', /JSON/],
  ['[]', 'The body must be a JSON object'],
  ['null', 'The body must be a JSON object'],
  [`{"sla":"${'x'.repeat(1024 * 1024)}"}`, 'The body is too large: at most 1048576 bytes are accepted'],
])('the body %.40s is a 400 with the reason', async (text, detail) => {
  const { status, body } = await controlPlane.request('PUT', '/projects/acme/broken', Buffer.from(text));

  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'HTTP_ERROR', status: 'HTTP 400 Bad Request' });
  expect(body.detail).toMatch(detail);
});

test.each([
  ['/projects/ACME', 'params/organization must match pattern "^[a-z][a-z0-9]*$"'],
  ['/projects/acme%2Fmessaging', 'params/organization must match pattern "^[a-z][a-z0-9]*$"'],
  [`/projects/${'a'.repeat(64)}`, 'params/organization must NOT have more than 63 characters'],
  ['/projects?limit=-1', 'query/limit must be >= 0'],
  ['/projects?limit=ten', 'query/limit must be integer'],
  ['/projects?limit=1&limit=2', 'query/limit must be integer'],
  ['/projects?listAccessible=maybe', 'query/listAccessible must be boolean'],
  ['/projects?lmit=1', 'query has no property "lmit"'],
  ['/projects/%zz', /not a valid url/],
])('%s is a 400 with the reason', async (path, detail) => {
  const { status, body } = await controlPlane.request('GET', path);

  expect(status).toBe(400);
  expect(body).toMatchObject({ code: 'HTTP_ERROR', status: 'HTTP 400 Bad Request' });
  expect(body.detail).toMatch(detail);
});

test('a DELETE may name a type though it has no body', async () => {
  const response = await fetch(`${controlPlane.url}/projects/acme/gone`, {
    method: 'DELETE',
    headers: { 'content-type': 'application/json' },
  });

  expect(response.status).toBe(404);
});

test.each([
  ['nonsense', 'HELLO\r\n\r\n', 400],
  ['headers that are too long', `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(17_000)}\r\n\r\n`, 431],
])('%s on the wire is answered as an error too', async (_case, text, status) => {
  const { port, hostname } = new URL(controlPlane.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(text);

  const [head, body] = (await textOf(socket)).split('\r\n\r\n');
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(JSON.parse(body)).toMatchObject({ code: 'HTTP_ERROR', status: expect.stringContaining(`HTTP ${status}`) });
  expect(head.toLowerCase()).toContain(FORMATS);
});

test.each([
  ['an item', 'GET', '/projects'],
  ['nothing', 'GET', '/healthz'],
  ['an unknown path', 'GET', '/nowhere'],
  ['a path that cannot be read', 'GET', '/%zz'],
  ['a method that is not allowed', 'DELETE', '/projects'],
  ['an item that is not there', 'GET', '/projects/acme/none'],
  ['a stream', 'GET', '/events/projects'],
])('the answer to a request for %s says which registry formats are read', async (_case, method, path) => {
  const aborter = new AbortController();

  const { headers } = await fetch(controlPlane.url + path, { method, signal: aborter.signal });
  aborter.abort();

  expect(`${REGISTRY_FORMATS_HEADER}: ${headers.get(REGISTRY_FORMATS_HEADER)}`).toBe(FORMATS);
});

test('what is not foreseen is told to the log and not to the client', async () => {
  const log: string[] = [];
  const failing = {
    list: () => {
      throw new Error('secret inner workings');
    },
  };
  const context = { store: failing, engine: {}, closing: new AbortController().signal } as unknown as RouteContext;
  const app = buildApp(context, (line) => log.push(line));

  const { statusCode, body } = await app.inject({ url: '/projects?limit=1', headers: { host: 'localhost' } });
  await app.close();

  expect(statusCode).toBe(500);
  expect(JSON.parse(body)).toEqual(
    refusal(
      'HTTP_ERROR',
      '500 Internal Server Error',
      "The request failed unexpectedly: the control plane's log says why",
    ),
  );
  expect(log).toEqual([expect.stringContaining('GET /projects: Error: secret inner workings')]);
});
