import { projectSchema } from '../../../src/provider/project/schema';
import { equal, type ObjectValue, UNKNOWN } from '../../../src/tfplugin';
import { answerWith } from '../../support/command-line';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { connectTo, followsPlan, plannedCreate, plannedUpdate, request, resources, told } from '../../support/provider';

const { nuodbaas_project: project } = resources;
const GIVEN = { organization: 'acme', name: 'messaging', sla: 'dev', tier: 'n0.nano' };
const PATH = '/projects/acme/messaging';

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
});
afterEach(() => controlPlane.close());

async function create(given: ObjectValue = GIVEN, timeouts = {}) {
  const asked = request();
  const planned = plannedCreate(projectSchema, given);
  await project.create({ ...asked, client: connectTo(controlPlane.url, timeouts), config: planned, planned });
  return { ...asked, planned, state: asked.states.at(-1) ?? null };
}

async function created(given: ObjectValue = GIVEN): Promise<ObjectValue> {
  const { state, ...asked } = await create(given);
  if (!state) throw new Error(told(asked));
  return state;
}

async function update(prior: ObjectValue, given: ObjectValue, client = connectTo(controlPlane.url)) {
  const asked = request();
  const planned = plannedUpdate(prior, given);
  await project.update({ ...asked, client, config: planned, planned, prior });
  return { ...asked, planned, state: asked.states.at(-1) ?? prior };
}

async function read(state: ObjectValue) {
  const asked = request();
  return { ...asked, state: await project.read({ ...asked, client: connectTo(controlPlane.url), state }) };
}

test('a created project is available, its state follows the plan, and a read finds no change', async () => {
  const { states, planned, state, ...asked } = await create();

  expect(told(asked)).toBe('');
  expect(state).toMatchObject({ ...GIVEN, status: { state: 'Available', ready: true } });
  expect(states.length).toBeGreaterThan(1);
  expect(states.every((each) => followsPlan(planned, each))).toBe(true);
  expect(equal((await read(state as ObjectValue)).state, state)).toBe(true);
});

test.each<ObjectValue>([
  { labels: {} },
  { properties: {} },
  { properties: { tier_parameters: {} } },
  { maintenance: {} },
])('what is given as empty, %j, is empty after the create and after a read', async (given) => {
  const { planned, state, ...asked } = await create({ ...GIVEN, ...given });

  expect(told(asked)).toBe('');
  expect(followsPlan(planned, state)).toBe(true);
  expect(equal((await read(state as ObjectValue)).state, state)).toBe(true);
});

test('a create that is refused has no state, and says what to do about it', async () => {
  await created();
  const { states, ...asked } = await create();

  expect(states).toEqual([]);
  expect(told(asked)).toContain('error: Unable to create project: Project acme/messaging was not created');
  expect(told(asked)).toContain('409 Conflict');
  expect(told(asked)).toContain('terraform import ADDRESS acme/messaging');
});

test('a create that times out has its state beside the error', async () => {
  await controlPlane.admin.pause();

  const { state, ...asked } = await create(GIVEN, { default: { create: '50ms' } });

  expect(state).toMatchObject({ ...GIVEN, status: { state: 'Creating' } });
  expect(told(asked)).toContain('error: Unable to achieve desired state for project: Timed out after 50ms');
  expect(told(asked)).toContain('terraform untaint ADDRESS');
});

test('a timeout of 0 returns at once', async () => {
  await controlPlane.admin.pause();

  const { state, ...asked } = await create(GIVEN, { project: { create: '0' } });

  expect(told(asked)).toBe('');
  expect(state).toMatchObject({ status: { state: 'Creating' } });
});

test('a project that fails is told with the reason', async () => {
  const { state, ...asked } = await create({ ...GIVEN, tier: 'n5.huge' });

  expect(state).toMatchObject({ status: { state: 'Failed' } });
  expect(told(asked)).toMatch(/Project acme\/messaging failed: .*n5\.huge/);
});

test('an update leaves alone what the plan does not know', async () => {
  const state = await created({ ...GIVEN, labels: { team: 'a' }, properties: { product_version: '6.0.2' } });
  const { body } = await controlPlane.request('GET', PATH);
  await controlPlane.request('PUT', PATH, { ...body, maintenance: { expiresAtTime: '2099-01-01T00:00:00Z' } });

  const { state: after, planned, ...asked } = await update(state, { tier: 'n0.small', maintenance: UNKNOWN });

  expect(told(asked)).toBe('');
  expect(followsPlan(planned, after)).toBe(true);
  expect(after).toMatchObject({ tier: 'n0.small', labels: { team: 'a' }, status: { state: 'Available' } });
  const { body: item } = await controlPlane.request('GET', PATH);
  expect(item).toMatchObject({
    tier: 'n0.small',
    labels: { team: 'a' },
    maintenance: { expiresAtTime: '2099-01-01T00:00:00Z' },
    properties: { productVersion: '6.0.2' },
  });
});

test('a project that is disabled is waited for until it has stopped', async () => {
  const { state, ...asked } = await update(await created(), { maintenance: { is_disabled: true } });

  expect(told(asked)).toBe('');
  expect(state).toMatchObject({ maintenance: { is_disabled: true }, status: { state: 'Stopped' } });
});

test('an update that is refused keeps the state', async () => {
  const { states, ...asked } = await update(await created(), { sla: 'qa' });

  expect(states).toEqual([]);
  expect(told(asked)).toContain('error: Unable to update project: Project acme/messaging was not updated');
  expect(told(asked)).toContain('400 Bad Request');
});

test('a name that is changed to that of another project does not take that over', async () => {
  await created({ ...GIVEN, name: 'other', tier: 'n0.nano' });
  const { states, ...asked } = await update(await created(), { name: 'other', tier: 'n0.small' });

  expect(states).toEqual([]);
  expect(told(asked)).toContain('it is another one than acme/messaging');
  expect((await controlPlane.request('GET', '/projects/acme/other')).body.tier).toBe('n0.nano');
});

describe('a change by somebody else at the same time', () => {
  const item = { ...GIVEN, resourceVersion: '1', status: { state: 'Available' } };
  const conflict = { status: 409, body: { code: 'CONCURRENT_UPDATE', status: 'HTTP 409 Conflict', detail: 'stale' } };
  const prior = { ...plannedCreate(projectSchema, GIVEN), status: null };

  test('is read, and the update tried again', async () => {
    const changed = { ...item, resourceVersion: '2', tier: 'n0.small' };
    const server = await answerWith(
      { body: item },
      conflict,
      { body: { ...item, resourceVersion: '2' } },
      { body: changed },
    );
    try {
      const { state, ...asked } = await update(prior, { tier: 'n0.small' }, connectTo(server.url));

      expect(told(asked)).toBe('');
      expect(state).toMatchObject({ tier: 'n0.small' });
      expect(server.received[3].body).toMatchObject({ resourceVersion: '2', tier: 'n0.small' });
    } finally {
      server.stop();
    }
  });

  test('that never ends ends in an error', async () => {
    const answers = Array.from({ length: 20 }, () => [{ body: item }, conflict]).flat();
    const server = await answerWith(...answers);
    try {
      const { states, ...asked } = await update(prior, { tier: 'n0.small' }, connectTo(server.url));

      expect(states).toEqual([]);
      expect(told(asked)).toContain('Something else changes it at the same time');
      expect(server.received).toHaveLength(10);
    } finally {
      server.stop();
    }
  });
});

test('a project that is gone leaves the state', async () => {
  const state = await created();
  await controlPlane.request('DELETE', `${PATH}?timeoutSeconds=5`);

  const { state: after, ...asked } = await read(state);

  expect(after).toBeNull();
  expect(told(asked)).toBe('');
});

test('a read that fails keeps the state', async () => {
  const state = await created();
  const server = await answerWith({ status: 401, body: { code: 'HTTP_ERROR', status: 'HTTP 401 Unauthorized' } });
  const asked = request();
  try {
    expect(await project.read({ ...asked, client: connectTo(server.url), state })).toBe(state);
    expect(told(asked)).toMatch(/error: Unable to read project: .*401 Unauthorized.*NUODB_CP_PASSWORD/);
  } finally {
    server.stop();
  }
});

test.each(['read', 'delete'] as const)('a %s at a URL that leads elsewhere is an error, not a loss', async (method) => {
  const state = await created();
  const asked = request();
  const client = connectTo(`${controlPlane.url}/elsewhere`);

  const after = await project[method]({ ...asked, client, state });

  expect(told(asked)).toMatch(/^error: .*HTTP 404 Not Found.*check that the provider's url_base/);
  if (method === 'read') expect(after).toEqual(state);
  expect((await controlPlane.request('GET', PATH)).status).toBe(200);
});

describe('a delete', () => {
  const remove = async (state: ObjectValue, timeouts = {}) => {
    const asked = request();
    await project.delete({ ...asked, client: connectTo(controlPlane.url, timeouts), state });
    return told(asked);
  };

  test('waits until the project is gone', async () => {
    const state = await created();

    expect(await remove(state)).toBe('');
    expect((await controlPlane.request('GET', PATH)).status).toBe(404);
  });

  test('of what is gone succeeds', async () => {
    const state = await created();
    await remove(state);

    expect(await remove(state)).toBe('');
  });

  test('that is refused is told', async () => {
    await controlPlane.createDatabase();

    expect(
      await remove(await read(plannedCreate(projectSchema, GIVEN)).then(({ state }) => state as ObjectValue)),
    ).toMatch(/error: Unable to delete project: Project acme\/messaging was not deleted: .*409 Conflict/);
  });
});

describe('an import', () => {
  const importBy = (id: string) => {
    const asked = request();
    return { state: project.import?.({ ...asked, id }), text: told(asked) };
  };

  test('by the fully-qualified name makes a state that a read completes to that of the create', async () => {
    const state = await created();
    const { state: imported } = importBy('acme/messaging');

    expect(equal((await read(imported as ObjectValue)).state, state)).toBe(true);
  });

  test.each(['messaging', 'acme/', 'acme/messaging/demo'])('by %s is refused', (id) => {
    expect(importBy(id)).toEqual({
      state: undefined,
      text: `error: Unexpected Import Identifier: Expected an id with format "organization/name". Got: ${id}`,
    });
  });
});
