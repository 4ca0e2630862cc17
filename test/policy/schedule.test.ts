import { Schedule } from '../../src/policy';

/** 2024-10-04 is a Friday. */
const NOW = '2024-10-04T09:56:16Z';

const next = (text: string, time = NOW) => Schedule.parse(text).next(new Date(time)).toISOString().slice(0, 16);

test.each([
  ['@hourly', '2024-10-04T10:00'],
  ['@daily', '2024-10-05T00:00'],
  ['@midnight', '2024-10-05T00:00'],
  ['@weekly', '2024-10-06T00:00'],
  ['@monthly', '2024-11-01T00:00'],
  ['@yearly', '2025-01-01T00:00'],
  ['@annually', '2025-01-01T00:00'],
  ['* * * * *', '2024-10-04T09:57'],
  ['30 * * * *', '2024-10-04T10:30'],
  ['0 7 * * *', '2024-10-05T07:00'],
  ['*/15 * * * *', '2024-10-04T10:00'],
  ['10-40/15 * * * *', '2024-10-04T10:10'],
  ['5/20 9 * * *', '2024-10-05T09:05'],
  ['57,58 9 * * *', '2024-10-04T09:57'],
  ['0 0 * * mon-wed', '2024-10-07T00:00'],
  ['0 0 * * 7', '2024-10-06T00:00'],
  ['0 0 * FEB,mar *', '2025-02-01T00:00'],
  ['0 0 31 * ?', '2024-10-31T00:00'],
  ['0 0 ? * sun', '2024-10-06T00:00'],
  ['0 0 31 * *', '2024-10-31T00:00'],
  ['0 0 29 2 *', '2028-02-29T00:00'],
])('%s comes next at %s', (text, expected) => {
  expect(next(text)).toBe(expected);
});

test('a time is followed by the next one, not by itself', () => {
  expect(next('@hourly', '2024-10-04T10:00:00Z')).toBe('2024-10-04T11:00');
});

test('either day will do where both are restricted, and both must hold where one is not', () => {
  expect(next('0 0 9 * sun')).toBe('2024-10-06T00:00');
  expect(next('0 0 9 * sun', '2024-10-06T00:00:00Z')).toBe('2024-10-09T00:00');
  expect(next('0 0 */2 * sun')).toBe('2024-10-13T00:00');
});

test('a day that the next months do not have is waited for', () => {
  expect(next('0 0 31 * *', '2025-01-31T00:00:00Z')).toBe('2025-03-31T00:00');
  expect(next('0 0 29 2 *', '2096-02-29T00:00:00Z')).toBe('2104-02-29T00:00');
});

test.each([
  ['', 'is neither a cron expression of five fields nor one of @yearly'],
  ['daily', 'is neither'],
  ['@sometimes', 'is neither'],
  ['@constructor', 'is neither'],
  ['0 0 * *', 'is neither'],
  ['0 0 0 * * *', 'is neither'],
  ['? * * * *', 'has "?" for the minute'],
  ['60 * * * *', 'has "60" for the minute, which is 0 to 59'],
  ['* 24 * * *', 'has "24" for the hour'],
  ['* * 0 * *', 'has "0" for the day of the month, which is 1 to 31'],
  ['* * * 13 *', 'has "13" for the month'],
  ['* * * * 8', 'has "8" for the day of the week'],
  ['* * * * someday', 'has "someday" for the day of the week'],
  ['5-1 * * * *', 'has "5-1" for the minute'],
  ['1-2-3 * * * *', 'has "1-2-3"'],
  ['*/0 * * * *', 'has "*/0"'],
  ['1, * * * *', 'has "1,"'],
  ['-1 * * * *', 'has "-1"'],
  ['1.5 * * * *', 'has "1.5"'],
  ['0 0 31 2 *', 'names a day that never comes'],
])('"%s" is refused: it %s', (text, reason) => {
  expect(() => Schedule.parse(text)).toThrow(reason);
});
