import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  for (const [project, name] of [
    ['messaging', 'demo'],
    ['messaging', 'demo2'],
    ['billing', 'main'],
  ]) {
    await controlPlane.createDatabase({ project, name, body: { labels: { name } } });
  }
  await controlPlane.createDatabase({ organization: 'umbrella', name: 'demo' });
});
afterAll(() => controlPlane.close());

const list = async (path: string) => (await controlPlane.request('GET', path)).body;

test.each([
  ['/databases', ['acme/billing/main', 'acme/messaging/demo', 'acme/messaging/demo2', 'umbrella/messaging/demo']],
  ['/databases/acme', ['billing/main', 'messaging/demo', 'messaging/demo2']],
  ['/databases/acme/messaging', ['demo', 'demo2']],
  ['/databases/nobody', []],
  [
    '/databases?labelFilter=name&listAccessible=true',
    ['acme/billing/main', 'acme/messaging/demo', 'acme/messaging/demo2'],
  ],
  ['/databases/acme?labelFilter=name!=demo,name&limit=1', ['billing/main']],
  ['/databases?fieldFilter=project=messaging,status.state=Available&offset=2', ['umbrella/messaging/demo']],
  ['/projects', ['acme/billing', 'acme/messaging', 'umbrella/messaging']],
])('%s lists paths relative to it', async (path, items) => {
  expect((await list(path)).items).toEqual(items);
});

test('an expanded item is the item itself, and its path', async () => {
  const { items } = await list('/databases/acme/messaging?expand=true');

  expect(items[0]).toEqual({ $ref: 'demo', ...(await list('/databases/acme/messaging/demo')) });
});

test('next leads through all pages', async () => {
  const seen: string[] = [];
  for (let path = '/databases?limit=3&expand=name'; path; ) {
    const { items, next, total } = await list(path);
    expect(total).toBe(4);
    seen.push(...items.map(({ $ref }: { $ref: string }) => $ref));
    path = next ? next.slice(controlPlane.url.length) : '';
  }

  expect(seen).toEqual((await list('/databases')).items);
});

test.each(['/databases?labelFilter=,', '/databases?fieldFilter=!a=b'])('%s is a 400', async (path) => {
  expect((await controlPlane.request('GET', path)).status).toBe(400);
});
