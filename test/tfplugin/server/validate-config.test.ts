import { lengthBetween, type ObjectValue, type Resource, UNKNOWN } from '../../../src/tfplugin';
import { shelf, type ToyClient, toyProvider } from '../toy-provider';
import { Asked, bytes, diagnosticText } from './ask';

async function validate(
  config: ObjectValue,
  parts: Partial<Resource<ToyClient>> = {},
  writeOnlyAttributesAllowed = true,
) {
  const toy = new Asked(toyProvider({ shelf: parts }));
  const { diagnostics } = await toy.call('ValidateResourceConfig', {
    typeName: 'toy_shelf',
    config: toy.shelf(config),
    clientCapabilities: { writeOnlyAttributesAllowed, deferralAllowed: false },
  });
  return diagnostics.map(diagnosticText);
}

test('a good configuration needs no word', async () => {
  expect(
    await validate(shelf({ name: 'oak', key: 'secret', code: '1', books: [{ title: 'Emma', cover: 'soft' }] })),
  ).toEqual([]);
});

test('a nested value is checked under its own path', async () => {
  const books = [
    { title: 'Emma', cover: 'hard' },
    { title: 'Persuasion', cover: 'wet' },
  ];

  expect(await validate(shelf({ name: 'oak', books }))).toEqual([
    'error at books[1].cover: Invalid attribute value: Attribute books[1].cover must be one of "hard", "soft". It is "wet".',
  ]);
});

test('a part of a set is reported at the set, for its elements have no path in the protocol', async () => {
  expect(await validate(shelf({ name: 'oak', tags: [{ text: 'too long' }] }))).toEqual([
    expect.stringMatching(/^error at tags: .*tags\[0\]\.text must be 1 to 5 characters/),
  ]);
});

test('a sensitive value is not repeated', async () => {
  const [text] = await validate(shelf({ name: 'oak', key: 'hunter2-hunter2' }));

  expect(text).toMatch(/^error at key: .*must be 4 to 8 characters/);
  expect(text).not.toMatch(/hunter2/);
});

test('a part of a sensitive object is not repeated either', async () => {
  const pin = { type: 'string', description: '', required: true, validate: [lengthBetween(4, 4)] } as const;
  const lock = { nesting: 'single', description: '', required: true, sensitive: true, attributes: { pin } } as const;

  const [text] = await validate({ lock: { pin: 'hunter2' } }, { schema: { description: '', attributes: { lock } } });

  expect(text).toMatch(/^error at lock\.pin: .*must be 4 to 4 characters/);
  expect(text).not.toMatch(/hunter2/);
});

test('what is unknown is not checked yet', async () => {
  expect(await validate(shelf({ name: UNKNOWN, key: UNKNOWN, books: UNKNOWN, tags: [{ text: UNKNOWN }] }))).toEqual([]);
});

test('what only the provider tells cannot be set, also where it holds other attributes', async () => {
  const ready = { type: 'bool', description: '', computed: true } as const;
  const status = { nesting: 'single', description: '', computed: true, attributes: { ready } } as const;
  const schema = { description: '', attributes: { status } };

  expect(await validate({ status: { ready: true } }, { schema })).toEqual([
    expect.stringMatching(/^error at status: Invalid Configuration for Read-Only Attribute: Attribute status is what/),
  ]);
  expect(await validate({ status: null }, { schema })).toEqual([]);
});

test('a deprecated attribute warns with what to use instead', async () => {
  expect(await validate(shelf({ name: 'oak', size: 3 }))).toEqual([
    'warning at size: Deprecated attribute: Use length.',
  ]);
});

test('a write-only attribute is refused where Terraform would store it', async () => {
  expect(await validate(shelf({ name: 'oak', code: '1234' }), {}, false)).toEqual([
    expect.stringMatching(/^error at code: Write-only attribute not supported: .*Terraform 1\.11/),
  ]);
});

test('the resource checks several attributes together, besides the single ones', async () => {
  const parts: Partial<Resource<ToyClient>> = {
    validate({ config, diagnostics }) {
      if (config.labels !== null) diagnostics.error('Odd', 'Name the shelf after its labels.', ['labels', 'a']);
    },
  };

  expect(await validate(shelf({ name: 'oak', key: 'x', labels: { a: 'b' } }), parts)).toEqual([
    expect.stringMatching(/^error at key/),
    'error at labels["a"]: Odd: Name the shelf after its labels.',
  ]);
});

test('a check that throws is a bug to report', async () => {
  const parts = {
    validate: () => {
      throw new Error('oops');
    },
  };

  expect(await validate(shelf({ name: 'oak' }), parts)).toEqual([
    expect.stringMatching(/while validating toy_shelf\. This is a bug/),
  ]);
});

test('a configuration that cannot be read is told, not thrown', async () => {
  const toy = new Asked(toyProvider());

  const { diagnostics } = await toy.call('ValidateResourceConfig', {
    typeName: 'toy_shelf',
    config: { msgpack: Buffer.from([0xc1]), json: Buffer.alloc(0) },
    clientCapabilities: undefined,
  });

  expect(diagnostics.map(diagnosticText)).toEqual([expect.stringMatching(/^error: Unexpected failure/)]);
});

test("the provider's own configuration is checked like a resource's", async () => {
  const provider = toyProvider();
  const toy = new Asked(provider);

  const { diagnostics } = await toy.call('ValidateProviderConfig', {
    config: { msgpack: bytes({ room: 'a' }, provider.schema), json: Buffer.alloc(0) },
  });

  expect(diagnostics.map(diagnosticText)).toEqual([expect.stringMatching(/^error at room: .*2 to 9 characters/)]);
});

test("a data source's configuration is checked like a resource's", async () => {
  const provider = toyProvider();
  const toy = new Asked(provider);

  const { diagnostics } = await toy.call('ValidateDataResourceConfig', {
    typeName: 'toy_catalogue',
    config: { msgpack: bytes({ prefix: 'abcd' }, provider.dataSources.toy_catalogue.schema), json: Buffer.alloc(0) },
  });

  expect(diagnostics.map(diagnosticText)).toEqual([expect.stringMatching(/^error at prefix: .*1 to 3 characters/)]);
});
