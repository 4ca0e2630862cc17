import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LogFields, Logger } from '../../../src/tfplugin';
import { providerMethods } from '../../../src/tfplugin/server';
import { Schema_Object_NestingMode } from '../../../src/tfplugin/wire/generated/tfplugin6';
import { madeShelf, shelf, toyProvider } from '../toy-provider';
import { Asked, diagnosticText } from './ask';

const PROTOCOL = join(__dirname, '../../../src/tfplugin/wire/proto/tfplugin6.proto');

function recordingLogger() {
  const lines: { message: string; fields?: LogFields }[] = [];
  const record = (message: string, fields?: LogFields) => void lines.push({ message, fields });
  const logger: Logger = { trace: record, debug: record, info: record, warn: record, error: record };
  return { lines, logger };
}

test('every call of the protocol has an answer', () => {
  const calls = readFileSync(PROTOCOL, 'utf8').matchAll(/^ {4}rpc (\w+)\(/gm);

  const methods = providerMethods(toyProvider(), recordingLogger().logger);

  expect([...methods.keys()].sort()).toEqual([...calls].map(([, name]) => `/tfplugin6.Provider/${name}`).sort());
});

test('GetProviderSchema tells schemas and abilities', async () => {
  const response = await new Asked(toyProvider()).call('GetProviderSchema', {});

  expect(response.serverCapabilities).toEqual({
    planDestroy: true,
    getProviderSchemaOptional: true,
    moveResourceState: false,
  });
  expect(Object.keys(response.dataSourceSchemas)).toEqual(['toy_catalogue']);
  expect(response.provider?.block?.attributes.map(({ name }) => name)).toEqual(['room']);
  const { version, block } = response.resourceSchemas.toy_shelf;
  const attribute = (name: string) => block?.attributes.find((one) => one.name === name);
  expect(version).toBe(1);
  expect(attribute('labels')?.type.toString()).toBe('["map","string"]');
  expect(attribute('key')).toMatchObject({ optional: true, sensitive: true, computed: false, description: 'Opens it' });
  expect(attribute('code')).toMatchObject({ writeOnly: true });
  expect(attribute('size')).toMatchObject({ deprecated: true });
  expect(attribute('books')?.type).toHaveLength(0);
  expect(attribute('books')?.nestedType).toMatchObject({
    nesting: Schema_Object_NestingMode.LIST,
    attributes: [{ name: 'title', required: true }, { name: 'cover' }, { name: 'isbn', computed: true }],
  });
});

test('GetMetadata names the types', async () => {
  const { resources, dataSources } = await new Asked(toyProvider()).call('GetMetadata', {});

  expect({ resources, dataSources }).toEqual({
    resources: [{ typeName: 'toy_shelf' }],
    dataSources: [{ typeName: 'toy_catalogue' }],
  });
});

test('a type that there is not is refused by name', async () => {
  const { diagnostics } = await new Asked(toyProvider()).call('ReadResource', {
    typeName: 'constructor',
    currentState: undefined,
    private: Buffer.alloc(0),
    providerMeta: undefined,
    clientCapabilities: undefined,
  });

  expect(diagnostics.map(diagnosticText)).toEqual([
    expect.stringMatching(/^error: Unsupported resource type: .*constructor/),
  ]);
});

test('functions and ephemeral resources are answered as none', async () => {
  const toy = new Asked(toyProvider());

  const { functions } = await toy.call('GetFunctions', {});
  const { error } = await toy.call('CallFunction', { name: 'sum', arguments: [] });
  const request = { typeName: 'toy_key', config: undefined, clientCapabilities: undefined };
  const opened = await toy.call('OpenEphemeralResource', request);

  expect(functions).toEqual({});
  expect(error?.text).toMatch(/no function sum/);
  expect(opened.diagnostics.map(diagnosticText)).toEqual([expect.stringMatching(/no ephemeral resource toy_key/)]);
});

describe('a provider that fails to configure itself', () => {
  test('tells what was thrown, and has no client afterwards', async () => {
    const configure = () => {
      throw new Error('oops');
    };
    const toy = new Asked(toyProvider({ provider: { configure } }));

    const { diagnostics } = await toy.configure();
    const read = await toy.read(madeShelf({ name: 'oak' }));

    expect(diagnostics.map(diagnosticText)).toEqual([expect.stringMatching(/while configuring itself(.|\n)*oops/)]);
    expect(read.diagnostics).toEqual([expect.stringMatching(/not configured/)]);
  });
});

describe('signals', () => {
  function waitingProvider() {
    const started = withResolvers<void>();
    const provider = toyProvider({
      shelf: {
        async create({ signal, save, diagnostics }) {
          save(madeShelf({ name: 'oak' }));
          started.resolve();
          await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
          diagnostics.error('Stopped', 'It is still being made.');
        },
        read: async ({ signal, state }) => ({ ...state, weight: signal.aborted ? 1 : 0 }),
      },
    });
    return { provider, started: started.promise };
  }

  const change = { config: shelf({ name: 'oak' }), prior: null, planned: shelf({ name: 'oak' }) };
  const stopped = { state: madeShelf({ name: 'oak' }), diagnostics: ['error: Stopped: It is still being made.'] };

  test('StopProvider ends the calls under way with the state they have, and no later call', async () => {
    const { provider, started } = waitingProvider();
    const toy = new Asked(provider);
    await toy.configure();
    const creating = toy.apply(change);
    await started;

    const { Error: error } = await toy.call('StopProvider', {});

    expect(error).toBe('');
    expect(await creating).toEqual(stopped);
    expect((await toy.read(madeShelf({ name: 'oak' }))).state).toMatchObject({ weight: 0 });
  });

  test('a call whose caller is gone ends, too', async () => {
    const { provider, started } = waitingProvider();
    const toy = new Asked(provider);
    await toy.configure();
    const caller = new AbortController();
    const request = {
      typeName: 'toy_shelf',
      config: toy.shelf(change.config),
      priorState: undefined,
      plannedState: toy.shelf(change.planned),
      plannedPrivate: Buffer.alloc(0),
      providerMeta: undefined,
    };
    const creating = toy.call('ApplyResourceChange', request, caller.signal);
    await started;

    caller.abort();

    expect((await creating).diagnostics.map(diagnosticText)).toEqual(stopped.diagnostics);
  });
});

describe('log lines', () => {
  test('name call and type, those of the provider too, and hold no value', async () => {
    const { lines, logger } = recordingLogger();
    const provider = toyProvider({
      shelf: {
        async read({ log }) {
          log.info('looking', { tf_rpc: 'mine', attempt: 1 });
          throw new Error('hunter2');
        },
      },
    });
    const toy = new Asked(provider, logger);
    await toy.configure();
    lines.length = 0;

    await toy.read(madeShelf({ name: 'oak', key: 'hunter2' }));

    expect(lines.length).toBeGreaterThanOrEqual(4);
    for (const { fields } of lines) {
      expect(fields).toMatchObject({ tf_rpc: 'ReadResource', tf_resource_type: 'toy_shelf' });
    }
    expect(lines).toContainEqual({ message: 'looking', fields: expect.objectContaining({ attempt: 1 }) });
    expect(JSON.stringify(lines)).not.toMatch(/hunter2|oak/);
  });
});

function withResolvers<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
