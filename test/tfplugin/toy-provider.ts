import type { DataSource, ObjectValue, Provider, Resource, Schema, Value } from '../../src/tfplugin';
import { lengthBetween, oneOf, requiresReplace, UNKNOWN, useStateForUnknown } from '../../src/tfplugin';
import { isList, isObject } from '../../src/tfplugin/values/equal';

/** What the toy's configuration becomes. */
export interface ToyClient {
  readonly room: string;
}

const shelfSchema: Schema = {
  version: 1,
  description: 'A shelf',
  attributes: {
    id: { type: 'string', description: 'Given by the room', computed: true, plan: [useStateForUnknown()] },
    name: { type: 'string', description: 'Its name', required: true, plan: [requiresReplace()] },
    colour: { type: 'string', description: 'Its colour', optional: true, computed: true, default: 'brown' },
    weight: { type: 'number', description: 'Weighed after every change', computed: true },
    size: { type: 'number', description: 'Old size', optional: true, deprecated: 'Use length.' },
    key: { type: 'string', description: 'Opens it', optional: true, sensitive: true, validate: [lengthBetween(4, 8)] },
    code: { type: 'string', description: 'Opens it once', optional: true, writeOnly: true },
    note: { type: 'string', description: 'Of the state alone', optional: true, inert: true },
    labels: { type: { map: 'string' }, description: 'Labels', optional: true },
    door: {
      nesting: 'single',
      description: 'Its door',
      optional: true,
      computed: true,
      plan: [useStateForUnknown()],
      attributes: {
        open: { type: 'bool', description: 'Whether it is open', optional: true, computed: true, default: false },
      },
    },
    books: {
      nesting: 'list',
      description: 'What stands on it',
      optional: true,
      attributes: {
        title: { type: 'string', description: 'Its title', required: true, plan: [requiresReplace()] },
        cover: { type: 'string', description: 'Its cover', optional: true, validate: [oneOf('hard', 'soft')] },
        isbn: { type: 'string', description: 'Its number', computed: true, plan: [useStateForUnknown()] },
      },
    },
    tags: {
      nesting: 'set',
      description: 'Tags',
      optional: true,
      attributes: {
        text: { type: 'string', description: 'Its text', required: true, validate: [lengthBetween(1, 5)] },
        number: { type: 'number', description: 'Its number', computed: true, plan: [useStateForUnknown()] },
      },
    },
  },
};

/** A shelf with nothing but what is given. */
export function shelf(given: ObjectValue): ObjectValue {
  const absent = Object.fromEntries(Object.keys(shelfSchema.attributes).map((name) => [name, null]));
  return { ...absent, ...given };
}

/** A shelf as it is once created. */
export function madeShelf(given: ObjectValue): ObjectValue {
  return shelf({ id: 'shelf-1', colour: 'brown', weight: 7, door: { open: false }, ...given });
}

const toyShelf: Resource<ToyClient> = {
  schema: shelfSchema,
  async create({ planned, client, save }) {
    save({
      ...numbered(planned),
      id: `${client.room}-1`,
      weight: 7,
      door: planned.door === UNKNOWN ? { open: false } : planned.door,
    });
  },
  async read({ state }) {
    return state;
  },
  async update({ planned, save }) {
    save({ ...numbered(planned), weight: 8 });
  },
  async delete() {},
  import({ id }) {
    return { id };
  },
};

/** A planned shelf with its books and tags numbered. */
function numbered(planned: ObjectValue): ObjectValue {
  return { ...planned, books: withKnown(planned.books, { isbn: '1' }), tags: withKnown(planned.tags, { number: 1 }) };
}

function withKnown(elements: Value, known: ObjectValue): Value {
  return isList(elements)
    ? elements.map((element): Value => (isObject(element) ? { ...element, ...known } : element))
    : elements;
}

const toyCatalogue: DataSource<ToyClient> = {
  schema: {
    description: 'What is in the room',
    attributes: {
      prefix: { type: 'string', description: 'Of the names', required: true, validate: [lengthBetween(1, 3)] },
      names: { type: { list: 'string' }, description: 'The names found', computed: true },
    },
  },
  async read({ config, client }) {
    return { ...config, names: [`${config.prefix as string}-${client.room}`] };
  },
};

/** A provider of shelves and a catalogue, of which parts may be another. */
export function toyProvider(
  parts: {
    readonly shelf?: Partial<Resource<ToyClient>>;
    readonly catalogue?: Partial<DataSource<ToyClient>>;
    readonly provider?: Partial<Provider<ToyClient>>;
  } = {},
): Provider<ToyClient> {
  return {
    schema: {
      description: 'Toys',
      attributes: {
        room: { type: 'string', description: 'Where', required: true, validate: [lengthBetween(2, 9)] },
      },
    },
    resources: { toy_shelf: { ...toyShelf, ...parts.shelf } },
    dataSources: { toy_catalogue: { ...toyCatalogue, ...parts.catalogue } },
    configure: ({ config }) => (config.room === UNKNOWN ? undefined : { room: config.room as string }),
    ...parts.provider,
  };
}
