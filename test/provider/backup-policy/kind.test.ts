import { type ObjectValue, UNKNOWN } from '../../../src/tfplugin';
import { validate } from '../../../src/tfplugin/server/validation/validate';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { startGateway } from '../../support/gateway';
import {
  configOf,
  connectTo,
  followsPlan,
  plannedCreate,
  plannedUpdate,
  request,
  resources,
  told,
} from '../../support/provider';

const { nuodbaas_backuppolicy: policies } = resources;
const PATH = '/backuppolicies/acme/daily';
const GIVEN = { organization: 'acme', name: 'daily', frequency: '@daily', selector: { scope: 'acme' } };

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
});
afterEach(() => controlPlane.close());

async function create(given: ObjectValue = GIVEN) {
  const asked = request();
  const planned = plannedCreate(policies.schema, given);
  const config = configOf(policies.schema, given);
  await policies.create({ ...asked, client: connectTo(controlPlane.url), config, planned });
  return { ...asked, planned, state: asked.states.at(-1) };
}

async function update(prior: ObjectValue, change: ObjectValue) {
  const asked = request();
  const planned = plannedUpdate(prior, change);
  await policies.update({ ...asked, client: connectTo(controlPlane.url), config: planned, prior, planned });
  return { ...asked, planned, state: asked.states.at(-1) };
}

test('a policy that is created has what the server decides where nothing is given', async () => {
  const { state, planned, ...asked } = await create();

  expect(told(asked)).toBe('');
  expect(followsPlan(planned, state as ObjectValue)).toBe(true);
  expect(state).toMatchObject({
    labels: {},
    selector: { scope: 'acme', slas: [], tiers: [], labels: {} },
    retention: null,
    suspended: false,
    properties: { propagate_policy_labels: true, propagate_database_labels: true },
    status: { last_schedule_time: null, last_missed_backups: null },
  });
});

test('everything that is given arrives at the server', async () => {
  const retention = {
    hourly: 24,
    daily: 7,
    settings: { day_of_week: 'Monday', month: 'April', relative_to_last: false, promote_latest_to_daily: true },
  };
  const selector = { scope: '*', slas: ['dev'], tiers: ['n0.nano'], labels: { rpo: '1d' } };
  const { state, planned, ...asked } = await create({ ...GIVEN, selector, retention, suspended: true });

  expect(told(asked)).toBe('');
  expect(followsPlan(planned, state as ObjectValue)).toBe(true);
  expect((await controlPlane.request('GET', PATH)).body).toMatchObject({
    selector,
    retention: {
      hourly: 24,
      daily: 7,
      settings: { dayOfWeek: 'Monday', month: 'April', relativeToLast: false, promoteLatestToDaily: true },
    },
    suspended: true,
  });
});

test('an update leaves alone what the plan does not know', async () => {
  const { state } = await create({ ...GIVEN, retention: { daily: 7 } });
  const { state: after, ...asked } = await update(state as ObjectValue, { frequency: '@hourly', labels: UNKNOWN });

  expect(told(asked)).toBe('');
  expect(after).toMatchObject({ frequency: '@hourly', retention: { daily: 7, hourly: null }, labels: {} });
});

test('a policy that exists already is a conflict, which says how to import it', async () => {
  await create();
  const { states, ...asked } = await create();

  expect(states).toEqual([]);
  expect(told(asked)).toContain('error: Unable to create backuppolicy: Backup policy acme/daily was not created: ');
  expect(told(asked)).toContain('Backup policy daily for organization acme already exists');
  expect(told(asked)).toContain('terraform import ADDRESS acme/daily');
});

test('a frequency that the server refuses is an error in its words', async () => {
  const { states, ...asked } = await create({ ...GIVEN, frequency: 'daily' });

  expect(states).toEqual([]);
  expect(told(asked)).toContain('body/frequency "daily"');
});

test('it is imported by its fully-qualified name, read, and destroyed', async () => {
  const { state } = await create();
  const imported = policies.import?.({ ...request(), id: 'acme/daily' });
  const client = connectTo(controlPlane.url);

  const read = await policies.read({ ...request(), client, state: configOf(policies.schema, imported as ObjectValue) });
  expect(read).toEqual(state);

  const asked = request();
  await policies.delete({ ...asked, client, state: state as ObjectValue });
  expect(told(asked)).toBe('');
  expect((await controlPlane.request('GET', PATH)).status).toBe(404);
});

test('another form of import ID is refused', () => {
  const asked = request();

  expect(policies.import?.({ ...asked, id: 'acme' })).toBeUndefined();
  expect(told(asked)).toBe(
    'error: Unexpected Import Identifier: Expected an id with format "organization/name". Got: acme',
  );
});

test.each([
  [{ selector: { scope: 'Acme' } }, 'selector.scope must match pattern'],
  [{ retention: { settings: { day_of_week: 'sunday' } } }, 'retention.settings.day_of_week must be one of "Monday"'],
])('%j is refused before the server is asked', async (change, message) => {
  const asked = request();
  await validate(policies, asked, configOf(policies.schema, { ...GIVEN, ...change } as ObjectValue));

  expect(told(asked)).toContain(message);
});

test("its own timeouts come before the provider's: with 0 a policy that is still there is not waited for", async () => {
  const { state } = await create({ ...GIVEN, timeouts: { create: null, update: null, delete: '0' } });
  await using gateway = await startGateway(controlPlane.url, ({ method }, response) => {
    if (method === 'DELETE') response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    return method === 'DELETE';
  });
  const remove = async (timeouts: ObjectValue) => {
    const asked = request();
    const client = connectTo(gateway.url, { backuppolicy: { delete: '50ms' } });
    await policies.delete({ ...asked, client, state: { ...state, timeouts } });
    return told(asked);
  };

  expect(await remove({ create: null, update: null, delete: '0' })).toBe('');
  expect(await remove({ create: null, update: null, delete: '70ms' })).toContain('Timed out after 70ms');
  expect(await remove({ create: '1h', update: null, delete: null })).toContain('Timed out after 50ms');
});
