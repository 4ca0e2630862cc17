import { isSmaller } from '../../../src/control-plane/lifecycle/quantity';

test.each([
  ['10Gi', '11Gi'],
  ['10G', '10Gi'],
  ['1023Mi', '1Gi'],
  ['.5Ki', '513'],
  ['1.', '1.5'],
  ['999n', '1u'],
  ['9007199254740992', '9007199254740993'],
  ['1Pi', '1.0001Pi'],
  ['1k', '1Ki'],
])('%s is less than %s, and not the other way round', (small, large) => {
  expect([isSmaller(small, large), isSmaller(large, small)]).toEqual([true, false]);
});

test.each([
  ['1Gi', '1024Mi'],
  ['1.5Ki', '1536'],
  ['1000m', '1'],
  ['1K', '1k'],
])('%s and %s are the same', (one, other) => {
  expect([isSmaller(one, other), isSmaller(other, one)]).toEqual([false, false]);
});

test('what is no quantity is refused', () => {
  expect(() => isSmaller('10Gigs', '1')).toThrow('"10Gigs" is not a Kubernetes quantity');
});
