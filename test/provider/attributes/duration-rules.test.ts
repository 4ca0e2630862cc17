import { anyDuration, positiveDuration } from '../../../src/provider/attributes/duration-rules';
import { Diagnostics, type Known } from '../../../src/tfplugin';

function refuses(rule: typeof anyDuration, value: Known): boolean {
  const diagnostics = new Diagnostics();
  rule({ path: ['timeout'], value, sensitive: false, diagnostics });
  return diagnostics.hasError;
}

test.each(['90s', '1h30m', '.5s'])('%s is a duration', (text) => {
  expect(refuses(anyDuration, text)).toBe(false);
  expect(refuses(positiveDuration, text)).toBe(false);
});

test('0 is none where it would not wait', () => {
  expect(refuses(anyDuration, '0')).toBe(false);
  expect(refuses(positiveDuration, '0')).toBe(true);
});

test.each(['-1s', '10', 'soon', ''])('%j is no duration', (text) => {
  expect(refuses(anyDuration, text)).toBe(true);
  expect(refuses(positiveDuration, text)).toBe(true);
});
