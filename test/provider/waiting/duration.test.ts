import { parseDuration } from '../../../src/provider/waiting/duration';

test.each([
  ['0', 0],
  ['90s', 90_000],
  ['10m', 600_000],
  ['1h30m', 5_400_000],
  ['1.5h', 5_400_000],
  ['.5s', 500],
  ['250ms', 250],
  ['1s500ms', 1_500],
  ['-1s', -1_000],
  ['+2m', 120_000],
  ['1000µs', 1],
])('%s is %d milliseconds', (text, milliseconds) => {
  expect(parseDuration(text)).toBeCloseTo(milliseconds);
});

test.each([
  ['', 'invalid duration ""'],
  ['-', 'invalid duration "-"'],
  ['ten', 'invalid duration "ten"'],
  ['999', 'missing unit in duration "999"'],
  ['1m30', 'missing unit in duration "1m30"'],
  ['1d', 'unknown unit "d" in duration "1d"'],
  ['1constructor', 'unknown unit "constructor" in duration "1constructor"'],
  ['1h 30m', 'unknown unit "h " in duration "1h 30m"'],
])('%j is refused: %s', (text, message) => {
  expect(() => parseDuration(text)).toThrow(message);
});
