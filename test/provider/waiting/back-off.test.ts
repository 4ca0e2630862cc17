import { backOff } from '../../../src/provider/waiting/back-off';

test('pauses grow to ten times the first, give or take a quarter', () => {
  for (const [before, middle] of [
    [0, 100],
    [1, 150],
    [2, 225],
    [6, 1_000],
    [600, 1_000],
  ]) {
    const pauses = Array.from({ length: 50 }, () => backOff(100, before));
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(middle * 0.75);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(middle * 1.25);
    expect(new Set(pauses).size).toBeGreaterThan(1);
  }
});
