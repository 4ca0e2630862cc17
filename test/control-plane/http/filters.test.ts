import { fieldCondition, labelCondition } from '../../../src/control-plane/http/filters';

const labelled = { labels: { color: 'blue', empty: '' } };

test.each([
  ['color', true],
  ['flavor', false],
  ['color=blue', true],
  ['color=green', false],
  ['flavor=blue', false],
  ['!color', false],
  ['!flavor', true],
  ['color!=blue', false],
  ['color!=green', true],
  ['flavor!=green', true],
  ['empty=', true],
  ['constructor', false],
])('label filter %s: %p', (filter, passes) => {
  expect(labelCondition(filter)(labelled)).toBe(passes);
});

test.each([
  ['status.state=Succeeded', true],
  ['status.state!=Failed', true],
  ['status.readyToUse=true', true],
  ['status.message', false],
  ['!status.message', true],
  ['!status.gone', true],
  ['status.state.deeper', false],
  ['importSource.backupHandle', false],
  ['name=20241004095616', true],
  ['__proto__', false],
])('field filter %s: %p', (filter, passes) => {
  const backup = { name: '20241004095616', status: { state: 'Succeeded', readyToUse: true, message: null } };

  expect(fieldCondition(filter)(backup)).toBe(passes);
});

test.each(['', '=value', '!', '!key=value', '!!key'])('%j is no filter', (filter) => {
  expect(() => labelCondition(filter)).toThrow(`"${filter}" is not a filter: use key, key=value, !key or key!=value`);
});
