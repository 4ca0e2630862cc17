import type { Resource } from '../../../src/tfplugin';
import { madeShelf, shelf, type ToyClient, toyProvider } from '../toy-provider';
import { Asked, diagnosticText } from './ask';

describe('UpgradeResourceState', () => {
  async function upgrade(json: string, version = 1) {
    const toy = new Asked(toyProvider());
    const { upgradedState, diagnostics } = await toy.call('UpgradeResourceState', {
      typeName: 'toy_shelf',
      version,
      rawState: { json: Buffer.from(json), flatmap: {} },
    });
    return { state: toy.state(upgradedState), diagnostics: diagnostics.map(diagnosticText) };
  }

  test('gives stored JSON its types', async () => {
    const state = madeShelf({ name: 'oak', tags: [{ text: 'a', number: 1 }] });

    expect(await upgrade(JSON.stringify(state))).toEqual({ state, diagnostics: [] });
  });

  test('reads state that lacks attributes, or has some that were since removed', async () => {
    expect(await upgrade('{"name":"oak","wheels":4}')).toEqual({ state: shelf({ name: 'oak' }), diagnostics: [] });
  });

  test.each([
    ['a later schema', '{"name":"oak"}', 2, /version 2, .* has 1\. A later version of the provider wrote it/],
    ['an earlier schema', '{"name":"oak"}', 0, /version 0, .* has 1\. .*terraform state rm.*import/],
    ['Terraform 0.11', '', 1, /Terraform 0\.11/],
    ['something else', '{"name":[]}', 1, /while reading the stored state of toy_shelf(.|\n)*name must be a string/],
  ])('refuses the state of %s', async (_, json, version, problem) => {
    const { state, diagnostics } = await upgrade(json, version);

    expect(state).toBeUndefined();
    expect(diagnostics).toEqual([expect.stringMatching(problem)]);
  });
});

describe('ImportResourceState', () => {
  async function importShelf(parts: Partial<Resource<ToyClient>> = {}) {
    const toy = new Asked(toyProvider({ shelf: parts }));
    const { importedResources, diagnostics } = await toy.call('ImportResourceState', {
      typeName: 'toy_shelf',
      id: 'attic/oak',
      clientCapabilities: undefined,
    });
    return {
      imported: importedResources.map(({ typeName, state }) => ({ typeName, state: toy.state(state) })),
      diagnostics: diagnostics.map(diagnosticText),
    };
  }

  test('answers with what the ID tells, null for the rest', async () => {
    expect(await importShelf()).toEqual({
      imported: [{ typeName: 'toy_shelf', state: shelf({ id: 'attic/oak' }) }],
      diagnostics: [],
    });
  });

  test.each<[string, Partial<Resource<ToyClient>>, RegExp]>([
    ['a resource without import', { import: undefined }, /^error: Resource cannot be imported: .*toy_shelf/],
    [
      'an ID that the resource does not take',
      { import: ({ diagnostics, id }) => void diagnostics.error('Invalid import ID', `${id} is none.`) },
      /^error: Invalid import ID: attic\/oak is none\.$/,
    ],
    ['no answer at all', { import: () => undefined }, /^error: Missing state after import: .*This is a bug/],
    ['an attribute that there is not', { import: () => ({ wheels: 4 }) }, /is no attribute of the schema/],
  ])('%s is refused', async (_, parts, problem) => {
    const { diagnostics } = await importShelf(parts);

    expect(diagnostics).toEqual([expect.stringMatching(problem)]);
  });
});

test('MoveResourceState names both types and the way out', async () => {
  const { targetState, diagnostics } = await new Asked(toyProvider()).call('MoveResourceState', {
    sourceProviderAddress: 'example.com/toys/toy',
    sourceTypeName: 'toy_table',
    sourceSchemaVersion: 0,
    sourceState: undefined,
    targetTypeName: 'toy_shelf',
    sourcePrivate: Buffer.alloc(0),
  });

  expect(targetState).toBeUndefined();
  expect(diagnostics.map(diagnosticText)).toEqual([expect.stringMatching(/toy_table into one of toy_shelf.*import/)]);
});
