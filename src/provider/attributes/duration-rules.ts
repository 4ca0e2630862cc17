import { check, type Known, type Validator } from '../../tfplugin';
import { parseDuration } from '../waiting/duration';

/** A duration such as `90s` or `1h30m`, where 0 has a meaning of its own. */
export const anyDuration: Validator = check(
  'be a duration such as 90s or 1h30m, or 0',
  (value) => millisecondsOf(value) >= 0,
);

/** A duration that is long enough to wait for something. */
export const positiveDuration: Validator = check(
  'be a duration above 0, such as 90s or 1h30m',
  (value) => millisecondsOf(value) > 0,
);

/** Not a number where the value is no duration. */
function millisecondsOf(value: Known): number {
  try {
    return typeof value === 'string' ? parseDuration(value) : Number.NaN;
  } catch {
    return Number.NaN;
  }
}
