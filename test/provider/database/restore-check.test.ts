import { databaseSchema } from '../../../src/provider/database/schema';
import { projectSchema } from '../../../src/provider/project/schema';
import { type ObjectValue, UNKNOWN } from '../../../src/tfplugin';
import { answerWith } from '../../support/command-line';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { connectTo, plannedCreate, request, resources, told } from '../../support/provider';

const { nuodbaas_database: database, nuodbaas_project: project } = resources;
const SOURCE = 'acme/messaging/demo/mine';
const CLONE = { organization: 'acme', project: 'messaging', name: 'clone' };

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
});
afterEach(() => controlPlane.close());

function restoring(given: ObjectValue = {}): ObjectValue {
  return plannedCreate(databaseSchema, { ...CLONE, restore_from: { backup: SOURCE }, ...given });
}

async function plan(planned: ObjectValue, prior: ObjectValue | null = null, client = connectTo(controlPlane.url)) {
  const asked = request();
  await database.plan?.({ ...asked, client, config: planned, planned, prior, requireReplace: () => undefined });
  return asked;
}

test('a backup that has succeeded is planned without a word', async () => {
  await controlPlane.createBackup();

  expect(told(await plan(restoring()))).toBe('');
});

test('a backup that does not exist yet may come, but has to be there when the database is created', async () => {
  const planned = restoring();
  expect(told(await plan(planned))).toBe('');

  const asked = request();
  await database.create({ ...asked, client: connectTo(controlPlane.url), config: planned, planned });

  expect(told(asked)).toBe(
    `error: Database cannot be restored: The database is to be restored from backup ${SOURCE}, but that does not exist. ` +
      'Name one that does.',
  );
  expect(asked.states).toEqual([]);
});

test('a backup that failed is refused when planning, with the reason and the attribute', async () => {
  await controlPlane.admin.failNextBackup('acme/messaging/demo', 'the disk is full');
  await controlPlane.createBackup({ state: 'Failed' });

  const asked = await plan(restoring());

  expect(told(asked)).toMatch(
    /^error: Database cannot be restored: Backup .* is Failed \(.*the disk is full.*Succeeded/,
  );
  expect(asked.diagnostics.all[0].path).toEqual(['restore_from', 'backup']);
});

test('a backup that is still being taken is a warning when planning, and an error when creating', async () => {
  await controlPlane.admin.pause();
  await controlPlane.createBackup({ state: 'Pending' });
  const planned = restoring();

  expect(told(await plan(planned))).toMatch(/^warning: Backup is not done yet: /);
  const asked = request();
  await database.create({ ...asked, client: connectTo(controlPlane.url), config: planned, planned });
  expect(told(asked)).toMatch(/^error: Database cannot be restored: Backup .* is Pending/);
});

test('a backup that may not be read is a warning', async () => {
  const server = await answerWith({ status: 403, body: { code: 'HTTP_ERROR', status: 'HTTP 403 Forbidden' } });
  try {
    const asked = await plan(restoring(), null, connectTo(server.url));

    expect(told(asked)).toMatch(/^warning: Backup was not checked: .*403/);
  } finally {
    server.stop();
  }
});

test('a version before that of the backup is refused, at the attribute that sets it', async () => {
  await controlPlane.createBackup();

  const asked = await plan(restoring({ properties: { product_version: '5.1.1' } }));

  expect(told(asked)).toContain('product version 5.1.1, but backup acme/messaging/demo/mine was taken with 6.0.2');
  expect(asked.diagnostics.all[0].path).toEqual(['properties', 'product_version']);
});

describe('a version that comes from the project', () => {
  const old = { organization: 'acme', name: 'old', sla: 'dev', tier: 'n0.nano' };
  beforeEach(async () => {
    await controlPlane.createBackup();
    const body = { sla: 'dev', tier: 'n0.nano', properties: { productVersion: '5.1.1' } };
    await controlPlane.request('PUT', '/projects/acme/old', body);
  });

  test('is checked as the server tells it', async () => {
    const asked = await plan(restoring({ project: 'old' }));

    expect(told(asked)).toContain('product version 5.1.1, which it has from its project');
  });

  test('is checked as this plan changes it', async () => {
    const client = connectTo(controlPlane.url);
    const planned = plannedCreate(projectSchema, { ...old, properties: { product_version: '6.0.3' } });
    const asking = { ...request(), client, config: planned, planned, prior: planned, requireReplace: () => undefined };
    await project.plan?.(asking);

    expect(told(await plan(restoring({ project: 'old' }), null, client))).toBe('');
  });
});

test.each([
  ['that exists', () => restoring()],
  ['whose source is not known yet', () => null],
])('nothing is asked for a database %s', async (_, priorOf) => {
  const prior = priorOf();
  const planned = prior ?? restoring({ restore_from: UNKNOWN });

  expect(told(await plan(planned, prior, connectTo('http://127.0.0.1:1')))).toBe('');
});
