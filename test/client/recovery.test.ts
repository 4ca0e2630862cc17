import {
  Client,
  DEFAULT_RETRY_POLICY,
  isApiError,
  isConflict,
  isNetworkError,
  type OnDemandOptions,
  REQUEST_LABEL,
  type RetryPolicy,
} from '../../src/client';
import { isAsAsked } from '../../src/client/recovery';
import { type Answer, answer, breakOff, type HttpServer, startHttpServer } from '../support/http-server';

const QUICK: RetryPolicy = { ...DEFAULT_RETRY_POLICY, firstPause: 1, longestPause: 5 };
const DEMO = { organization: 'acme', project: 'messaging', name: 'demo' };
const CONFLICT = answer(409, { code: 'HTTP_ERROR', status: 'HTTP 409 Conflict', detail: 'exists already' });

let server: HttpServer;
const onFound = jest.fn();

/** Calls against a server that gives these answers. */
async function against<Result>(answers: Answer[], call: (client: Client) => Promise<Result>): Promise<Result> {
  onFound.mockClear();
  server = await startHttpServer(...answers);
  const client = new Client({ url: server.url, retry: QUICK });
  try {
    return await call(client);
  } finally {
    await client.destroy();
    await server[Symbol.asyncDispose]();
  }
}

const methods = () => server.received.map(({ method }) => method);

const LOST: readonly (readonly [string, Answer])[] = [
  ['a lost connection', breakOff],
  ['a body that breaks off', (response) => response.writeHead(201, { 'content-length': 100 }).write('{"orga')],
  ['a body that ends too early', answer(201, '{"organization":', { 'content-type': 'application/json' })],
  ['a gateway that lost it', answer(502, 'bad gateway')],
];
// A connection that stays open would not be a lost one.
const CUT = LOST.map(([name, lose]): [string, Answer] => [
  name,
  (response, request) => {
    lose(response, request);
    if (!response.writableEnded) setImmediate(() => response.destroy());
  },
]);

describe('a named creation', () => {
  const PROJECT = { organization: 'acme', name: 'messaging', sla: 'dev', tier: 'n0.nano', labels: { a: '1' } };
  const put = (client: Client, options = {}) => client.projects.put(PROJECT, { onFound, ...options });

  test.each(CUT)('is repeated after %s, and what is there by then is ours where it is equal', async (_, lose) => {
    const there = { ...PROJECT, resourceVersion: '1', maintenance: {}, status: { state: 'Creating' } };

    expect(await against([lose, CONFLICT, answer(200, there)], put)).toEqual(there);
    expect(methods()).toEqual(['PUT', 'PUT', 'GET']);
    expect(onFound).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['another content', { tier: 'n0.small' }],
    ['further labels', { labels: { a: '1', b: '2' } }],
    ['no labels', { labels: undefined }],
    ['its end before it', { status: { state: 'Deleting' } }],
  ])('is refused where what is there has %s', async (_, difference) => {
    const error = await against([breakOff, CONFLICT, answer(200, { ...PROJECT, ...difference })], put).catch((e) => e);

    expect(isConflict(error)).toBe(true);
    expect(onFound).not.toHaveBeenCalled();
  });

  test.each([
    ['at once', []],
    ['after it was told to come back', [answer(429)]],
    ['after a refusal of the server itself', [answer(503, { code: 'HTTP_ERROR', status: 'HTTP 503', detail: '' })]],
  ])('that meets with an equal item %s takes nothing over', async (_, before) => {
    const error = await against([...before, CONFLICT, answer(200, PROJECT)], put).catch((caught) => caught);

    expect(isConflict(error)).toBe(true);
    expect(methods()).not.toContain('GET');
  });

  test('that was attempted before takes over what is equal', async () => {
    const attempted = (client: Client) => put(client, { attempted: true });

    expect(await against([CONFLICT, answer(200, PROJECT)], attempted)).toEqual(PROJECT);
    expect(onFound).toHaveBeenCalledTimes(1);
  });

  test('of a database does not compare the password, which is never told', async () => {
    const there = { ...DEMO, tier: 'n0.nano' };
    const put = (client: Client) => client.databases.put({ ...there, dbaPassword: 'hunter2' });

    expect(await against([breakOff, CONFLICT, answer(200, there)], put)).toEqual(there);
  });
});

describe('an on-demand backup with a request ID', () => {
  const BACKUP = { ...DEMO, name: '20241004095616', database: 'demo', labels: { a: '1', [REQUEST_LABEL]: 'r1' } };
  const OTHER = { ...BACKUP, name: '20241004095617', labels: { [REQUEST_LABEL]: 'r2' } };
  const list = (...items: object[]) => answer(200, { items });
  const create = (client: Client, options: OnDemandOptions = {}) =>
    client.backups.create(DEMO, { labels: { a: '1' } }, { requestId: 'r1', onFound, ...options });

  test('carries it as a label beside those of the user', async () => {
    await against([answer(201, BACKUP)], create);

    expect(JSON.parse(server.received[0].body).labels).toEqual({ a: '1', [REQUEST_LABEL]: 'r1' });
    expect(onFound).not.toHaveBeenCalled();
  });

  test.each(CUT)('is found by it after %s, and not asked for again', async (_, lose) => {
    expect(await against([lose, list(OTHER, BACKUP)], create)).toEqual(BACKUP);

    expect(methods()).toEqual(['POST', 'GET']);
    expect(decodeURIComponent(server.received[1].url)).toContain(`labelFilter=${REQUEST_LABEL}=r1`);
    expect(onFound).toHaveBeenCalledTimes(1);
  });

  test('is looked for a second time, in case that it comes late', async () => {
    expect(await against([breakOff, list(), list(BACKUP)], create)).toEqual(BACKUP);
    expect(methods()).toEqual(['POST', 'GET', 'GET']);
  });

  test('is asked for again under the same label where it was not found', async () => {
    expect(await against([breakOff, list(), list(OTHER), answer(201, BACKUP)], create)).toEqual(BACKUP);

    expect(methods()).toEqual(['POST', 'GET', 'GET', 'POST']);
    expect(server.received[3].body).toBe(server.received[0].body);
  });

  test('whose answer is lost where nobody may look fails with that, not with the refusal', async () => {
    const error = await against([breakOff, answer(403)], create).catch((caught) => caught);

    expect(isNetworkError(error)).toBe(true);
    expect(methods()).toEqual(['POST', 'GET']);
  });

  test('that is refused is neither looked for nor asked for again', async () => {
    const error = await against([answer(404)], create).catch((caught) => caught);

    expect(isApiError(error) && error.status).toBe(404);
    expect(methods()).toEqual(['POST']);
  });

  test('that was attempted before is looked for first', async () => {
    const attempted = (client: Client) => create(client, { attempted: true });

    expect(await against([list(BACKUP)], attempted)).toEqual(BACKUP);
    await against([list(), list(), answer(201, BACKUP)], attempted);
    expect(methods()).toEqual(['GET', 'GET', 'POST']);
  });

  test('gives up after as many attempts as the policy has', async () => {
    const error = await against(
      [(response, { method }) => (method === 'POST' ? response.destroy() : list()(response, server.received[0]))],
      create,
    ).catch((caught) => caught);

    expect(isNetworkError(error)).toBe(true);
    expect(methods().filter((method) => method === 'POST')).toHaveLength(QUICK.attempts);
  });
});

test.each([
  ['a field that the server filled in', { a: 1 }, { a: 1, b: 2 }, true],
  ['a nested one', { a: { b: 1 } }, { a: { b: 1, c: 2 } }, true],
  ['a field that was left out', { a: undefined }, {}, true],
  ['an empty map that the server leaves out', { labels: {} }, {}, true],
  ['a list in another order', { a: [1, 2] }, { a: [2, 1] }, false],
  ['a value that is missing', { a: { b: 1 } }, {}, false],
  ['a map that should be empty', { labels: {} }, { labels: { a: '1' } }, false],
])('%s makes content equal or not', (_, asked, found, equal) => {
  expect(isAsAsked(asked, found)).toBe(equal);
});
