import { Client, DEFAULT_RETRY_POLICY, isApiError, isNetworkError, type RetryPolicy } from '../../src/client';
import { type Answer, answer, breakOff, startHttpServer } from '../support/http-server';

const QUICK: RetryPolicy = { ...DEFAULT_RETRY_POLICY, firstPause: 1, longestPause: 5 };
const database = { organization: 'acme', project: 'messaging', name: 'demo' };
const backup = { organization: 'acme', project: 'messaging', database: 'demo', name: 'mine' };

type Call = (client: Client) => Promise<unknown>;

const CALLS: Readonly<Record<string, Call>> = {
  get: (client) => client.databases.get(database),
  delete: (client) => client.databases.delete(database),
  'put that updates': (client) => client.backups.put({ ...backup, resourceVersion: '1' }),
  'put that creates': (client) => client.backups.put(backup),
  'post of a backup': (client) => client.backups.create(database),
  'check of a password': (client) => client.databases.updateDbaPassword(database, { current: 'a' }),
  'change of a password': (client) => client.databases.updateDbaPassword(database, { current: 'a', target: 'b' }),
  login: (client) => client.login(),
};

async function requestsOf(call: Call, ...answers: Answer[]): Promise<number> {
  await using server = await startHttpServer(...answers);
  const client = new Client({ url: server.url, retry: QUICK });
  try {
    await call(client).catch(() => undefined);
    return server.received.length;
  } finally {
    await client.destroy();
  }
}

const AGAIN = 2;
const ONCE = 1;

/** What passes by, and how often each call is sent where the second answer is a good one. */
const CASES: readonly (readonly [string, Answer, Readonly<Record<string, number>>])[] = [
  ['429', answer(429), everyCall(AGAIN)],
  ['503', answer(503), { ...everyCall(AGAIN), 'post of a backup': ONCE }],
  ['502', answer(502), onlyRepeatable()],
  ['504', answer(504), onlyRepeatable()],
  ['a lost connection', breakOff, onlyRepeatable()],
  ['500', answer(500), everyCall(ONCE)],
  ['409', answer(409), everyCall(ONCE)],
];

function everyCall(count: number): Record<string, number> {
  return Object.fromEntries(Object.keys(CALLS).map((name) => [name, count]));
}

function onlyRepeatable(): Record<string, number> {
  return { ...everyCall(AGAIN), 'post of a backup': ONCE, 'change of a password': ONCE };
}

describe.each(CASES)('after %s', (_, failure, expected) => {
  test.each(Object.keys(CALLS))('a %s is repeated only where that is safe', async (name) => {
    expect(await requestsOf(CALLS[name], failure, answer(200))).toBe(expected[name]);
  });
});

test('a request that never left is repeated whatever it does', async () => {
  const server = await startHttpServer(answer(200));
  const { url } = server;
  await server[Symbol.asyncDispose]();
  const warn = jest.fn();
  const client = new Client({ url, retry: QUICK, log: { debug: jest.fn(), warn } });

  const error = await client.backups.create(database).catch((caught) => caught);

  expect(isNetworkError(error) && error.code).toBe('ECONNREFUSED');
  expect(warn).toHaveBeenCalledTimes(QUICK.attempts - 1);
});

test('the answer to the last attempt is the one that counts', async () => {
  await using server = await startHttpServer(answer(503, { code: 'HTTP_ERROR', status: 'HTTP 503', detail: 'soon' }));
  const client = new Client({ url: server.url, retry: QUICK });

  const error = await client.databases.get(database).catch((caught) => caught);

  expect(isApiError(error) && error.detail).toBe('soon');
  expect(server.received).toHaveLength(QUICK.attempts);
  await client.destroy();
});

test('an answer that says when to come back is obeyed within the cap', async () => {
  await using server = await startHttpServer(answer(429, {}, { 'retry-after': '0' }), answer(200));
  const client = new Client({ url: server.url, retry: { ...DEFAULT_RETRY_POLICY, firstPause: 60_000 } });

  await client.databases.get(database);

  expect(server.received).toHaveLength(AGAIN);
  await client.destroy();
});

test('an answer that asks for a longer pause than the cap is final', async () => {
  await using server = await startHttpServer(answer(429, {}, { 'retry-after': '3600' }), answer(200));
  const client = new Client({ url: server.url, retry: QUICK });

  const error = await client.databases.get(database).catch((caught) => caught);

  expect(isApiError(error) && error.status).toBe(429);
  expect(server.received).toHaveLength(ONCE);
  await client.destroy();
});

test('an abort ends the pause', async () => {
  await using server = await startHttpServer(answer(503));
  const stop = new AbortController();
  // Told just before the pause.
  const log = { debug: jest.fn(), warn: () => setImmediate(() => stop.abort(new Error('enough'))) };
  const retry = { ...DEFAULT_RETRY_POLICY, firstPause: 60_000, longestPause: 60_000 };
  const client = new Client({ url: server.url, retry, log });

  await expect(client.databases.get(database, { signal: stop.signal })).rejects.toThrow('enough');

  expect(server.received).toHaveLength(ONCE);
  await client.destroy();
});
