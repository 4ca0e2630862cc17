import { type DataSource, UNKNOWN } from '../../../src/tfplugin';
import { typeOfSchema } from '../../../src/tfplugin/schema/type-of-schema';
import { decodeMsgpack } from '../../../src/tfplugin/values/msgpack';
import { type ToyClient, toyProvider } from '../toy-provider';
import { Asked, bytes, diagnosticText } from './ask';

async function read(catalogue: Partial<DataSource<ToyClient>> = {}, room: string | typeof UNKNOWN = 'attic') {
  const provider = toyProvider({ catalogue });
  const { schema } = provider.dataSources.toy_catalogue;
  const toy = new Asked(provider);
  await toy.configure(room);
  const { state, diagnostics } = await toy.call('ReadDataSource', {
    typeName: 'toy_catalogue',
    config: { msgpack: bytes({ prefix: 'a', names: null }, schema), json: Buffer.alloc(0) },
    providerMeta: undefined,
    clientCapabilities: undefined,
  });
  return {
    state: state && decodeMsgpack(state.msgpack, typeOfSchema(schema)),
    diagnostics: diagnostics.map(diagnosticText),
  };
}

test('answers with what was found', async () => {
  expect(await read()).toEqual({ state: { prefix: 'a', names: ['a-attic'] }, diagnostics: [] });
});

test.each<[string, Partial<DataSource<ToyClient>>, RegExp]>([
  [
    'an error',
    { read: async ({ diagnostics }) => void diagnostics.error('Refused', 'Try later.') as undefined },
    /^error: Refused: Try later\.$/,
  ],
  [
    'a throw',
    { read: () => Promise.reject(new Error('lost')) },
    /while reading data source toy_catalogue\. This is a bug/,
  ],
  ['no answer at all', { read: async () => undefined }, /^error: Missing state of a data source/],
])('%s is told without a state', async (_, parts, problem) => {
  const { state, diagnostics } = await read(parts);

  expect(state).toBeUndefined();
  expect(diagnostics).toEqual([expect.stringMatching(problem)]);
});

test('a part that does not fit is a bug', async () => {
  const { diagnostics } = await read({ read: async ({ config }) => ({ ...config, names: UNKNOWN }) });

  expect(diagnostics).toEqual([expect.stringMatching(/^error at names: Invalid state .*still unknown/)]);
});

test('without the client is refused', async () => {
  const { state, diagnostics } = await read({}, UNKNOWN);

  expect(state).toBeUndefined();
  expect(diagnostics).toEqual([expect.stringMatching(/not configured: .*reading data source toy_catalogue/)]);
});
