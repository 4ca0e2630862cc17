import { databaseSchema } from '../../../src/provider/database/schema';
import { equal, type ObjectValue } from '../../../src/tfplugin';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { configOf, connectTo, plannedCreate, plannedUpdate, request, resources, told } from '../../support/provider';

const { nuodbaas_database: database } = resources;
const IDENTITY = { organization: 'acme', project: 'messaging', name: 'demo' };
const NO_SECRETS = /first|second/;

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.request('PUT', '/projects/acme/messaging', { sla: 'dev', tier: 'n0.nano' });
});
afterEach(() => controlPlane.close());

/** A plan as Terraform has it made, and then its apply. */
async function apply(prior: ObjectValue | null, given: ObjectValue) {
  const client = connectTo(controlPlane.url);
  const config = configOf(databaseSchema, { ...IDENTITY, ...given });
  const { dba_password_wo: _, dba_password_wo_previous: __, ...kept } = given;
  const before = prior === null ? plannedCreate(databaseSchema, { ...IDENTITY, ...kept }) : plannedUpdate(prior, kept);
  const planned = { ...before, dba_password_wo: null, dba_password_wo_previous: null };
  const asked = request();
  const plan = { ...asked, client, config, prior, planned, requireReplace: () => undefined };
  await database.plan?.(plan);
  const applying = { ...asked, client, config, planned: plan.planned };
  await (prior === null ? database.create(applying) : database.update({ ...applying, prior }));
  return { ...asked, state: (asked.states.at(-1) ?? prior) as ObjectValue };
}

const created = () => apply(null, { dba_password_wo: 'first', dba_password_wo_version: 1 });

async function isPassword(current: string): Promise<boolean> {
  const answer = await controlPlane.request('POST', '/databases/acme/messaging/demo/dbaPassword', { current });
  return answer.status === 200;
}

function everything({ states, lines, ...asked }: Awaited<ReturnType<typeof apply>>): string {
  return JSON.stringify([states, lines, told(asked)]);
}

test('a database is created with it, and nothing has it afterwards', async () => {
  const outcome = await created();

  expect(told(outcome)).toBe('');
  expect(await isPassword('first')).toBe(true);
  expect(everything(outcome)).not.toMatch(NO_SECRETS);
  expect(outcome.state).toMatchObject({ dba_password: null, dba_password_wo: null, dba_password_wo_version: 1 });
});

test('another version changes it, given the one before', async () => {
  const { state } = await created();

  const outcome = await apply(state, {
    dba_password_wo: 'second',
    dba_password_wo_version: 2,
    dba_password_wo_previous: 'first',
  });

  expect(told(outcome)).toBe('');
  expect(await isPassword('second')).toBe(true);
  expect(everything(outcome)).not.toMatch(NO_SECRETS);
  expect(outcome.state.dba_password_wo_version).toBe(2);
});

test('another version without the one before is an error, and the state keeps its version', async () => {
  const { state } = await created();

  const outcome = await apply(state, { dba_password_wo: 'second', dba_password_wo_version: 2 });

  expect(told(outcome)).toMatch(/^error: Unable to update database: .*Set dba_password_wo_previous to the password in/);
  expect(outcome.states).toEqual([]);
  expect(everything(outcome)).not.toMatch(NO_SECRETS);
  expect(await isPassword('first')).toBe(true);
});

test('a wrong one before is an error that does not say it', async () => {
  const { state } = await created();
  const given = { dba_password_wo: 'second', dba_password_wo_version: 2, dba_password_wo_previous: 'second-guess' };

  const outcome = await apply(state, given);

  expect(told(outcome)).toContain('The DBA password of database acme/messaging/demo was not changed');
  expect(everything(outcome)).not.toMatch(NO_SECRETS);
});

test('another version of what is in force already needs nothing else', async () => {
  const { state } = await created();

  const outcome = await apply(state, { dba_password_wo: 'first', dba_password_wo_version: 2 });

  expect(told(outcome)).toBe('');
  expect(outcome.state.dba_password_wo_version).toBe(2);
});

test('the same version changes nothing, whatever the password', async () => {
  const { state } = await created();

  const outcome = await apply(state, { dba_password_wo: 'second', dba_password_wo_version: 1, labels: { team: 'a' } });

  expect(told(outcome)).toBe('');
  expect(await isPassword('first')).toBe(true);
});

test('it takes over from a password in the state, which then is there no more', async () => {
  const { state } = await apply(null, { dba_password: 'first' });
  expect(state.dba_password).toBe('first');

  const outcome = await apply(state, { dba_password_wo: 'second' });

  expect(told(outcome)).toBe('');
  expect(outcome.state.dba_password).toBeNull();
  expect(equal(outcome.state.dba_password_wo, null)).toBe(true);
  expect(await isPassword('second')).toBe(true);
});

test.each<[string, ObjectValue, string]>([
  ['both passwords', { dba_password: 'a', dba_password_wo: 'b' }, 'cannot be set together with dba_password'],
  ['a version of none', { dba_password_wo_version: 1 }, 'dba_password_wo_version is nothing without dba_password_wo'],
])('%s are refused', async (_, given, expected) => {
  const asked = request();

  await database.validate?.({ ...asked, config: configOf(databaseSchema, given) });

  expect(told(asked)).toContain(expected);
});
