/**
 * Whether a product version is below another, by the numbers that both have: `6.0` is the newest 6.0.x, and so not below
 * `6.0.2`. False where one of the two is no version but another tag of an image.
 */
export function isOlderVersion(version: string, other: string): boolean {
  const numbers = numbersOf(version);
  const others = numbersOf(other);
  const length = Math.min(numbers.length, others.length);
  for (let index = 0; index < length; index++) {
    if (numbers[index] !== others[index]) return numbers[index] < others[index];
  }
  return false;
}

/** `6.0.2-1.el8` is `[6, 0, 2]`; empty where the text does not begin with a number. */
function numbersOf(version: string): readonly number[] {
  const [leading] = /^\d+(\.\d+)*/.exec(version) ?? [''];
  return leading === '' ? [] : leading.split('.').map(Number);
}
