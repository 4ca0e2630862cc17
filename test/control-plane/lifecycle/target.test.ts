import type { StorageManager } from '../../../src/control-plane/engine';
import { chooseTarget } from '../../../src/control-plane/lifecycle/target';

const manager = (ordinal: number, change: Partial<StorageManager> = {}): StorageManager => ({
  name: `sm-${ordinal}`,
  ordinal,
  ready: true,
  claims: [],
  ...change,
});

test('the target is the ready storage manager with the lowest ordinal, as a number', () => {
  const managers = [manager(10), manager(0, { ready: false }), manager(2), manager(11)];

  expect(chooseTarget(managers).ordinal).toBe(2);
});

test.each([
  ['none of several is ready', [manager(0, { ready: false }), manager(1, { ready: false })], 2],
  ['there is none', [], 0],
])('where %s there is no target', (_case, managers, count) => {
  expect(() => chooseTarget(managers)).toThrow(`None of the database's storage managers (${count}) is ready`);
});

test('where a storage manager serves one storage group only, even one that is not ready, there is no target', () => {
  const managers = [manager(0), manager(1, { storageGroup: 'north', ready: false })];

  expect(() => chooseTarget(managers)).toThrow(
    'Storage manager sm-1 serves the storage group north only: databases with table partitioning and storage groups ' +
      '(TPSG) cannot be backed up',
  );
});
