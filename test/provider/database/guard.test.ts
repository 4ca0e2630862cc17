import { databaseSchema } from '../../../src/provider/database/schema';
import type { ObjectValue } from '../../../src/tfplugin';
import { answerWith } from '../../support/command-line';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { connectTo, plannedCreate, plannedUpdate, request, resources, told } from '../../support/provider';

const { nuodbaas_database: database } = resources;
const DEMO = 'acme/messaging/demo';
const PATH = `/databases/${DEMO}`;
const ON = { enabled: null, on_failure: null, timeout: null };
const CONTINUE = { ...ON, on_failure: 'continue' };

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
});
afterEach(() => controlPlane.close());

/** The state of the database, with attributes of its own. */
async function state(own: ObjectValue = {}): Promise<ObjectValue> {
  const [organization, project, name] = DEMO.split('/');
  const imported = { ...plannedCreate(databaseSchema, { organization, project, name }), status: null };
  const asked = request();
  const read = await database.read({ ...asked, client: connectTo(controlPlane.url), state: imported });
  return { ...read, ...own };
}

async function destroy(prior: ObjectValue, client = connectTo(controlPlane.url), signal?: AbortSignal) {
  const asked = request(signal);
  await database.delete({ ...asked, client, state: prior });
  return asked;
}

async function update(prior: ObjectValue, given: ObjectValue, client = connectTo(controlPlane.url)) {
  const asked = request();
  const planned = plannedUpdate(prior, given);
  await database.update({ ...asked, client, config: planned, planned, prior });
  return asked;
}

async function backups() {
  const { body } = await controlPlane.request('GET', `/backups/${DEMO}?expand=true`);
  return body.items as { name: string; labels: object; status: { state: string } }[];
}

const exists = async () => (await controlPlane.request('GET', PATH)).status === 200;

describe('a final backup', () => {
  test('has succeeded before the database is destroyed, and is told by its name', async () => {
    const asked = await destroy(await state({ final_backup: ON }));

    const [backup, ...others] = await backups();
    expect(others).toEqual([]);
    expect(backup).toMatchObject({ labels: { 'taken-before': 'destroy' }, status: { state: 'Succeeded' } });
    expect(told(asked)).toMatch(new RegExp(`^warning: Final backup: ${DEMO}/${backup.name}: .*restore_from`));
    expect(await exists()).toBe(false);
  });

  test('is asked for by the provider where the state says nothing, as after the other provider', async () => {
    await destroy(await state(), connectTo(controlPlane.url, {}, {}, { final_backup: ON }));

    expect(await backups()).toHaveLength(1);
  });

  test('is not taken where the database opts out', async () => {
    const client = connectTo(controlPlane.url, {}, {}, { final_backup: ON });

    expect(told(await destroy(await state({ final_backup: { ...ON, enabled: false } }), client))).toBe('');

    expect(await backups()).toEqual([]);
    expect(await exists()).toBe(false);
  });

  test('that fails leaves the database alone, and nothing of itself', async () => {
    await controlPlane.admin.failNextBackup(DEMO, 'the disk is full');

    const asked = await destroy(await state({ final_backup: ON }));

    expect(told(asked)).toMatch(/^error: Unable to take final backup: .*the disk is full.*The database was left alone/);
    expect(await exists()).toBe(true);
    expect((await backups()).filter(({ status }) => status.state !== 'Deleting')).toEqual([]);
  });

  test('that fails is a warning where the database is to go all the same', async () => {
    await controlPlane.admin.failNextBackup(DEMO, 'the disk is full');

    const asked = await destroy(await state({ final_backup: CONTINUE }));

    expect(told(asked)).toMatch(/^warning: No final backup: .*the disk is full/);
    expect(await exists()).toBe(false);
  });

  test('that takes longer than its own timeout counts as failed', async () => {
    await controlPlane.admin.pause();

    const asked = await destroy(await state({ final_backup: { ...ON, timeout: '50ms' } }));

    expect(told(asked)).toMatch(/^error: .*Timed out after 50ms: .*Pending.*may still be being taken/);
    expect(await exists()).toBe(true);
  });

  test('that Terraform asks to stop waiting for never ends in a destroy', async () => {
    await controlPlane.admin.pause();
    const stop = new AbortController();
    const destroying = destroy(await state({ final_backup: CONTINUE }), undefined, stop.signal);
    while ((await backups()).length === 0);
    stop.abort();

    expect(told(await destroying)).toMatch(/^error: Unable to take final backup: .*Terraform asked to stop/);
    expect(await exists()).toBe(true);
  });

  test('of a database that is gone is not missed', async () => {
    const prior = await state({ final_backup: ON });
    await destroy(await state());

    expect(told(await destroy(prior))).toBe('');
    expect(await backups()).toEqual([]);
  });

  test('is not taken again where the database is being destroyed already', async () => {
    const prior = await state({ final_backup: ON });
    const server = await answerWith({ body: { status: { state: 'Deleting' } } });
    try {
      const asked = await destroy(prior, connectTo(server.url, { database: { delete: '0' } }));

      expect(told(asked)).toBe('');
      expect(server.received.map(({ method }) => method)).toEqual(['GET', 'DELETE']);
    } finally {
      server.stop();
    }
  });

  test('is insisted on where the database cannot even be read', async () => {
    const prior = await state({ final_backup: ON });
    const offline = connectTo('http://127.0.0.1:1');

    expect(told(await destroy(prior, offline))).toMatch(/^error: Unable to take final backup: .*could not be read/);
  });
});

describe('a backup before an update', () => {
  test.each([
    ['tier', { tier: 'n0.small' }],
    ['size', { properties: { archive_disk_size: '20Gi' } }],
    ['version', { properties: { product_version: '6.0.3' } }],
  ])('is taken before the %s changes', async (_, given) => {
    const asked = await update(await state({ backup_before_update: ON }), given as ObjectValue);

    expect(await backups()).toMatchObject([{ labels: { 'taken-before': 'update' }, status: { state: 'Succeeded' } }]);
    expect(told(asked)).toMatch(/^warning: Backup before update: /);
    expect(asked.states.at(-1)).toMatchObject(given);
  });

  test('is not taken for what cannot hurt', async () => {
    const asked = await update(await state({ backup_before_update: ON }), { labels: { team: 'a' } });

    expect(told(asked)).toBe('');
    expect(await backups()).toEqual([]);
  });

  test('that fails leaves the database as it is, its password included', async () => {
    await controlPlane.admin.failNextBackup(DEMO, 'the disk is full');
    const prior = await state({ backup_before_update: ON, dba_password: 'secret' });

    const asked = await update(prior, { tier: 'n0.small', dba_password: 'other' });

    expect(told(asked)).toMatch(/^error: Unable to take backup before update: .*the disk is full/);
    expect(asked.states).toEqual([]);
    expect((await controlPlane.request('GET', PATH)).body.tier).toBe('n0.nano');
    expect((await controlPlane.request('POST', `${PATH}/dbaPassword`, { current: 'secret' })).status).toBe(200);
  });

  test('goes by what the database is, where the state is older', async () => {
    const prior = await state({ backup_before_update: ON });
    await update(await state(), { tier: 'n0.small' });

    await update(prior, { labels: { team: 'a' } });

    expect((await controlPlane.request('GET', PATH)).body.tier).toBe('n0.nano');
    expect(await backups()).toHaveLength(1);
  });
});
