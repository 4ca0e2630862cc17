import { isOlder } from '../../../src/control-plane/lifecycle/product-version';

test.each([
  ['5.1', '6.0.2'],
  ['6.0.1', '6.0.2'],
  ['6.0.9', '6.0.10'],
  ['5', '6.1'],
  ['6.0.1-2.el8', '6.0.2'],
])('%s is older than %s, and not the other way round', (older, newer) => {
  expect([isOlder(older, newer), isOlder(newer, older)]).toEqual([true, false]);
});

test.each([
  ['6.0.2', '6.0.2'],
  ['6.0', '6.0.2'],
  ['6', '6.0.2'],
  ['6.0.2-1', '6.0.2-2'],
])('%s and %s may be the same', (one, other) => {
  expect([isOlder(one, other), isOlder(other, one)]).toEqual([false, false]);
});
