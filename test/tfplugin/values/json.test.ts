import { decodeJson } from '../../../src/tfplugin/values/json';
import type { Type } from '../../../src/tfplugin/values/type';
import { BigNumber } from '../../../src/tfplugin/values/value';

const shelf: Type = {
  object: {
    name: 'string',
    size: 'number',
    open: 'bool',
    tags: { set: 'string' },
    labels: { map: 'string' },
    books: { list: { object: { title: 'string' } } },
    pair: { tuple: ['string', 'number'] },
    extra: 'dynamic',
  },
};

test('state is read by type', () => {
  const state = {
    name: 'oak',
    size: 2.5,
    open: true,
    tags: ['a'],
    labels: { constructor: 'x' },
    books: [{ title: null }],
    pair: ['a', 1],
    extra: { type: ['list', 'number'], value: [1, 2] },
  };

  expect(decodeJson(JSON.stringify(state), shelf)).toEqual({ ...state, extra: [1, 2] });
});

test('attributes that are missing are null, those that are no longer known are dropped', () => {
  const json = '{"name":"oak","colour":"red","books":[{"pages":3}]}';

  expect(decodeJson(json, shelf)).toEqual({
    name: 'oak',
    size: null,
    open: null,
    tags: null,
    labels: null,
    books: [{ title: null }],
    pair: null,
    extra: null,
  });
});

test('a number keeps all its digits, and a string that looks like one is left alone', () => {
  const json = '{"name":"\\"12345678901234567890","size":12345678901234567890}';

  expect(decodeJson(json, shelf)).toMatchObject({
    name: '"12345678901234567890',
    size: new BigNumber('12345678901234567890'),
  });
});

test('a part of another type is named, its value is not', () => {
  const read = () => decodeJson('{"books":[{"title":31337}]}', shelf);

  expect(read).toThrow('books[0].title must be a string');
  expect(read).not.toThrow(/31337/);
});
