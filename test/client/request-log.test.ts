import { Client, DEFAULT_RETRY_POLICY } from '../../src/client';
import { answer, startHttpServer } from '../support/http-server';

test('a request is one line, without query, headers and body', async () => {
  await using server = await startHttpServer(answer(200, { name: 'demo' }));
  const log = { debug: jest.fn(), warn: jest.fn() };
  const client = new Client({ url: server.url, user: 'acme/ann', password: 'pa55word', log });

  await client.databases.put({ organization: 'acme', project: 'messaging', name: 'demo', dbaPassword: 'hunter2' });
  await client.databases.delete({ organization: 'acme', project: 'messaging', name: 'demo' }, { timeoutSeconds: 3 });

  expect(log.debug.mock.calls).toEqual([
    ['Sent a request', line({ http_method: 'PUT', http_path: '/databases/acme/messaging/demo' })],
    ['Sent a request', line({ http_method: 'DELETE', http_path: '/databases/acme/messaging/demo' })],
  ]);
  expect(JSON.stringify(log.debug.mock.calls)).not.toMatch(/pa55word|hunter2|Basic|timeoutSeconds/);
  await client.close();
});

function line(fields: object): unknown {
  return { http_status: 200, duration_ms: expect.any(Number), ...fields };
}

test('a request without an answer is logged with its error', async () => {
  const { url } = await closedServer();
  const log = { debug: jest.fn(), warn: jest.fn() };
  const client = new Client({ url, log, retry: { ...DEFAULT_RETRY_POLICY, attempts: 1 } });

  await client.login().catch(() => undefined);

  expect(log.debug).toHaveBeenCalledWith(
    'Sent a request',
    expect.objectContaining({ http_path: '/login', error: expect.stringContaining('ECONNREFUSED') }),
  );
});

async function closedServer(): Promise<{ url: string }> {
  await using server = await startHttpServer(answer(200));
  return { url: server.url };
}
