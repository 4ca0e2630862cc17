import { conform, unknownAsNull } from '../../../src/tfplugin/values/conform';
import type { Type } from '../../../src/tfplugin/values/type';
import { BigNumber, UNKNOWN, type Value } from '../../../src/tfplugin/values/value';

const shelf: Type = { object: { name: 'string', books: { list: { object: { pages: 'number' } } } } };

test('a value that fits is left as it is', () => {
  const value = { name: 'oak', books: [{ pages: 3 }, { pages: new BigNumber('1e99') }, null] };

  expect(conform(value, shelf)).toEqual({ value, misfits: [], unknowns: [] });
});

test('unknown parts are listed and kept', () => {
  const { value, misfits, unknowns } = conform({ name: UNKNOWN, books: [{ pages: UNKNOWN }] }, shelf);

  expect({ value, misfits }).toEqual({ value: { name: UNKNOWN, books: [{ pages: UNKNOWN }] }, misfits: [] });
  expect(unknowns).toEqual([['name'], ['books', 0, 'pages']]);
});

test.each<[string, unknown, Type, Value, string]>([
  ['a missing attribute', {}, { object: { a: 'string' } }, { a: null }, 'a is missing; an absent one is null'],
  [
    'an undefined attribute',
    { a: undefined },
    { object: { a: 'string' } },
    { a: null },
    'a is undefined instead of null',
  ],
  ['a surplus attribute', { b: 1 }, { object: {} }, {}, 'b is no attribute of the schema'],
  ['another type', { a: 1 }, { object: { a: 'string' } }, { a: null }, 'a is not a string'],
  ['no number', [Number.NaN], { list: 'number' }, [null], '0 is not a number'],
  ['an object for a list', { a: {} }, { object: { a: { list: 'string' } } }, { a: null }, 'a is not a list'],
  ['a list for a map', { a: [] }, { object: { a: { map: 'string' } } }, { a: null }, 'a is not a map'],
  ['a short tuple', [['a']], { list: { tuple: ['string', 'bool'] } }, [null], '0 is not a tuple of 2 elements'],
  ['no value at all', { a: { b: () => 1 } }, { object: { a: 'dynamic' } }, { a: { b: null } }, 'a.b is no value'],
])('%s is made null and named', (_, value, type, repaired, problem) => {
  const conformed = conform(value as Value, type);

  expect(conformed.value).toEqual(repaired);
  expect(conformed.misfits.map(({ path, problem }) => `${path.join('.')} ${problem}`)).toEqual([problem]);
});

test('unknown parts become null at any depth', () => {
  expect(unknownAsNull({ a: UNKNOWN, b: [UNKNOWN, 1], c: { d: UNKNOWN } })).toEqual({
    a: null,
    b: [null, 1],
    c: { d: null },
  });
});
