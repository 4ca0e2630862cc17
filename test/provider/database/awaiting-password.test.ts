import type { IncomingMessage, ServerResponse } from 'node:http';
import { createProvider } from '../../../src/provider';
import { databaseSchema } from '../../../src/provider/database/schema';
import type { ObjectValue } from '../../../src/tfplugin';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { startGateway } from '../../support/gateway';
import { connectTo, plannedCreate, plannedUpdate, request, resources, told } from '../../support/provider';

const { nuodbaas_database: database } = resources;
const GIVEN = { organization: 'acme', project: 'messaging', name: 'demo', dba_password: 'secret' };
const PATH = '/databases/acme/messaging/demo';
const TERRAFORMS_PARALLELISM = 10;
const CHECK = `POST ${PATH}/dbaPassword`;

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.request('PUT', '/projects/acme/messaging', { sla: 'dev', tier: 'n0.nano' });
});
afterEach(() => controlPlane.close());

async function create(url: string, given: ObjectValue = GIVEN) {
  const asked = request();
  const planned = plannedCreate(databaseSchema, given);
  await database.create({ ...asked, client: connectTo(url), config: planned, planned });
  return { text: told(asked), state: asked.states.at(-1) as ObjectValue };
}

async function update(url: string, prior: ObjectValue, given: ObjectValue) {
  const asked = request();
  const planned = plannedUpdate(prior, given);
  await database.update({ ...asked, client: connectTo(url), config: planned, planned, prior });
  return { text: told(asked), state: asked.states.at(-1) as ObjectValue };
}

test('many databases that are created with a password cost a request each, and one in ten beside', async () => {
  await using gateway = await startGateway(controlPlane.url);
  const client = connectTo(gateway.url);
  const { nuodbaas_database: unhurried } = createProvider({ env: {} }).resources;
  const names = Array.from({ length: 200 }, (_, index) => `demo${index}`).values();
  const outcomes: string[] = [];

  await Promise.all(
    Array.from({ length: TERRAFORMS_PARALLELISM }, async () => {
      for (const name of names) {
        const asked = request();
        const planned = plannedCreate(databaseSchema, { ...GIVEN, name });
        await unhurried.create({ ...asked, client, config: planned, planned });
        outcomes.push(told(asked));
      }
    }),
  );

  expect(outcomes.join('')).toBe('');
  expect(gateway.count('PUT /databases/')).toBe(200);
  expect(gateway.count('POST')).toBe(0);
  expect(gateway.received.length).toBeLessThanOrEqual(220);
});

test('an update that leaves the password alone does not ask after it', async () => {
  await using gateway = await startGateway(controlPlane.url);
  const { state } = await create(gateway.url);

  expect((await update(gateway.url, state, { labels: { team: 'a' } })).text).toBe('');
  expect(gateway.count(CHECK)).toBe(0);
});

test('a database that is restored is ready once it has the new password', async () => {
  await create(controlPlane.url);
  await controlPlane.createBackup();
  await using gateway = await startGateway(controlPlane.url);

  const source = { restore_from: { backup: 'acme/messaging/demo/mine' } };
  const { text } = await create(gateway.url, { ...GIVEN, ...source, name: 'clone', dba_password: 'another' });

  expect(text).toBe('');
  expect(gateway.count('POST /databases/acme/messaging/clone/dbaPassword')).toBeGreaterThanOrEqual(1);
});

describe('a database whose creation was answered to nobody', () => {
  /** Cuts the connection of the first creation, which the server has carried out by then. */
  async function gatewayThatCuts(password: string) {
    let isCut = false;
    return startGateway(controlPlane.url, ({ method, url }: IncomingMessage, response: ServerResponse) => {
      if (method !== 'PUT' || url !== PATH || isCut) return false;
      isCut = true;
      void controlPlane.request('PUT', PATH, { dbaPassword: password }).then(() => response.destroy());
      return true;
    });
  }

  test('is ready with the password that was asked for', async () => {
    await using gateway = await gatewayThatCuts('secret');

    expect((await create(gateway.url)).text).toBe('');
    expect(gateway.count(CHECK)).toBeGreaterThanOrEqual(1);
  });

  test('is an error with another one, which the server does not tell', async () => {
    await using gateway = await gatewayThatCuts('of-somebody-else');

    expect((await create(gateway.url)).text).toContain('is not the DBA password of database acme/messaging/demo');
  });
});

test('a password that was changed while the database was stopped is waited for once it runs', async () => {
  const { state } = await create(controlPlane.url);
  const { state: stopped } = await update(controlPlane.url, state, { maintenance: { is_disabled: true } });
  const { state: changed } = await update(controlPlane.url, stopped, { dba_password: 'another' });
  await using gateway = await startGateway(controlPlane.url);

  const { text } = await update(gateway.url, changed, { maintenance: { is_disabled: false } });

  expect(text).toBe('');
  expect(gateway.count(CHECK)).toBeGreaterThanOrEqual(1);
});
