import { judge, type Retention } from '../../src/policy';

const NOW = new Date('2024-10-05T00:00Z');
const backup = (day: number) => ({ key: `day ${day}`, time: new Date(Date.UTC(2024, 9, day)) });

test('a backup stays where a cycle keeps it, and the last one does in any case', () => {
  expect(judge([backup(1), backup(2), backup(3)], { daily: 2 }, NOW)).toEqual(
    new Map([
      ['day 1', { cycles: [], stays: false }],
      ['day 2', { cycles: ['daily'], stays: true }],
      ['day 3', { cycles: ['daily'], stays: true }],
    ]),
  );
  expect(judge([backup(1), backup(2)], { yearly: 0 }, NOW)?.get('day 2')).toEqual({ cycles: [], stays: true });
});

test.each<Retention | undefined>([undefined, {}, { settings: { dayOfWeek: 'Monday' } }])(
  'nothing is judged where the retention is %j',
  (retention) => {
    expect(judge([backup(1)], retention, NOW)).toBeUndefined();
  },
);
