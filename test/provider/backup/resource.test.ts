import { REQUEST_LABEL } from '../../../src/client';
import { backupSchema } from '../../../src/provider/backup/schema';
import { equal, type ObjectValue, UNKNOWN } from '../../../src/tfplugin';
import { answerWith } from '../../support/command-line';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
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

const { nuodbaas_backup: backup } = resources;
const DATABASE = { organization: 'acme', project: 'messaging', database: 'demo' };
const DEMO = 'acme/messaging/demo';
const PLUGIN = 'embedded.cp.nuodb.com';

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
});
afterEach(() => controlPlane.close());

interface State extends ObjectValue {
  readonly name: string;
}

interface Given {
  readonly given?: ObjectValue;
  readonly timeouts?: Record<string, Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly url?: string;
}

async function create({ given = {}, timeouts, signal, url = controlPlane.url }: Given = {}) {
  const asked = request(signal);
  const planned = plannedCreate(backupSchema, { ...DATABASE, ...given });
  const config = configOf(backupSchema, { ...DATABASE, ...given });
  await backup.create({ ...asked, client: connectTo(url, timeouts), config, planned });
  return { ...asked, planned, state: (asked.states.at(-1) ?? null) as State };
}

async function update(prior: State, { given = {}, timeouts, signal }: Given) {
  const asked = { ...request(signal), client: connectTo(controlPlane.url, timeouts), requireReplace: () => undefined };
  const plan = { ...asked, config: prior, prior, planned: plannedUpdate(prior, given) };
  await backup.plan?.(plan);
  const { planned } = plan;
  await backup.update({ ...asked, config: planned, planned, prior });
  return { ...asked, planned, state: (asked.states.at(-1) ?? prior) as State };
}

async function names(): Promise<string[]> {
  return (await controlPlane.request('GET', `/backups/${DEMO}`)).body.items;
}

/** Aborts when a backup is there. */
function stopWhenAsked(): AbortSignal {
  const stopping = new AbortController();
  const before = names();
  const look = async () => {
    if ((await names()).length > (await before).length) stopping.abort();
    else setTimeout(look, 5);
  };
  void look();
  return stopping.signal;
}

describe('create', () => {
  test.each([
    ['an on-demand backup', {}, /^\d{14}$/],
    ['a backup under a name', { name: 'mine' }, /^mine$/],
  ])('of %s waits until it has succeeded, and the state follows the plan', async (_, given, name) => {
    const { planned, state, ...asked } = await create({ given: { ...given, labels: { a: '1' } } });

    expect(told(asked)).toBe('');
    expect(state).toMatchObject({
      ...DATABASE,
      name: expect.stringMatching(name),
      labels: { a: '1' },
      import_source: null,
      triggers: null,
      deletion_policy: 'delete',
      status: { state: 'Succeeded', ready_to_use: true },
    });
    expect(followsPlan(planned, state)).toBe(true);
    expect(await names()).toEqual([state.name]);
  });

  test('of an import has the source in the state', async () => {
    const { state: taken } = await create();
    const handle = `acme-messaging-demo-${taken.name}`;

    const given = { name: '20230101000000', import_source: { backup_handle: handle, backup_plugin: PLUGIN } };
    const { planned, state, ...asked } = await create({ given });

    expect(told(asked)).toBe('');
    expect(state).toMatchObject({ ...given, status: { state: 'Succeeded' } });
    expect(followsPlan(planned, state)).toBe(true);
  });

  test('of a backup that fails records it, and says why and what the next apply does', async () => {
    await controlPlane.admin.failNextBackup(DEMO, 'the disk is full');

    const { state, ...asked } = await create();

    expect(state).toMatchObject({ status: { state: 'Failed' } });
    expect(told(asked)).toContain(`Backup ${DEMO}/${state.name} failed: `);
    expect(told(asked)).toContain('the disk is full');
    expect(told(asked)).toContain('the next apply deletes it and takes another one');
  });

  test('under a past time that was unknown when planning takes nothing', async () => {
    const asked = await create({ given: { name: '20241004095616' } });

    expect(told(asked)).toContain('error: Backup under a past time');
    expect(asked.state).toBeNull();
    expect(await names()).toEqual([]);
  });

  test('in a database that does not exist has no state', async () => {
    const { states, ...asked } = await create({ given: { database: 'missing' } });

    expect(states).toEqual([]);
    expect(told(asked)).toContain('error: Unable to create backup: Backup of acme/messaging/missing was not created: ');
    expect(told(asked)).toContain('404 Not Found');
  });

  test.each(['times out', 'is stopped'])('that %s records the backup, and says that nothing is lost', async (way) => {
    await controlPlane.admin.pause();
    const ending = way === 'times out' ? { timeouts: { backup: { create: '50ms' } } } : { signal: stopWhenAsked() };

    const { state, ...asked } = await create(ending);

    expect(state).toMatchObject({ name: expect.stringMatching(/^\d{14}$/), status: { state: 'Pending' } });
    expect(told(asked)).toContain('error: Unable to achieve desired state for backup: ');
    expect(told(asked)).toContain(way === 'times out' ? 'Timed out after 50ms' : 'Terraform asked to stop');
    expect(told(asked)).toContain(`Backup ${DEMO}/${state.name} is still being taken and nothing is lost`);
    expect(told(asked)).toContain('terraform untaint ADDRESS');
  });

  test('whose answer is lost says how to find out what became of it', async () => {
    const server = await answerWith({ broken: true });
    try {
      const { states, ...asked } = await create({ url: server.url });

      expect(states).toEqual([]);
      expect(server.received.filter(({ method }) => method === 'POST')).toHaveLength(1);
      expect(told(asked)).toContain('/backups/acme/messaging/demo lists a new backup before you apply again');
    } finally {
      server.stop();
    }
  });
});

describe('read', () => {
  const read = async (state: ObjectValue) => {
    const asked = request();
    const after = await backup.read({ ...asked, client: connectTo(controlPlane.url), state });
    return { text: told(asked), after: after as ObjectValue };
  };

  test('of an unchanged backup changes nothing', async () => {
    const { state } = await create({ given: { triggers: { a: '1' }, deletion_policy: 'retain', labels: {} } });

    const { after, text } = await read(state);

    expect(text).toBe('');
    expect(equal(after, state)).toBe(true);
  });

  test('of an imported one is the same as of the created one', async () => {
    const { state } = await create();
    const imported = backup.import?.({ ...request(), id: `${DEMO}/${state.name}` });

    expect(equal((await read(imported as ObjectValue)).after, state)).toBe(true);
  });

  test('of one that is gone warns, for a policy may have deleted it', async () => {
    const { state } = await create();
    await controlPlane.request('DELETE', `/backups/${DEMO}/${state.name}?timeoutSeconds=5`);

    const { after, text } = await read(state);

    expect(after).toBeNull();
    expect(text).toMatch(
      new RegExp(`^warning: Backup is gone: Backup ${DEMO}/${state.name} .*policy may have deleted it`),
    );
  });
});

test('labels are updated in place', async () => {
  const { state } = await create({ given: { labels: { a: '1' } } });

  const { planned, state: after, ...asked } = await update(state, { given: { labels: { b: '2' } } });

  expect(told(asked)).toBe('');
  expect(after).toMatchObject({ name: state.name, labels: { b: '2' } });
  expect(followsPlan(planned, after)).toBe(true);
  const { body } = await controlPlane.request('GET', `/backups/${DEMO}/${state.name}`);
  expect(body.labels).toEqual({ b: '2', [REQUEST_LABEL]: expect.any(String) });
});

test.each<ObjectValue>([{ triggers: { version: '1' } }, { deletion_policy: 'retain' }])(
  '%j is recorded without a request to change',
  async (given) => {
    const { state } = await create();
    const { body: before } = await controlPlane.request('GET', `/backups/${DEMO}/${state.name}`);

    const { state: after, ...asked } = await update(state, { given });

    expect(told(asked)).toBe('');
    expect(after).toEqual({ ...state, ...given });
    expect((await controlPlane.request('GET', `/backups/${DEMO}/${state.name}`)).body).toEqual(before);
    expect(await names()).toEqual([state.name]);
  },
);

describe('changed triggers', () => {
  const changed = { triggers: { version: '2' } };
  const first = async (given: ObjectValue = {}) =>
    (await create({ given: { triggers: { version: '1' }, labels: { a: '1' }, ...given } })).state;

  test('take a new backup, and delete the one before it', async () => {
    const state = await first();

    const { planned, state: after, ...asked } = await update(state, { given: changed });

    expect(told(asked)).toBe('');
    expect(after).toMatchObject({ ...changed, labels: { a: '1' }, status: { state: 'Succeeded' } });
    expect(after.name).not.toBe(state.name);
    expect(followsPlan(planned, after)).toBe(true);
    expect(await names()).toEqual([after.name]);
  });

  test('retain the one before it where the policy says so', async () => {
    const state = await first({ deletion_policy: 'retain' });

    const { state: after } = await update(state, { given: changed });

    expect(await names()).toEqual([state.name, after.name]);
  });

  test('keep the one before it where the new one fails, which is cleaned up', async () => {
    const state = await first();
    await controlPlane.admin.failNextBackup(DEMO, 'the disk is full');

    const { states, ...asked } = await update(state, { given: changed });

    expect(states).toEqual([]);
    expect(told(asked)).toMatch(/error: Unable to take a new backup: .*the disk is full/);
    expect(told(asked)).toContain(`The state keeps the backup before it, ${DEMO}/${state.name}.`);
    expect(told(asked)).toContain('The failed one is being deleted.');
    while ((await names()).length > 1) await new Promise(setImmediate);
    expect(await names()).toEqual([state.name]);
  });

  test('keep the one before it where nothing can be asked for', async () => {
    const state = await first();
    await controlPlane.request('DELETE', `/databases/${DEMO}?timeoutSeconds=5`);

    const { states, ...asked } = await update(state, { given: changed });

    expect(states).toEqual([]);
    expect(told(asked)).toContain(`${DEMO}/${state.name} stays in the state`);
  });

  test.each(['times out', 'is stopped'])(
    'keep the one before it where the wait %s, and name the new one',
    async (way) => {
      const state = await first();
      await controlPlane.admin.pause();
      const ending = way === 'times out' ? { timeouts: { backup: { update: '50ms' } } } : { signal: stopWhenAsked() };

      const { states, ...asked } = await update(state, { given: changed, ...ending });

      const taken = (await names()).find((name) => name !== state.name);
      expect(states).toEqual([]);
      expect(told(asked)).toContain(`Backup ${DEMO}/${taken} is still being taken and nothing is lost`);
      expect(await names()).toContain(state.name);
    },
  );

  test('without a wait record the new one, and leave the one before it with a warning', async () => {
    const state = await first();
    await controlPlane.admin.pause();

    const { state: after, ...asked } = await update(state, { given: changed, timeouts: { backup: { update: '0' } } });

    expect(after).toMatchObject({ ...changed, status: { state: 'Pending' } });
    expect(told(asked)).toMatch(/^warning: The backup before it was not deleted: .*timeout of 0/);
    expect(await names()).toEqual([state.name, after.name]);
  });

  test('warn where the one before it cannot be deleted', async () => {
    const state = await first();
    const given = {
      name: 'imported',
      import_source: { backup_handle: `acme-messaging-demo-${state.name}`, backup_plugin: PLUGIN },
    };
    await create({ given });

    const { state: after, ...asked } = await update(state, { given: changed });

    expect(after).toMatchObject({ ...changed, status: { state: 'Succeeded' } });
    expect(told(asked)).toMatch(
      new RegExp(`^warning: .*${DEMO}/${state.name} has a successor, but was not deleted: .*409.*[^.]\\. Terraform`),
    );
  });

  test('together with the database take nothing, and keep the one before it', async () => {
    const state = await first();
    await controlPlane.createDatabase({ name: 'other' });

    const { states, ...asked } = await update(state, { given: { ...changed, database: 'other' } });

    expect(told(asked)).toMatch(/^error: Unable to take a new backup: No backup of acme\/messaging\/other was taken/);
    expect(states).toEqual([]);
    expect(await names()).toEqual([state.name]);
  });

  test('that turn out to be the same take no backup', async () => {
    const state = await first();
    const asked = request();
    const planned: ObjectValue = { ...state, name: UNKNOWN, status: UNKNOWN };

    await backup.update({ ...asked, client: connectTo(controlPlane.url), config: planned, planned, prior: state });

    expect(asked.states.at(-1)).toEqual(state);
    expect(await names()).toEqual([state.name]);
  });
});

describe('delete', () => {
  const remove = async (state: ObjectValue) => {
    const asked = request();
    await backup.delete({ ...asked, client: connectTo(controlPlane.url), state });
    return told(asked);
  };

  test('waits until the backup is gone', async () => {
    const { state } = await create();

    expect(await remove(state)).toBe('');
    expect(await names()).toEqual([]);
  });

  test('leaves a backup that is to be retained', async () => {
    const { state } = await create({ given: { deletion_policy: 'retain' } });

    expect(await remove(state)).toBe('');
    expect(await names()).toEqual([state.name]);
  });

  test('of what is gone succeeds', async () => {
    const { state } = await create();
    await remove(state);

    expect(await remove(state)).toBe('');
  });
});
