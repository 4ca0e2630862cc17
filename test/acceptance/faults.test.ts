import { makeWorkspace } from '../support/acceptance';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy';

jest.setTimeout(180_000);

const DATABASES = 40;
const BACKUPS_EACH = 5;
const NAMED = 2;

let controlPlane: TestControlPlane;
let proxy: FaultyProxy;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  proxy = await startFaultyProxy(controlPlane.url);
  for (let index = 0; index < DATABASES; index++) await controlPlane.createDatabase({ name: `d${index}` });
});
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await controlPlane.close();
});

/** Over many databases: one names no two backups by the same second. */
const BACKUPS = `
resource "nuodbaas_backup" "b" {
  count        = ${DATABASES * BACKUPS_EACH}
  organization = "acme"
  project      = "messaging"
  database     = "d\${count.index % ${DATABASES}}"
  name         = count.index < ${DATABASES * NAMED} ? "mine\${count.index}" : null
}`;

test('200 backups through a proxy that spoils every seventh request are each created once, and the next plan is empty', async () => {
  const workspace = await makeWorkspace({ NUODB_CP_URL_BASE: proxy.url });
  await workspace.configure(BACKUPS);

  const { output } = await workspace.terraform('apply', '-auto-approve', '-parallelism=40');

  expect(output).toContain(`${DATABASES * BACKUPS_EACH} added, 0 changed, 0 destroyed`);
  const { body } = await controlPlane.request('GET', '/backups/acme/messaging?limit=0');
  expect(body.items).toHaveLength(DATABASES * BACKUPS_EACH);
  expect(Object.entries(proxy.faults).filter(([, count]) => count === 0)).toEqual([]);
  expect(await workspace.isUpToDate()).toBe(true);
});
