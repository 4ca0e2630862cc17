import type { Path } from '../diagnostics';
import { isKnown, type Value } from './value';

/** `retention.weekly`, `slas[0]`: how a diagnostic's text names a part of a value. */
export function formatPath(path: Path): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');
}

/** The part of a value at a path; null where there is none, unknown inside of what is unknown. */
export function valueAt(value: Value, path: Path): Value {
  return path.reduce<Value>((whole, step) => {
    if (!isKnown(whole) || typeof whole !== 'object') return isKnown(whole) ? null : whole;
    return Object.hasOwn(whole, step) ? ((whole as Readonly<Record<string, Value>>)[step] ?? null) : null;
  }, value);
}
