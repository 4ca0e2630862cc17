import { REQUEST_LABEL } from '../../../src/client';
import { backupDataSchema, backupSchema } from '../../../src/provider/backup/schema';
import { equal, type ObjectValue } from '../../../src/tfplugin';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import {
  configOf,
  connectTo,
  dataSources,
  plannedCreate,
  plannedUpdate,
  request,
  resources,
  told,
} from '../../support/provider';

const { nuodbaas_backup: backup, nuodbaas_project: project } = resources;
const DATABASE = { organization: 'acme', project: 'messaging', database: 'demo' };

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
});
afterEach(() => controlPlane.close());

interface State extends ObjectValue {
  readonly name: string;
}

async function create(given: ObjectValue): Promise<State> {
  const asked = request();
  const planned = plannedCreate(backupSchema, { ...DATABASE, ...given });
  await backup.create({ ...asked, client: connectTo(controlPlane.url), config: planned, planned });
  expect(told(asked)).toBe('');
  return asked.states.at(-1) as State;
}

async function labelsAtServer({ name }: State): Promise<Record<string, string>> {
  return (await controlPlane.request('GET', `/backups/acme/messaging/demo/${name}`)).body.labels;
}

test('an on-demand backup has it at the server, each another one, and neither its state nor a data source shows it', async () => {
  const states = [await create({ labels: { a: '1' } }), await create({})];

  const labels = await Promise.all(states.map(labelsAtServer));
  expect(labels).toEqual([
    { a: '1', [REQUEST_LABEL]: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    { [REQUEST_LABEL]: expect.any(String) },
  ]);
  expect(labels[0][REQUEST_LABEL]).not.toBe(labels[1][REQUEST_LABEL]);
  expect(states.map((state) => state.labels)).toEqual([{ a: '1' }, {}]);
  for (const state of states) {
    const client = connectTo(controlPlane.url);
    expect(equal(await backup.read({ ...request(), client, state }), state)).toBe(true);
    const config = configOf(backupDataSchema, { ...DATABASE, name: state.name });
    const data = await dataSources.nuodbaas_backup.read({ ...request(), client, config });
    expect(data?.labels).toEqual(state.labels);
  }
});

test('it stays when the labels are changed', async () => {
  const prior = await create({ labels: { a: '1' } });
  const { [REQUEST_LABEL]: requestId } = await labelsAtServer(prior);
  const planned = plannedUpdate(prior, { labels: { b: '2' } });
  const asked = request();

  await backup.update({ ...asked, client: connectTo(controlPlane.url), config: planned, planned, prior });

  expect(told(asked)).toBe('');
  expect(asked.states.at(-1)?.labels).toEqual({ b: '2' });
  expect(await labelsAtServer(prior)).toEqual({ b: '2', [REQUEST_LABEL]: requestId });
});

test('what has a name has no label of ours', async () => {
  const named = await create({ name: 'mine', labels: { a: '1' } });
  const planned = plannedCreate(project.schema, { organization: 'acme', name: 'p', sla: 'dev', tier: 'n0.nano' });
  await project.create({ ...request(), client: connectTo(controlPlane.url), config: planned, planned });

  expect(await labelsAtServer(named)).toEqual({ a: '1' });
  expect((await controlPlane.request('GET', '/projects/acme/p')).body.labels ?? {}).toEqual({});
});
