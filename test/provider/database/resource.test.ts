import { databaseSchema } from '../../../src/provider/database/schema';
import { equal, type ObjectValue } from '../../../src/tfplugin';
import { answerBy, answerWith } from '../../support/command-line';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { connectTo, followsPlan, plannedCreate, plannedUpdate, request, resources, told } from '../../support/provider';

const { nuodbaas_database: database } = resources;
const GIVEN = { organization: 'acme', project: 'messaging', name: 'demo', dba_password: 'first' };
const PATH = '/databases/acme/messaging/demo';

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.request('PUT', '/projects/acme/messaging', { sla: 'dev', tier: 'n0.nano' });
});
afterEach(() => controlPlane.close());

async function create(given: ObjectValue = GIVEN) {
  const asked = request();
  const planned = plannedCreate(databaseSchema, given);
  await database.create({ ...asked, client: connectTo(controlPlane.url), config: planned, planned });
  return { ...asked, planned, state: asked.states.at(-1) as ObjectValue };
}

async function update(prior: ObjectValue, given: ObjectValue, client = connectTo(controlPlane.url)) {
  const asked = request();
  const planned = plannedUpdate(prior, given);
  await database.update({ ...asked, client, config: planned, planned, prior });
  return { ...asked, planned, state: asked.states.at(-1) ?? prior };
}

async function isPassword(password: string): Promise<boolean> {
  const { status } = await controlPlane.request('POST', `${PATH}/dbaPassword`, { current: password });
  return status === 200;
}

test('a created database is available, and the state keeps its password through a read', async () => {
  const { state, planned, ...asked } = await create();

  expect(told(asked)).toBe('');
  expect(state).toMatchObject({ ...GIVEN, status: { state: 'Available' } });
  expect(followsPlan(planned, state)).toBe(true);
  expect(await isPassword('first')).toBe(true);

  const reading = request();
  const refreshed = await database.read({ ...reading, client: connectTo(controlPlane.url), state });
  expect(equal(refreshed, state)).toBe(true);
});

test('a new password is in force after the update, and is said nowhere', async () => {
  const { state } = await create();

  const { state: after, ...asked } = await update(state, { dba_password: 'second', labels: { team: 'a' } });

  expect(told(asked)).toBe('');
  expect(after).toMatchObject({ dba_password: 'second', labels: { team: 'a' } });
  expect(await isPassword('second')).toBe(true);
  expect(asked.lines.join()).not.toMatch(/first|second/);
});

test('a new password whose change was answered to nobody is taken as changed', async () => {
  const { state } = await create();
  await controlPlane.request('POST', `${PATH}/dbaPassword`, { current: 'first', target: 'second' });

  const { state: after, ...asked } = await update(state, { dba_password: 'second' });

  expect(told(asked)).toBe('');
  expect(after).toMatchObject({ dba_password: 'second' });
});

test('a new password stays recorded where the rest of the update is refused', async () => {
  const { state } = await create();

  const { states, ...asked } = await update(state, { dba_password: 'second', tier: '' });

  expect(told(asked)).toContain('Unable to update database');
  expect(states).toEqual([{ ...state, dba_password: 'second' }]);
});

test('a password that the server does not know ends in an error without it', async () => {
  const { state } = await create();

  const { states, ...asked } = await update({ ...state, dba_password: 'wrong' }, { dba_password: 'second' });

  expect(states).toEqual([]);
  expect(told(asked)).toContain('The DBA password of database acme/messaging/demo was not changed: ');
  expect(told(asked) + asked.lines.join()).not.toMatch(/first|second/);
});

test('an unknown password cannot be changed', async () => {
  const { state } = await create();

  const { states, diagnostics } = await update({ ...state, dba_password: null }, { dba_password: 'second' });

  expect(states).toEqual([]);
  expect(told({ diagnostics })).toContain(
    'Cannot update DBA password on database acme/messaging/demo since current password is unknown',
  );
  expect(diagnostics.all[0].path).toEqual(['dba_password']);
});

test('a database that is stopped takes its new password later', async () => {
  const { state } = await create();
  const { state: stopped } = await update(state, { maintenance: { is_disabled: true } });

  const { state: after, ...asked } = await update(stopped, { dba_password: 'second' });

  expect(told(asked)).toBe('');
  expect(after).toMatchObject({ dba_password: 'second', status: { state: 'Stopped' } });
});

describe('a server of another kind', () => {
  const item = { organization: 'acme', project: 'messaging', name: 'demo', status: { state: 'Available' } };
  const prior = { ...plannedCreate(databaseSchema, GIVEN), status: null };

  test('that cannot change passwords is named as the reason', async () => {
    const server = await answerWith({ status: 404, body: { code: 'HTTP_ERROR', status: 'HTTP 404 Not Found' } });
    try {
      const { states, ...asked } = await update(prior, { dba_password: 'second' }, connectTo(server.url));

      expect(states).toEqual([]);
      expect(told(asked)).toContain('Configured DBA password was changed, but the server is too old to change it.');
    } finally {
      server.stop();
    }
  });

  test('that takes its time with a password is waited for', async () => {
    const noEvents = { status: 404, body: { code: 'UNKNOWN_REQUEST', status: 'HTTP 404 Not Found' } };
    const server = await answerBy((path) => {
      if (path.startsWith('/events')) return noEvents;
      return path.endsWith('/dbaPassword') ? { status: 202 } : { body: item };
    });
    try {
      const client = connectTo(server.url, { database: { update: '50ms' } });

      const { state, ...asked } = await update(prior, { dba_password: 'second' }, client);

      expect(told(asked)).toContain(
        'Timed out after 50ms: DBA password for database acme/messaging/demo has not been updated',
      );
      expect(state).toMatchObject({ dba_password: 'second' });
    } finally {
      server.stop();
    }
  });
});

test('a clone has the bytes of the backup and, where none is given, its password', async () => {
  await create();
  await controlPlane.admin.writeFile('acme/messaging/demo', 'data', 'before');
  await controlPlane.createBackup();
  const { organization, project } = GIVEN;

  const { planned, state, ...asked } = await create({
    organization,
    project,
    name: 'clone',
    restore_from: { backup: 'acme/messaging/demo/mine' },
  });

  expect(told(asked)).toBe('');
  expect(followsPlan(planned, state)).toBe(true);
  expect(state).toMatchObject({ dba_password: null, restore_from: { backup: 'acme/messaging/demo/mine' } });
  expect(await controlPlane.admin.readFile('acme/messaging/clone', 'data')).toBe('before');
});
