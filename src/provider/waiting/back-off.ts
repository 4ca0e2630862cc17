const FACTOR = 1.5;
const LONGEST_FACTOR = 10;

/**
 * Milliseconds to pause before asking again: longer each time, up to ten times the first pause, and a quarter more or
 * less at random, so that those who began to ask together do not go on doing so.
 *
 * @param first milliseconds of the first pause
 * @param before how often was asked before
 */
export function backOff(first: number, before: number): number {
  const pause = first * Math.min(FACTOR ** before, LONGEST_FACTOR);
  return pause * (0.75 + Math.random() / 2);
}
