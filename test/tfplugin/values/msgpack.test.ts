import { decode, ExtData, encode } from '@msgpack/msgpack';
import { decodeMsgpack, encodeMsgpack } from '../../../src/tfplugin/values/msgpack';
import type { Type } from '../../../src/tfplugin/values/type';
import { BigNumber, UNKNOWN, type Value } from '../../../src/tfplugin/values/value';

const shelf: Type = {
  object: { name: 'string', size: 'number', tags: { set: 'string' }, books: { list: { object: { title: 'string' } } } },
};

test.each<[string, Type, Value]>([
  ['a string', 'string', 'oak'],
  ['a boolean', 'bool', false],
  ['a negative number', 'number', -7],
  ['a fraction', 'number', 0.1],
  ['the largest safe number', 'number', Number.MAX_SAFE_INTEGER],
  ['a number beyond', 'number', new BigNumber('9007199254740993')],
  ['a number beyond 64 bits', 'number', new BigNumber('-123456789012345678901234567890')],
  ['a long fraction', 'number', new BigNumber('0.1234567890123456789012345')],
  ['null', 'string', null],
  ['an unknown value', 'number', UNKNOWN],
  ['a map', { map: 'string' }, { a: 'x', b: UNKNOWN, c: null }],
  ['a tuple', { tuple: ['string', { list: 'number' }] }, ['a', [1, 2]]],
  ['an object', shelf, { name: 'oak', size: null, tags: ['a', 'b'], books: [{ title: UNKNOWN }] }],
  ['a null object', shelf, null],
  ['an unknown dynamic value', 'dynamic', UNKNOWN],
  ['a null dynamic value', 'dynamic', null],
  ['a dynamic value', 'dynamic', { a: ['x', 1, null], b: { c: true } }],
])('%s comes back as it was sent', (_, type, value) => {
  expect(decodeMsgpack(encodeMsgpack(value, type), type)).toEqual(value);
});

test('an object is sent with every attribute, null where absent', () => {
  expect(decode(encodeMsgpack({ name: 'oak' }, shelf))).toEqual({ name: 'oak', size: null, tags: null, books: null });
});

test('a fraction is sent as the decimal it is written as, so that Terraform does not see a binary neighbour', () => {
  expect(decode(encodeMsgpack(0.1, 'number'))).toBe('0.1');
});

test('a whole number too big for an integer is sent in digits', () => {
  expect(decode(encodeMsgpack(1e21, 'number'))).toBe('1000000000000000000000');
});

test('an unknown value is the extension that cty writes', () => {
  expect(Buffer.from(encodeMsgpack(UNKNOWN, 'string')).toString('hex')).toBe('d40000');
});

test('a refined unknown value is unknown', () => {
  const notNull = encode(new ExtData(12, encode({ 1: false })));

  expect(decodeMsgpack(notNull, 'string')).toBe(UNKNOWN);
});

test('a 64-bit integer keeps all its digits', () => {
  const bytes = Buffer.from('d37fffffffffffffff', 'hex');

  expect(decodeMsgpack(bytes, 'number')).toEqual(new BigNumber('9223372036854775807'));
});

test('a number that Terraform sends in digits is a number where that is exact', () => {
  expect(decodeMsgpack(encode('0.25'), 'number')).toBe(0.25);
});

test('a dynamic value carries its type', () => {
  const [type, value] = decode(encodeMsgpack(['a', 1], 'dynamic')) as [Uint8Array, unknown];

  expect(JSON.parse(Buffer.from(type).toString())).toEqual(['tuple', ['string', 'number']]);
  expect(value).toEqual(['a', 1]);
});

test('a dynamic value of any type is read', () => {
  const bytes = encode([Buffer.from('["map",["set","number"]]'), { a: [1, 2] }]);

  expect(decodeMsgpack(bytes, 'dynamic')).toEqual({ a: [1, 2] });
});

test('an attribute named as what every JavaScript object has is null where absent', () => {
  expect(decodeMsgpack(encode({}), { object: { constructor: 'string' as const } })).toEqual({ constructor: null });
});

test.each<[string, unknown, Type]>([
  ['a string for a number', true, 'number'],
  ['a number for a string', 31337, 'string'],
  ['a map for a list', { secret: 31337 }, { list: 'string' }],
  ['a list for an object', [31337], { object: {} }],
  ['too short a tuple', [31337], { tuple: ['number', 'number'] }],
  ['a dynamic value without its type', [31337], 'dynamic'],
])('%s is refused without repeating it', (_, wire, type) => {
  const read = () => decodeMsgpack(encode(wire), type);

  expect(read).toThrow(/expected/);
  expect(read).not.toThrow(/31337/);
});
