import { isOlderVersion } from '../../../src/provider/database/product-version';

test.each([
  ['6.0.1', '6.0.2', true],
  ['5.9', '6.0.2', true],
  ['6.0.10', '6.0.9', false],
  ['6.0', '6.0.2', false],
  ['6.0.2-1.el8', '6.0.2', false],
  ['latest', '6.0.2', false],
  ['6.0.2', 'nightly', false],
])('%s against %s', (version, other, expected) => {
  expect(isOlderVersion(version, other)).toBe(expected);
});
