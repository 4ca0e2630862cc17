import type * as ClientModule from '../../src/client';
import {
  Client,
  DEFAULT_RETRY_POLICY,
  isApiError,
  isConcurrentUpdate,
  isConflict,
  isForbidden,
  isNetworkError,
  isNotFound,
  isUnauthorised,
  isUnknownPath,
} from '../../src/client';
import { type Answer, answer, startHttpServer } from '../support/http-server';

const NEVER = { ...DEFAULT_RETRY_POLICY, attempts: 1 };
const database = { organization: 'acme', project: 'messaging', name: 'demo' };

async function errorOf(reply: Answer): Promise<unknown> {
  await using server = await startHttpServer(reply);
  const client = new Client({ url: server.url });
  const error = await client.databases.get(database).catch((caught) => caught);
  await client.destroy();
  return error;
}

test('a refusal carries all that the server says, and what was asked', async () => {
  const error = await errorOf(
    answer(404, {
      code: 'HTTP_ERROR',
      status: 'HTTP 404 Not Found',
      detail: 'No database demo for project acme/messaging',
    }),
  );

  expect(error).toMatchObject({
    name: 'ApiError',
    status: 404,
    statusText: 'HTTP 404 Not Found',
    code: 'HTTP_ERROR',
    detail: 'No database demo for project acme/messaging',
    method: 'GET',
    path: '/databases/acme/messaging/demo',
  });
  expect((error as Error).message).toBe(
    "Error response from Control Plane service: status='HTTP 404 Not Found', code=HTTP_ERROR, " +
      'detail=[No database demo for project acme/messaging] (GET /databases/acme/messaging/demo)',
  );
});

test.each([
  ['not found', isNotFound, 404, 'HTTP_ERROR'],
  ['an unknown path', isUnknownPath, 404, 'UNKNOWN_REQUEST'],
  ['a conflict', isConflict, 409, 'HTTP_ERROR'],
  ['a concurrent update', isConcurrentUpdate, 409, 'CONCURRENT_UPDATE'],
  ['unauthorised', isUnauthorised, 401, 'HTTP_ERROR'],
  ['forbidden', isForbidden, 403, 'HTTP_ERROR'],
] as const)('a predicate tells %s', async (_, predicate, status, code) => {
  expect(predicate(await errorOf(answer(status, { code, status: `HTTP ${status}` })))).toBe(true);
  expect(predicate(await errorOf(answer(400, { code: 'HTTP_ERROR', status: 'HTTP 400' })))).toBe(false);
  expect(predicate(new Error('404'))).toBe(false);
  expect(predicate(undefined)).toBe(false);
});

test('a conflict is not yet a concurrent update', async () => {
  expect(isConcurrentUpdate(await errorOf(answer(409, { code: 'HTTP_ERROR', status: 'HTTP 409 Conflict' })))).toBe(
    false,
  );
});

test.each([
  ['the Control Plane, which knows no such path', { code: 'UNKNOWN_REQUEST', status: 'HTTP 404 Not Found' }],
  ['a proxy, which knows no Control Plane', '<html><h1>404 Not Found</h1></html>'],
])('a 404 of %s says nothing of the item', async (_, body) => {
  const error = await errorOf(answer(404, body));

  expect(isNotFound(error)).toBe(false);
  expect(isUnknownPath(error)).toBe(true);
});

test('predicates know the errors of another copy of the package', async () => {
  const error = await errorOf(answer(404, { code: 'HTTP_ERROR' }));

  const copy = isolatedCopy();

  expect(copy.ApiError).not.toBe((error as Error).constructor);
  expect(copy.isNotFound(error)).toBe(true);
});

function isolatedCopy(): typeof ClientModule {
  let copy: typeof ClientModule | undefined;
  jest.isolateModules(() => {
    copy = jest.requireActual<typeof ClientModule>('../../src/client');
  });
  if (copy === undefined) throw new Error('The client was not loaded again');
  return copy;
}

test('an answer that is not the Control Plane’s is shown as one line of text', async () => {
  const error = await errorOf(answer(403, '<html><body><h1>Forbidden</h1>\n<p>by the gateway</p></body></html>'));

  expect(error).toMatchObject({
    status: 403,
    statusText: 'HTTP 403 Forbidden',
    code: undefined,
    detail: 'Forbidden by the gateway',
  });
});

test('a long foreign answer is cut short', async () => {
  const error = await errorOf(answer(400, 'x'.repeat(5000)));

  expect(isApiError(error) && error.detail).toBe('x'.repeat(200));
});

test('an error without a body has an empty detail', async () => {
  const error = await errorOf(answer(404, ''));

  expect(isApiError(error) && error.detail).toBe('');
});

test('an unreachable server is an error that says what to check', async () => {
  const { url } = await closedServer();
  const client = new Client({ url: `${url}/base/`, user: 'acme/ann', password: 'pa55word', retry: NEVER });

  const error = await client.databases.get(database).catch((caught) => caught);

  expect(isNetworkError(error)).toBe(true);
  expect(error.code).toBe('ECONNREFUSED');
  expect(error.message).toContain(`GET ${url}/base/databases/acme/messaging/demo failed: `);
  expect(error.message).toContain('Check that the URL is right, that the Control Plane is running');
  expect(error.cause).toBeDefined();
  expect(error.message + error.stack).not.toContain('pa55word');
});

async function closedServer(): Promise<{ url: string }> {
  await using server = await startHttpServer(answer(200));
  return { url: server.url };
}
