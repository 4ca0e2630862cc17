import { request as httpRequest } from 'node:http';
import { isLoopback } from '../../../src/control-plane/http';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

let controlPlane: TestControlPlane;
afterEach(() => controlPlane?.close());

/** `fetch` does not let the Host be set. */
function statusWithHost(host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(`${controlPlane.url}/projects`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['127.0.0.1', true],
  ['127.1.2.3', true],
  ['localhost', true],
  ['::1', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.1', false],
  ['127.0.0.1.example.com', false],
  ['example.com', false],
])('%s is a loopback address: %p', (host, loopback) => {
  expect(isLoopback(host)).toBe(loopback);
});

describe('without credentials', () => {
  beforeEach(async () => {
    controlPlane = await startControlPlane();
  });

  test.each(['localhost', 'localhost:1234', '127.0.0.1:80', '[::1]:80'])('the Host %s is let in', async (host) => {
    expect(await statusWithHost(host)).toBe(200);
  });

  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1'])(
    'the Host %s, as a web page has it by rebinding a name, is kept out',
    async (host) => {
      expect(await statusWithHost(host)).toBe(403);
    },
  );

  test.each([
    ['text/plain', '{"sla":"dev","tier":"n0.nano"}'],
    ['application/x-www-form-urlencoded', 'a=b'],
    ['multipart/form-data; boundary=x', '--x--'],
  ])('a body of type %s, which a web page can send unasked, is refused', async (type, body) => {
    const response = await fetch(`${controlPlane.url}/backups/acme/messaging/demo`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });

    expect(response.status).toBe(415);
    expect(await response.json()).toEqual({
      code: 'UNKNOWN_REQUEST',
      status: 'HTTP 415 Unsupported Media Type',
      detail: `Content type ${type} is not understood: send application/json`,
    });
  });

  test('a write without a body is refused', async () => {
    expect(await controlPlane.request('POST', '/backups/acme/messaging/demo')).toMatchObject({
      status: 400,
      body: { detail: 'The body must be a JSON object' },
    });
  });

  test.each([
    ['https://evil.example', 403],
    ['http://localhost:3000', 405],
  ])('a page of %s is not told that it may send more', async (origin, refusal) => {
    const { status, headers } = await controlPlane.request('OPTIONS', '/projects', undefined, {
      origin,
      'access-control-request-method': 'PUT',
    });

    expect(status).toBe(refusal);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  const PROJECT = '/projects/acme/messaging';
  const put = (origin: string) => controlPlane.request('PUT', PROJECT, { sla: 'dev', tier: 'n0.nano' }, { origin });

  test.each(['http://localhost', 'http://127.0.0.1:3000', 'https://[::1]:80'])(
    'the Origin %s is let in',
    async (origin) => {
      expect((await put(origin)).status).toBe(201);
    },
  );

  test.each(['https://evil.example', 'http://localhost.evil.example', 'http://127.0.0.1@evil.example', 'null', ''])(
    'the Origin "%s", of a web page from elsewhere, is kept out',
    async (origin) => {
      const detail =
        'The Origin header is not a loopback address: without --user the control plane answers no web pages from elsewhere';

      expect(await put(origin)).toMatchObject({ status: 403, body: { detail } });
      expect(await controlPlane.request('DELETE', PROJECT, undefined, { origin })).toMatchObject({ status: 403 });
      expect((await controlPlane.request('GET', '/projects')).body.items).toEqual([]);
    },
  );
});

describe('with credentials', () => {
  const credentials = { user: 'acme/admin', password: 'open:sesame' };
  const basic = (user: string, password: string) => ({ authorization: `Basic ${btoa(`${user}:${password}`)}` });

  beforeEach(async () => {
    controlPlane = await startControlPlane({ credentials });
  });

  const statusWith = async (headers: Record<string, string>, path = '/projects') =>
    (await fetch(controlPlane.url + path, { headers })).status;

  test('the user is let in', async () => {
    expect(await statusWith(basic('acme/admin', 'open:sesame'))).toBe(200);
  });

  test.each([
    ['no credentials', {}],
    ['a wrong password', basic('acme/admin', 'open:sesam')],
    ['another user', basic('acme/other', 'open:sesame')],
    ['an unknown token', { authorization: 'Bearer abc' }],
    ['a scheme that is not known', { authorization: 'Digest abc' }],
    ['nonsense', { authorization: 'Basic' }],
  ])('%s are refused, also for paths that do not exist and for the admin route', async (_case, headers) => {
    for (const path of ['/projects', '/events/projects', '/nowhere', '/admin/reconciliation']) {
      expect(await statusWith(headers as Record<string, string>, path)).toBe(401);
    }
  });

  test('a refusal says how to come in, and not what the password is', async () => {
    const { body, headers } = await controlPlane.request('GET', '/projects', undefined, basic('acme/admin', 'wrong'));

    expect(headers.get('www-authenticate')).toBe('Basic realm="NuoDB DBaaS", Bearer');
    expect(body).toEqual({
      code: 'HTTP_ERROR',
      status: 'HTTP 401 Unauthorized',
      detail: 'User or password are wrong',
    });
  });

  test('health and the API description need none', async () => {
    expect([await statusWith({}, '/healthz'), await statusWith({}, '/openapi')]).toEqual([204, 200]);
  });

  test('any Host is fine: no web page has the credentials', async () => {
    expect(await statusWithHost('control-plane.example')).toBe(401);
  });

  test('and any Origin: who has the credentials may be a page', async () => {
    expect(await statusWith({ ...basic('acme/admin', 'open:sesame'), origin: 'https://console.example' })).toBe(200);
  });
});
