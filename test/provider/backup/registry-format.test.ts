import { backupSchema } from '../../../src/provider/backup/schema';
import { REGISTRY_FORMAT, REGISTRY_FORMATS_HEADER } from '../../../src/registry';
import { type ObjectValue, UNKNOWN, type Value } from '../../../src/tfplugin';
import { answerWith, type Answer as Served } from '../../support/command-line';
import { startControlPlane } from '../../support/control-plane';
import { startGateway } from '../../support/gateway';
import { configOf, connectTo, plannedCreate, plannedUpdate, request, resources, told } from '../../support/provider';

const { nuodbaas_backup: backup } = resources;
const IMPORT = {
  organization: 'acme',
  project: 'messaging',
  database: 'demo',
  name: '20241004095616',
  import_source: { backup_handle: 'acme-messaging-demo-20241004095616', backup_plugin: 'embedded.cp.nuodb.com' },
};
const NOT_READ = 'error: Registry format is not read by the server: ';

async function plan(client = connectTo('http://127.0.0.1:1'), registryFormat: Value = REGISTRY_FORMAT) {
  const asked = request();
  const given: ObjectValue = { ...IMPORT, registry_format: registryFormat };
  const planned = plannedCreate(backupSchema, given);
  const config = configOf(backupSchema, given);
  await backup.plan?.({ ...asked, client, config, planned, prior: null, requireReplace: () => undefined });
  return { text: told(asked), paths: asked.diagnostics.all.map(({ path }) => path) };
}

async function planAt(answer: Served, registryFormat?: string) {
  const server = await answerWith(answer);
  try {
    return await plan(connectTo(server.url), registryFormat);
  } finally {
    server.stop();
  }
}

const naming = (formats: string) => ({ headers: { [REGISTRY_FORMATS_HEADER]: formats } });

test.each(['example/v1', 'another/v2, example/v1', 'another/v2,example/v1'])(
  'a server that names the format, as "%s", may be imported at',
  async (formats) => {
    expect((await planAt(naming(formats), 'example/v1')).text).toBe('');
  },
);

test.each<[string, Served, string]>([
  ['names none', {}, 'no such header came back'],
  ['names others', naming('another/v2, example/v10'), 'it names another/v2, example/v10'],
  ['tells nothing of itself', { status: 404, body: { code: 'UNKNOWN_REQUEST' } }, 'no such header came back'],
])('a server that %s is refused, at the attribute, with the two ways that work there', async (_, answer, said) => {
  const { text, paths } = await planAt(answer, 'example/v1');

  expect(text).toContain(NOT_READ);
  expect(text).toContain(said);
  expect(text).toContain('an on-demand backup by the API');
  expect(text).toContain('the transfer of the Secret that the operator wrote');
  expect(text).toContain(`have the proxy or gateway pass ${REGISTRY_FORMATS_HEADER} on`);
  expect(paths).toEqual([['registry_format']]);
});

test.each<[string, Served, string]>([
  ['forbids to look', { status: 403, body: { code: 'HTTP_ERROR', status: 'HTTP 403 Forbidden' } }, '403'],
  ['is not reached', { broken: true }, '/openapi failed: '],
])('a server that %s is a warning', async (_, answer, reason) => {
  const { text, paths } = await planAt(answer, 'example/v1');

  expect(text).toMatch(/^warning: Registry format was not checked: .*example\/v1 is not known/);
  expect(text).toContain(reason);
  expect(paths).toEqual([['registry_format']]);
});

test.each<[string, Value]>([
  ['left out', null],
  ['not known yet', UNKNOWN],
])('a format that is %s asks the server nothing', async (_, format) => {
  expect((await plan(undefined, format)).text).toBe('');
});

test('many imports ask once, and the control plane of this project names its format', async () => {
  await using controlPlane = await startControlPlane();
  await using gateway = await startGateway(controlPlane.url);
  const client = connectTo(gateway.url);

  const plans = await Promise.all([plan(client), plan(client), plan(client)]);

  expect(plans.map(({ text }) => text)).toEqual(['', '', '']);
  expect(gateway.received).toEqual(['GET /openapi']);
});

test('a format that becomes known in the apply is checked before the backup is asked for', async () => {
  const server = await answerWith({});
  const asked = request();
  const planned = plannedCreate(backupSchema, { ...IMPORT, registry_format: REGISTRY_FORMAT });

  await backup.create({ ...asked, client: connectTo(server.url), config: configOf(backupSchema, planned), planned });
  server.stop();

  expect(told(asked)).toContain(NOT_READ);
  expect(server.received.map(({ method, url }) => `${method} ${url}`)).toEqual(['GET /openapi']);
});

test('once the backup exists, another format changes the state and nothing else', async () => {
  const prior = { ...plannedCreate(backupSchema, { ...IMPORT, labels: {} }), status: null, triggers: null };
  const item = {
    ...IMPORT,
    importSource: { backupHandle: 'x', backupPlugin: 'y' },
    labels: {},
    status: { state: 'Succeeded' },
  };
  const server = await answerWith({ body: item });
  const planned = plannedUpdate(prior, { registry_format: 'example/v1', import_source: null });
  const asked = request();

  await backup.update({ ...asked, client: connectTo(server.url), config: planned, planned, prior });
  server.stop();

  expect(told(asked)).toBe('');
  expect(asked.states.at(-1)?.registry_format).toBe('example/v1');
  expect(server.received.map(({ method }) => method)).not.toContain('PUT');
});
