import { type Resource, UNKNOWN } from '../../../src/tfplugin';
import { madeShelf, type ToyClient, toyProvider } from '../toy-provider';
import { Asked } from './ask';

const state = madeShelf({ name: 'oak' });

async function read(parts: Partial<Resource<ToyClient>>) {
  const toy = new Asked(toyProvider({ shelf: parts }));
  await toy.configure();
  return toy.read(state);
}

test('answers with the refreshed state', async () => {
  const refreshed = { ...state, weight: 9 };

  expect(await read({ read: async () => refreshed })).toEqual({ state: refreshed, diagnostics: [] });
});

test('an object that is gone leaves the state, a warning beside it', async () => {
  const gone: Resource<ToyClient>['read'] = async ({ diagnostics }) => {
    diagnostics.warning('Gone', 'Somebody took it.');
    return null;
  };

  expect(await read({ read: gone })).toEqual({ state: null, diagnostics: ['warning: Gone: Somebody took it.'] });
});

test('an error keeps the state, whatever else is answered', async () => {
  const failing: Resource<ToyClient>['read'] = async ({ diagnostics }) => {
    diagnostics.error('Refused', 'Try later.');
    return null;
  };

  expect(await read({ read: failing })).toEqual({ state, diagnostics: ['error: Refused: Try later.'] });
});

test('a throw keeps the state and is a bug to report', async () => {
  const { state: kept, diagnostics } = await read({ read: () => Promise.reject(new Error('lost')) });

  expect(kept).toEqual(state);
  expect(diagnostics).toEqual([expect.stringMatching(/while reading toy_shelf\. This is a bug/)]);
});

test('an unknown value in the answer is a bug that keeps the state', async () => {
  const { state: kept, diagnostics } = await read({ read: async () => ({ ...state, weight: UNKNOWN }) });

  expect(kept).toEqual(state);
  expect(diagnostics).toEqual([expect.stringMatching(/^error at weight: Invalid state .*reading toy_shelf/)]);
});

test('without the client the state is kept, and the user told why', async () => {
  const { state: kept, diagnostics } = await new Asked(toyProvider()).read(state);

  expect(kept).toEqual(state);
  expect(diagnostics).toEqual([expect.stringMatching(/^error: Provider is not configured: .*reading toy_shelf/)]);
});
