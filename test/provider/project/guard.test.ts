import { projectSchema } from '../../../src/provider/project/schema';
import type { ObjectValue } from '../../../src/tfplugin';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { connectTo, plannedCreate, plannedUpdate, request, resources, told } from '../../support/provider';

const { nuodbaas_project: project } = resources;
const GUARDED = { backup_before_update: { enabled: null, on_failure: null, timeout: null } };

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
  await controlPlane.createDatabase({ name: 'other', body: { tier: 'n0.small' } });
});
afterEach(() => controlPlane.close());

async function update(given: ObjectValue, own: ObjectValue = GUARDED) {
  const client = connectTo(controlPlane.url);
  const imported = { ...plannedCreate(projectSchema, { organization: 'acme', name: 'messaging' }), status: null };
  const prior = { ...(await project.read({ ...request(), client, state: imported })), ...own };
  const asked = request();
  const planned = plannedUpdate(prior, given);
  await project.update({ ...asked, client, config: planned, planned, prior });
  return asked;
}

async function backupsOf(database: string): Promise<string[]> {
  return (await controlPlane.request('GET', `/backups/acme/messaging/${database}`)).body.items;
}

const tier = async () => (await controlPlane.request('GET', '/projects/acme/messaging')).body.tier;

test('a change of the tier is made once those databases are backed up that have the tier of the project', async () => {
  const asked = await update({ tier: 'n1.small' });

  expect(told(asked)).toMatch(/^warning: Backup before update: acme\/messaging\/demo\//);
  expect(await backupsOf('demo')).toHaveLength(1);
  expect(await backupsOf('other')).toEqual([]);
  expect(await tier()).toBe('n1.small');
});

test('a change of the version goes for all databases that have it', async () => {
  await update({ properties: { product_version: '6.0.3' } });

  expect(await backupsOf('demo')).toHaveLength(1);
  expect(await backupsOf('other')).toHaveLength(1);
});

test('the project stays as it is where one of the backups fails, and the others are still told', async () => {
  await controlPlane.admin.failNextBackup('acme/messaging/other', 'the disk is full');

  const asked = await update({ properties: { product_version: '6.0.3' } });

  expect(told(asked)).toContain('warning: Backup before update: acme/messaging/demo/');
  expect(told(asked)).toMatch(/error: Unable to take backup before update: .*acme\/messaging\/other.*the disk is full/);
  expect((await controlPlane.request('GET', '/projects/acme/messaging')).body.properties.productVersion).toBe('6.0.2');
});

test('other changes, and projects that are not guarded, take no backup', async () => {
  expect(told(await update({ labels: { team: 'a' } }))).toBe('');
  expect(told(await update({ tier: 'n1.small' }, {}))).toBe('');

  expect(await backupsOf('demo')).toEqual([]);
});
