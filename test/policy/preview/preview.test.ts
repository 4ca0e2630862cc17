import { preview, type Retention, Schedule } from '../../../src/policy';

function previewOf(frequency: string, retention: Retention | undefined, from: string, to: string) {
  return preview(Schedule.parse(frequency), retention, new Date(from), new Date(to));
}

const day = (time: Date | undefined) => time?.toISOString().slice(0, 10);

test('a preview has all backups, when they are deleted and what keeps the others', () => {
  const { backups, most } = previewOf('@daily', { daily: 2, weekly: 1 }, '2024-10-04T12:00Z', '2024-10-08T00:00Z');

  expect(backups.map(({ time, deletedAt, cycles }) => [day(time), day(deletedAt), cycles])).toEqual([
    ['2024-10-05', '2024-10-07', []],
    ['2024-10-06', undefined, ['weekly']],
    ['2024-10-07', undefined, ['daily']],
    ['2024-10-08', undefined, ['daily']],
  ]);
  // For a moment, until the new one has succeeded, there is one more.
  expect(most).toBe(3);
});

test('the first time is later than the beginning, and the last one may be the end', () => {
  const { backups } = previewOf('@daily', undefined, '2024-10-04T00:00Z', '2024-10-06T00:00Z');

  expect(backups.map(({ time }) => day(time))).toEqual(['2024-10-05', '2024-10-06']);
});

test('without a retention everything stays', () => {
  const { backups, most } = previewOf('@hourly', undefined, '2024-10-04T00:00Z', '2024-10-06T00:00Z');

  expect(backups.filter(({ deletedAt }) => deletedAt !== undefined)).toEqual([]);
  expect(most).toBe(48);
});

test('a policy that is never due in that time has no backups', () => {
  expect(previewOf('@yearly', { yearly: 1 }, '2024-10-04T00:00Z', '2024-10-06T00:00Z')).toMatchObject({
    backups: [],
    most: 0,
  });
});

test.each([
  ['2024-10-04T00:00Z', '2024-10-03T00:00Z', 'ends at 2024-10-03T00:00:00.000Z, before it begins'],
  ['2024-10-04T00:00Z', 'never', 'ends at no valid time'],
  ['never', '2024-10-03T00:00Z', 'before it begins at no valid time'],
  ['2024-10-04T00:00Z', '2027-10-04T00:00Z', 'has more than 20000 backups by 2027-01-15'],
])('a preview from %s to %s is refused: it %s', (from, to, reason) => {
  expect(() => previewOf('@hourly', { daily: 1 }, from, to)).toThrow(reason);
});
