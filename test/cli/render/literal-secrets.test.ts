import type { JsonObject } from '../../../src/cli/render/document';
import { refuseLiteralSecrets } from '../../../src/cli/render/literal-secrets';
import { Schemas } from '../../../src/cli/render/schemas';

let schemas: Schemas;
beforeAll(async () => {
  schemas = await Schemas.read(undefined);
});

const DATABASE = { organization: 'acme', project: 'messaging', name: 'demo' };
const OURS = { metadata: { name: 'x', labels: { 'cdktf-provider-nuodbaas/registry-format': 'v1' } } };

function secretV1(body: JsonObject): JsonObject {
  return { resource: { kubernetes_secret_v1: { it: body } } };
}

test.each<[string, JsonObject, string]>([
  [
    'a password of a database',
    { resource: { nuodbaas_database: { demo: { ...DATABASE, dba_password: 'hunter2' } } } },
    'nuodbaas_database.demo.dba_password',
  ],
  [
    'what an expression falls back to',
    { resource: { nuodbaas_database: { demo: { ...DATABASE, dba_password: '${coalesce(var.a, "hunter2")}' } } } },
    'nuodbaas_database.demo.dba_password',
  ],
  ['a token of a provider', { provider: { nuodbaas: [{}, { token: 'hunter2' }] } }, 'provider nuodbaas.token'],
  ['a token that no schema marks', { provider: { kubernetes: [{ token: 'hunter2' }] } }, 'provider kubernetes.token'],
  ['the data of a Secret', secretV1({ data: { a: '${var.a}', b: 'hunter2' } }), 'kubernetes_secret_v1.it.data.b'],
  ['the same in base64', secretV1({ binary_data: { b: '${base64encode("hunter2")}' } }), 'it.binary_data.b'],
  ['write-only data', secretV1({ data_wo: { b: 'hunter2' } }), 'kubernetes_secret_v1.it.data_wo.b'],
  [
    'the password in a registry Secret',
    secretV1({ ...OURS, data: { 'dba-password': 'hunter2' } }),
    'data.dba-password',
  ],
  [
    'a Secret as a manifest',
    { resource: { kubernetes_manifest: { it: { manifest: { kind: 'Secret', stringData: { a: 'hunter2' } } } } } },
    'kubernetes_manifest.it.manifest.stringData.a',
  ],
  [
    'the default of a sensitive variable',
    { variable: { password: { sensitive: true, default: 'hunter2' } } },
    'the default of var.password',
  ],
])('%s is refused by its place, and not shown', (_, document, place) => {
  const refuse = () => refuseLiteralSecrets(document, schemas);

  expect(refuse).toThrow(place);
  expect(refuse).not.toThrow('hunter2');
});

test('the construct is named', () => {
  const comment = { metadata: { path: 'stack/demo' } };
  const document = { resource: { nuodbaas_database: { demo: { '//': comment, dba_password: 'hunter2' } } } };

  expect(() => refuseLiteralSecrets(document, schemas)).toThrow('nuodbaas_database.demo.dba_password (stack/demo)');
});

test.each<[string, JsonObject]>([
  ['a reference', { resource: { nuodbaas_database: { demo: { ...DATABASE, dba_password: '${var.password}' } } } }],
  ['what Terraform makes', { resource: { nuodbaas_database: { demo: { dba_password: '${uuid()}' } } } }],
  ['no password', { resource: { nuodbaas_database: { demo: { ...DATABASE, dba_password: null } } } }],
  ['what is public in a registry Secret', secretV1({ ...OURS, data: { format: 'v1', 'dba-password': '${var.a}' } })],
  ['data that is looked up', secretV1({ binary_data: '${local.data}' })],
  ['a variable without a default', { variable: { password: { sensitive: true, default: null } } }],
  ['the default of a variable that is no secret', { variable: { size: { default: 'hunter2' } } }],
])('%s is rendered', (_, document) => {
  expect(() => refuseLiteralSecrets(document, schemas)).not.toThrow();
});
