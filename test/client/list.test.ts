import { Client } from '../../src/client';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { answer, startHttpServer } from '../support/http-server';

let controlPlane: TestControlPlane;
let client: Client;

beforeAll(async () => {
  controlPlane = await startControlPlane();
  client = new Client({ url: controlPlane.url });
  for (let index = 0; index < 25; index++) {
    const name = `p${String(index).padStart(2, '0')}`;
    const labels = { parity: index % 2 === 0 ? 'even' : 'odd' };
    await client.projects.put({ organization: 'acme', name, sla: 'dev', tier: 'n0.nano', labels });
  }
});
afterAll(async () => {
  await client.close();
  await controlPlane.close();
});

test('a list is whole, however many pages it takes', async () => {
  const names: string[] = [];
  for await (const project of client.projects.list(['acme'], { pageSize: 10 })) names.push(project.name);

  expect(names).toHaveLength(25);
  expect(new Set(names).size).toBe(25);
  expect(names.at(-1)).toBe('p24');
});

test('an item of a list is as it is by itself', async () => {
  const listed = await firstOf(client.projects.list(['acme']));

  expect(listed).toEqual(await client.projects.get({ organization: 'acme', name: 'p00' }));
});

test('names are fully-qualified, whatever the scope', async () => {
  expect(await firstOf(client.projects.names([]))).toBe('acme/p00');
  expect(await firstOf(client.projects.names(['acme'], { pageSize: 0 }))).toBe('acme/p00');
});

test('conditions narrow the list', async () => {
  const even = [];
  const options = { labelFilter: ['parity=even', 'parity'], fieldFilter: ['tier=n0.nano'], pageSize: 5 };
  for await (const name of client.projects.names(['acme'], options)) even.push(name);

  expect(even).toHaveLength(13);
});

test('leaving the loop asks for no further page', async () => {
  await using server = await startHttpServer(answer(200, { items: ['a', 'b'], next: 'http://elsewhere.invalid/' }));
  const listing = new Client({ url: server.url });

  await firstOf(listing.backups.names(['acme'], { pageSize: 2, listAccessible: true }));

  expect(server.received.map(({ url }) => url)).toEqual(['/backups/acme?limit=2&listAccessible=true']);
  await listing.destroy();
});

test('the next page is asked of the same server, wherever its link points', async () => {
  await using server = await startHttpServer(
    answer(200, { items: ['a/1', 'b/2'], next: 'http://elsewhere.invalid/backups' }),
    answer(200, { items: ['c/3'] }),
  );
  const listing = new Client({ url: server.url, token: 'abc' });
  const names = [];
  for await (const name of listing.backups.names(['acme', 'messaging'], { pageSize: 2 })) names.push(name);

  expect(names).toEqual(['acme/messaging/a/1', 'acme/messaging/b/2', 'acme/messaging/c/3']);
  expect(server.received[1].url).toBe('/backups/acme/messaging?limit=2&cursor=b%2F2');
  await listing.destroy();
});

async function firstOf<Value>(values: AsyncIterable<Value>): Promise<Value | undefined> {
  for await (const value of values) return value;
  return undefined;
}
