import { Client, DEFAULT_RETRY_POLICY } from '../../src/client';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { startFaultyProxy } from '../support/faulty-proxy';

const QUICK = { ...DEFAULT_RETRY_POLICY, firstPause: 1, attempts: 12 };
const DEMO = { organization: 'acme', project: 'messaging', name: 'demo' };
const COUNT = 40;

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
});
afterEach(() => controlPlane.close());

/** Calls as often as there are backups to make, all at once, through a proxy that spoils every third request. */
async function makeBackups(call: (client: Client, index: number) => Promise<{ name: string }>): Promise<string[]> {
  await using proxy = await startFaultyProxy(controlPlane.url, 3);
  const client = new Client({ url: proxy.url, retry: QUICK });
  try {
    const made = await Promise.all(Array.from({ length: COUNT }, (_, index) => call(client, index)));
    return made.map(({ name }) => name).sort();
  } finally {
    await client.destroy();
  }
}

async function atServer(): Promise<string[]> {
  return (await controlPlane.request('GET', '/backups/acme/messaging/demo?limit=0')).body.items;
}

test('each on-demand backup is made once, and its maker knows its name', async () => {
  const made = await makeBackups((client, index) => client.backups.create(DEMO, {}, { requestId: `r${index}` }));

  expect(made).toHaveLength(COUNT);
  expect(await atServer()).toEqual(made);
});

test('each named backup is made once, and its maker is told so', async () => {
  const { name: database, ...project } = DEMO;

  const made = await makeBackups((client, index) => client.backups.put({ ...project, database, name: `b${index}` }));

  expect(await atServer()).toEqual(made);
});
