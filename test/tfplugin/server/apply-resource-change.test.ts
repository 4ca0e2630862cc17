import { type ObjectValue, type Resource, UNKNOWN } from '../../../src/tfplugin';
import { madeShelf, shelf, type ToyClient, toyProvider } from '../toy-provider';
import { Asked } from './ask';

const config = shelf({ name: 'oak', code: '1234' });
const planned = shelf({ name: 'oak', colour: 'brown', id: UNKNOWN, weight: UNKNOWN, door: UNKNOWN });
const prior = madeShelf({ name: 'oak' });

async function configured(parts: Partial<Resource<ToyClient>> = {}): Promise<Asked> {
  const toy = new Asked(toyProvider({ shelf: parts }));
  await toy.configure();
  return toy;
}

function create(toy: Asked) {
  return toy.apply({ config, prior: null, planned });
}

describe('create', () => {
  test('answers with what was saved', async () => {
    expect(await create(await configured())).toEqual({
      state: madeShelf({ name: 'oak', id: 'attic-1' }),
      diagnostics: [],
    });
  });

  test('is given configuration, plan and client', async () => {
    const seen: unknown[] = [];
    const toy = await configured({
      async create({ client, config, planned, save }) {
        seen.push(client, config.code, planned.code, planned.id);
        save(prior);
      },
    });

    await create(toy);

    expect(seen).toEqual([{ room: 'attic' }, '1234', null, UNKNOWN]);
  });

  test('keeps the last state saved beside an error; what is not known yet is null and no bug', async () => {
    const toy = await configured({
      async create({ planned, save, diagnostics }) {
        save({ ...planned, id: 'first' });
        save({ ...planned, id: 'second' });
        diagnostics.error('Not ready', 'Waited too long.', ['door', 'open']);
      },
    });

    expect(await create(toy)).toEqual({
      state: shelf({ name: 'oak', colour: 'brown', id: 'second' }),
      diagnostics: ['error at door.open: Not ready: Waited too long.'],
    });
  });

  test('keeps the state saved before a throw, and asks to report it', async () => {
    const toy = await configured({
      async create({ planned, save }) {
        save({ ...planned, id: 'made' });
        throw new TypeError('cannot read undefined');
      },
    });

    const { state, diagnostics } = await create(toy);

    expect(state).toMatchObject({ id: 'made', weight: null });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatch(
      /failed while creating toy_shelf\. This is a bug.*report(.|\n)*cannot read undefined/,
    );
  });

  test('without state and error is a bug, for the object may exist', async () => {
    const { state, diagnostics } = await create(await configured({ async create() {} }));

    expect(state).toBeNull();
    expect(diagnostics).toEqual([
      expect.stringMatching(/^error: Missing state after create: .*import it\. This is a bug/),
    ]);
  });

  test('with an error alone leaves nothing behind and adds no other', async () => {
    const toy = await configured({ create: async ({ diagnostics }) => diagnostics.error('Refused', 'No room.') });

    expect(await create(toy)).toEqual({ state: null, diagnostics: ['error: Refused: No room.'] });
  });

  test('a value still unknown is a bug that costs the value, not the state', async () => {
    const toy = await configured({ create: async ({ planned, save }) => save({ ...planned, id: 'a', weight: 7 }) });

    expect(await create(toy)).toEqual({
      state: shelf({ name: 'oak', colour: 'brown', id: 'a', weight: 7 }),
      diagnostics: [
        'error at door: Invalid state from the provider: After creating toy_shelf, the value is still unknown. It is kept ' +
          'as null. The attribute is door. This is a bug in the provider: please report it to its developers.',
      ],
    });
  });

  test('a state of another shape is a bug that costs the parts that do not fit', async () => {
    const misshapen = { ...prior, weight: 'heavy', wheels: 4, books: [{ title: 'Emma' }] };
    const toy = await configured({ create: async ({ save }) => save(misshapen) });

    const { state, diagnostics } = await create(toy);

    expect(state).toEqual({ ...prior, weight: null, books: [{ title: 'Emma', cover: null, isbn: null }] });
    expect(diagnostics.map((text) => text.split(': ')[0]).sort()).toEqual([
      'error',
      'error at books[0].cover',
      'error at books[0].isbn',
      'error at weight',
    ]);
  });

  test('a write-only value that the provider saves is not kept', async () => {
    const toy = await configured({ create: async ({ config, save }) => save({ ...prior, code: config.code }) });

    expect(await create(toy)).toEqual({ state: prior, diagnostics: [] });
  });

  test('without the client is refused before the resource is asked', async () => {
    const create = jest.fn();
    const toy = new Asked(toyProvider({ shelf: { create } }));
    await toy.configure(UNKNOWN);

    const { state, diagnostics } = await toy.apply({ config, prior: null, planned });

    expect(state).toBeNull();
    expect(create).not.toHaveBeenCalled();
    expect(diagnostics).toEqual([expect.stringMatching(/^error: Provider is not configured: .*creating toy_shelf/)]);
  });
});

describe('update', () => {
  const changed: ObjectValue = { ...prior, labels: { a: 'b' }, weight: UNKNOWN };
  const update = (toy: Asked) => toy.apply({ config, prior, planned: changed });

  test('answers with what was saved', async () => {
    expect(await update(await configured())).toEqual({ state: { ...changed, weight: 8 }, diagnostics: [] });
  });

  test('of an inert attribute alone is written to the state, and the resource is not asked', async () => {
    const asked = jest.fn();
    const toy = await configured({ update: asked });
    const noted = { ...prior, note: 'of oak' };

    expect(await toy.apply({ config, prior, planned: noted })).toEqual({ state: noted, diagnostics: [] });
    expect(asked).not.toHaveBeenCalled();
  });

  test('that fails before it saves keeps the prior state', async () => {
    const toy = await configured({ update: async ({ diagnostics }) => diagnostics.error('Refused', 'Too full.') });

    expect(await update(toy)).toEqual({ state: prior, diagnostics: ['error: Refused: Too full.'] });
  });

  test('without the client keeps the prior state', async () => {
    const { state, diagnostics } = await update(new Asked(toyProvider()));

    expect(state).toEqual(prior);
    expect(diagnostics).toEqual([expect.stringMatching(/updating toy_shelf/)]);
  });
});

describe('delete', () => {
  const destroy = (toy: Asked) => toy.apply({ config: null, prior, planned: null });

  test('leaves nothing', async () => {
    expect(await destroy(await configured())).toEqual({ state: null, diagnostics: [] });
  });

  test('is not done where there is an error, a throw included', async () => {
    const failing = await configured({ delete: async ({ diagnostics }) => diagnostics.error('Locked', 'Unlock it.') });
    const throwing = await configured({ delete: () => Promise.reject(new Error('lost')) });

    expect(await destroy(failing)).toEqual({ state: prior, diagnostics: ['error: Locked: Unlock it.'] });
    expect((await destroy(throwing)).state).toEqual(prior);
  });

  test('a warning does not keep the resource', async () => {
    const toy = await configured({ delete: async ({ diagnostics }) => diagnostics.warning('Slow', 'Soon gone.') });

    expect(await destroy(toy)).toEqual({ state: null, diagnostics: ['warning: Slow: Soon gone.'] });
  });
});
