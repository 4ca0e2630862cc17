import { storageManagerCount, tierProblem } from '../../../src/control-plane/lifecycle/tiers';

test.each(['n0.nano', 'n0.small', 'n1.small'])('there is a tier %s', (tier) => {
  expect(tierProblem(tier)).toBeUndefined();
});

test('a tier that does not exist is named, with those that do', () => {
  expect(tierProblem('n5.huge')).toBe('Service tier n5.huge does not exist: use one of n0.nano, n0.small, n1.small');
});

test.each([
  [undefined, 1],
  [{}, 1],
  [{ smReplicas: '3' }, 3],
  [{ smReplicas: '16' }, 16],
])('tier parameters %j ask for %i storage managers', (parameters, count) => {
  expect(storageManagerCount(parameters)).toBe(count);
});

test.each(['0', '17', '-1', '1.5', 'two', '', '9'.repeat(400)])('smReplicas %j is refused', (smReplicas) => {
  expect(storageManagerCount({ smReplicas })).toBe(
    `Tier parameter smReplicas is "${smReplicas}": use a whole number from 1 to 16`,
  );
});
