import { Client, type ClientOptions } from '../../src/client';
import { answer, startHttpServer } from '../support/http-server';

test.each<[string, Omit<ClientOptions, 'url'>, string | undefined]>([
  ['nothing', {}, undefined],
  [
    'user and password',
    { user: 'acme/ann', password: 'grün' },
    `Basic ${Buffer.from('acme/ann:grün').toString('base64')}`,
  ],
  ['a token', { token: 'abc' }, 'Bearer abc'],
])('%s is what the server knows the user by', async (_, credentials, expected) => {
  await using server = await startHttpServer(answer(200));
  const client = new Client({ url: server.url, ...credentials });

  await client.projects.get({ organization: 'acme', name: 'messaging' });

  expect(server.received[0].headers.authorization).toBe(expected);
  await client.close();
});

test('whether the server is healthy is asked without credentials', async () => {
  await using server = await startHttpServer(answer(204, ''), answer(503));
  const client = new Client({ url: server.url, token: 'abc' });

  expect(await client.health()).toBe(true);
  expect(await client.health()).toBe(false);
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
  await client.close();
});
