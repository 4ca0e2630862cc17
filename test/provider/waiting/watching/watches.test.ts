import { projectSchema } from '../../../../src/provider/project/schema';
import { startControlPlane, type TestControlPlane } from '../../../support/control-plane';
import { type Intercept, refuse, startGateway } from '../../../support/gateway';
import { connectTo, plannedCreate, plannedUpdate, request, resources, told } from '../../../support/provider';

const { nuodbaas_project: project } = resources;
const names = Array.from({ length: 120 }, (_, index) => `p${String(index).padStart(3, '0')}`);

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
});
afterEach(() => controlPlane.close());

async function gatewayWith(intercept?: Intercept) {
  const gateway = await startGateway(controlPlane.url, intercept);
  return { gateway, connection: connectTo(gateway.url) };
}

type Connection = ReturnType<typeof connectTo>;

/** As Terraform does: ten at a time. Everything that users would be told. */
async function forAll(all: readonly string[], work: (name: string) => Promise<string>): Promise<string> {
  const lines: string[] = [];
  const upcoming = all.values();
  const worker = async () => {
    for (const name of upcoming) lines.push(await work(name));
  };
  await Promise.all(Array.from({ length: 10 }, worker));
  return lines.join('');
}

async function create(connection: Connection, name: string): Promise<string> {
  const asked = request();
  const planned = plannedCreate(projectSchema, { organization: 'acme', name, sla: 'dev', tier: 'n0.nano' });
  await project.create({ ...asked, client: connection, config: planned, planned });
  const state = asked.states.at(-1)?.status as { state?: string } | undefined;
  return told(asked) + (state?.state === 'Available' ? '' : `${name} is ${state?.state}`);
}

async function destroy(connection: Connection, name: string): Promise<string> {
  const asked = request();
  await project.delete({ ...asked, client: connection, state: { organization: 'acme', name } });
  const { status } = await controlPlane.request('GET', `/projects/acme/${name}`);
  return told(asked) + (status === 404 ? '' : `${name} is still there`);
}

test('many creates and destroys take hardly more requests than there are items', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;

  expect(await forAll(names, (name) => create(connection, name))).toBe('');
  const creating = gateway.received.length;
  expect(await forAll(names, (name) => destroy(connection, name))).toBe('');

  expect(creating).toBeLessThanOrEqual(names.length + 30);
  expect(gateway.received.length - creating).toBeLessThanOrEqual(names.length + 30);
  expect(gateway.count('GET /events/projects/acme?watchAll=true&limit=1')).toBe(1);
});

test('an item that is created by itself has a stream of its own', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;
  await controlPlane.admin.pause();

  const creating = create(connection, 'alone');
  while (gateway.count('GET') === 0) await new Promise(setImmediate);
  await controlPlane.admin.resume();

  expect(await creating).toBe('');
  expect(gateway.received).toEqual(['PUT /projects/acme/alone', 'GET /events/projects/acme/alone']);
});

test.each<[string, Intercept]>([
  [
    'where the scope may not be watched, each item is',
    ({ url }, response) => !!url?.startsWith('/events/projects/acme?') && refuse(response, 403),
  ],
  [
    'where there are no events, items are asked for, and events just once or twice',
    ({ url }, response) => !!url?.startsWith('/events') && refuse(response, 404, ''),
  ],
  [
    'where the stream breaks off, items are asked for',
    ({ url }, response) => {
      if (url?.startsWith('/events')) setTimeout(() => response.destroy(), 50);
      return false;
    },
  ],
])('%s', async (_title, intercept) => {
  const { gateway, connection } = await gatewayWith(intercept);
  await using _ = gateway;

  expect(await forAll(names.slice(0, 30), (name) => create(connection, name))).toBe('');
  expect(await forAll(names.slice(0, 30), (name) => destroy(connection, name))).toBe('');
});

test('an item that is replaced is not taken for the one that was before', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;
  const some = names.slice(0, 10);

  for (let round = 0; round < 5; round++) {
    expect(await forAll(some, (name) => create(connection, name))).toBe('');
    expect(await forAll(some, (name) => destroy(connection, name))).toBe('');
  }
});

test('an update is not taken for done by an event from before it', async () => {
  const { gateway, connection } = await gatewayWith();
  await using _ = gateway;
  await forAll(names.slice(0, 10), (name) => create(connection, name));

  await forAll(names.slice(0, 10), async (name) => {
    const asked = request();
    const prior = { ...plannedCreate(projectSchema, { organization: 'acme', name, sla: 'dev', tier: 'n0.nano' }) };
    const planned = plannedUpdate(prior, { maintenance: { is_disabled: true } });
    await project.update({ ...asked, client: connection, config: planned, prior, planned });
    expect(told(asked)).toBe('');
    expect(asked.states.at(-1)?.status).toMatchObject({ state: 'Stopped' });
    return '';
  });
});
