import { document } from '../../../src/api';
import { BACKUP_MOVES, checkMove, SERVICE_MOVES } from '../../../src/control-plane/lifecycle/moves';

const { schemas } = document.components;

test('the tables have the states of the API', () => {
  expect(Object.keys(BACKUP_MOVES).sort()).toEqual([...schemas.BackupState.enum].sort());
  expect(Object.keys(SERVICE_MOVES).sort()).toEqual([...schemas.ServiceState.enum].sort());
});

test('a backup that has succeeded or failed can only be deleted', () => {
  expect([BACKUP_MOVES.Succeeded, BACKUP_MOVES.Failed]).toEqual([['Deleting'], ['Deleting']]);
});

test('what is being deleted goes nowhere else', () => {
  expect([BACKUP_MOVES.Deleting, SERVICE_MOVES.Deleting]).toEqual([[], []]);
});

test('a move that is not in the table is refused', () => {
  expect(() => checkMove(BACKUP_MOVES, 'Failed', 'Succeeded')).toThrow('There is no move from Failed to Succeeded');
});

test.each([
  ['in the table', 'Pending', 'Succeeded'],
  ['to the same state', 'Failed', 'Failed'],
  ['of what is new', undefined, 'Pending'],
] as const)('a move %s is fine', (_case, from, to) => {
  expect(() => checkMove(BACKUP_MOVES, from, to)).not.toThrow();
});
