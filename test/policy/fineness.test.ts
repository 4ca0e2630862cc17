import { CYCLES, isFinerThan, Schedule } from '../../src/policy';

test.each([
  ['* * * * *', []],
  ['@hourly', []],
  ['0 */2 * * *', ['hourly']],
  ['0 8-18 * * mon-fri', []],
  ['@daily', ['hourly']],
  ['30 7 * * mon,tue', ['hourly']],
  ['@weekly', ['hourly', 'daily']],
  ['0 0 1 * *', ['hourly', 'daily', 'weekly']],
  ['0 0 31 * *', ['hourly', 'daily', 'weekly']],
  ['0 0 1 */2 *', ['hourly', 'daily', 'weekly', 'monthly']],
  ['@yearly', ['hourly', 'daily', 'weekly', 'monthly']],
  ['0 0 29 2 *', ['hourly', 'daily', 'weekly', 'monthly', 'yearly']],
])('too fine for %s are the cycles %j', (frequency, expected) => {
  const schedule = Schedule.parse(frequency);

  expect(CYCLES.filter((cycle) => isFinerThan(schedule, cycle))).toEqual(expected);
});
