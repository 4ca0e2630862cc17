import type { ProviderFunction, Type, Value } from '../../../src/tfplugin';
import { decodeMsgpack, encodeMsgpack } from '../../../src/tfplugin/values/msgpack';
import { toyProvider } from '../toy-provider';
import { Asked } from './ask';

const REPEATED: Type = { object: { text: 'string', length: 'number' } };

/** `repeat("ab", 2)` is `{ text = "abab", length = 4 }`. */
const repeat: ProviderFunction = {
  summary: 'Repeats a text',
  description: 'Repeats a *text* so many times.',
  parameters: [
    { name: 'text', description: 'What to repeat', type: 'string' },
    { name: 'times', description: 'How many times', type: 'number' },
  ],
  returns: REPEATED,
  call({ arguments: [text, times], refuse }) {
    if (Number(times) < 0) refuse('times must not be negative', 1);
    const repeated = String(text).repeat(Math.max(Number(times), 0));
    return { text: repeated, length: repeated.length };
  },
};

function toyWith(parts: Partial<ProviderFunction> = {}): Asked {
  return new Asked(toyProvider({ provider: { functions: { repeat: { ...repeat, ...parts } } } }));
}

async function call(toy: Asked, text: Value, times: Value, name = 'repeat') {
  const encode = (value: Value, type: Type) => ({
    msgpack: Buffer.from(encodeMsgpack(value, type)),
    json: Buffer.alloc(0),
  });
  const { result, error } = await toy.call('CallFunction', {
    name,
    arguments: [encode(text, 'string'), encode(times, 'number')],
  });
  return { result: result && decodeMsgpack(result.msgpack, REPEATED), error };
}

test('functions are told of with parameters and result, wherever Terraform asks', async () => {
  const toy = toyWith();

  const { functions } = await toy.call('GetFunctions', {});

  expect(functions).toEqual((await toy.call('GetProviderSchema', {})).functions);
  expect((await toy.call('GetMetadata', {})).functions).toEqual([{ name: 'repeat' }]);
  expect(functions.repeat).toMatchObject({
    summary: 'Repeats a text',
    description: 'Repeats a *text* so many times.',
    parameters: [
      { name: 'text', description: 'What to repeat', allowNullValue: false, allowUnknownValues: false },
      { name: 'times', description: 'How many times' },
    ],
  });
  expect(functions.repeat.parameters.map(({ type }) => type.toString())).toEqual(['"string"', '"number"']);
  expect(functions.repeat.return?.type.toString()).toBe('["object",{"length":"number","text":"string"}]');
});

test('a function answers though the provider is not configured', async () => {
  expect(await call(toyWith(), 'ab', 2)).toEqual({ result: { text: 'abab', length: 4 }, error: undefined });
});

test('an argument that is refused is pointed at', async () => {
  expect(await call(toyWith(), 'ab', -1)).toEqual({
    result: undefined,
    error: { text: 'times must not be negative', functionArgument: 1 },
  });
});

test('what is first refused is told, and may be no argument', async () => {
  const refuseTwice: ProviderFunction['call'] = ({ refuse }) => {
    refuse('the moon is full');
    refuse('it is late', 0);
    return undefined;
  };

  expect((await call(toyWith({ call: refuseTwice }), 'ab', 1)).error).toEqual({ text: 'the moon is full' });
});

test.each<[string, ProviderFunction['call'], RegExp]>([
  [
    'a throw',
    () => {
      throw new Error('lost');
    },
    /while calling function repeat\. This is a bug(.|\n)*lost/,
  ],
  ['no answer at all', () => undefined, /neither result nor error after calling function repeat/],
  ['a result of another type', () => ({ text: 1, length: 1 }), /the value at text is not a string.*This is a bug/],
])('%s is told without a result', async (_, failing, problem) => {
  const { result, error } = await call(toyWith({ call: failing }), 'ab', 1);

  expect(result).toBeUndefined();
  expect(error?.text).toMatch(problem);
});

test('a function that there is not is refused by name', async () => {
  expect((await call(toyWith(), 'ab', 1, 'constructor')).error?.text).toMatch(/no function constructor/);
});
