import { Diagnostics } from '../../../src/tfplugin/diagnostics';
import type { Validator } from '../../../src/tfplugin/schema/schema';
import { each, lengthBetween, matches, oneOf } from '../../../src/tfplugin/schema/validators';
import { BigNumber, type Known, UNKNOWN } from '../../../src/tfplugin/values/value';

function problems(validator: Validator, value: Known, sensitive = false) {
  const diagnostics = new Diagnostics();
  validator({ path: ['shelf', 'name'], value, sensitive, diagnostics });
  return diagnostics.all.map(({ detail, path }) => ({ detail, path }));
}

test('a string that does not match is refused with rule and value', () => {
  const lowerCase = matches(/^[a-z]+$/, 'be lower-case letters');

  expect(problems(lowerCase, 'abc')).toEqual([]);
  expect(problems(lowerCase, 'aBc')).toEqual([
    { detail: 'Attribute shelf.name must be lower-case letters. It is "aBc".', path: ['shelf', 'name'] },
  ]);
});

test('a global pattern answers the same each time', () => {
  const validator = matches(/a/g, 'have an a');

  expect([problems(validator, 'a'), problems(validator, 'a')]).toEqual([[], []]);
});

test('length is counted in characters, ends included', () => {
  const validator = lengthBetween(2, 3);

  expect(['é', 'éé', '😀😀😀', 'abcd'].map((text) => problems(validator, text).length)).toEqual([1, 0, 0, 1]);
});

test('a value that is not among the allowed is refused with their list', () => {
  expect(problems(oneOf('keep', 'drop'), 'drop')).toEqual([]);
  expect(problems(oneOf('keep', 'drop'), 'burn')[0].detail).toBe(
    'Attribute shelf.name must be one of "keep", "drop". It is "burn".',
  );
});

test('a sensitive value is not repeated', () => {
  expect(problems(lengthBetween(10, 20), 'hunter2', true)[0].detail).toBe(
    'Attribute shelf.name must be 10 to 20 characters long. The value is sensitive and not shown.',
  );
});

test('each known element is checked under its own path', () => {
  const validator = each(oneOf('a'));

  expect(problems(validator, ['a', 'b', UNKNOWN, null])[0].path).toEqual(['shelf', 'name', 1]);
  expect(problems(validator, { x: 'a', y: 'b' })[0].path).toEqual(['shelf', 'name', 'y']);
  expect(problems(validator, ['a', 'b', UNKNOWN, null])).toHaveLength(1);
});

test('a number too big for JavaScript is shown as it was written', () => {
  expect(problems(oneOf(1), new BigNumber('12345678901234567890'))[0].detail).toMatch(/It is 12345678901234567890\.$/);
});
