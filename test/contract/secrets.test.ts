import { Testing } from 'cdktf';
import * as bindings from '../../src/constructs/bindings';
import { providerSchemas } from '../../src/provider/schema-json';
import { newStack } from '../support/synth';

const [schema] = Object.values(providerSchemas().provider_schemas);
const SENSITIVE = [
  ...sensitiveIn('nuodbaas', schema.provider),
  ...Object.entries(schema.resource_schemas).flatMap(([type, resource]) => sensitiveIn(type, resource)),
];
const CLASSES = Object.values(bindings)
  .flatMap((namespace) => Object.values(namespace) as unknown[])
  .filter((exported): exported is Binding => typeof exported === 'function' && 'tfResourceType' in exported);

/** Data sources go by the type of what they read, and their secrets are only read. */
const DATA_SOURCE = /^DataNuodbaas/;

test('the provider has secrets', () => {
  expect(SENSITIVE).toContainEqual(['nuodbaas_database', 'dba_password']);
});

test.each(SENSITIVE)('the binding of %s does not synthesize a literal as its %s', (type, attribute) => {
  const [Binding] = CLASSES.filter(({ tfResourceType, name }) => tfResourceType === type && !DATA_SOURCE.test(name));
  const prop = attribute.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
  const stack = newStack();

  new Binding(stack, 'Guarded', { [prop]: 'hunter2' });

  expect(() => Testing.synth(stack)).toThrow(`stack/Guarded: ${prop} is a literal`);
});

interface Binding {
  readonly name: string;
  readonly tfResourceType: string;
  new (scope: unknown, id: string, config: Record<string, unknown>): unknown;
}

type Schema = typeof schema.provider;

function sensitiveIn(type: string, { block }: Schema): [string, string][] {
  return Object.entries(block.attributes ?? {}).flatMap(([name, { sensitive }]): [string, string][] =>
    sensitive ? [[type, name]] : [],
  );
}
