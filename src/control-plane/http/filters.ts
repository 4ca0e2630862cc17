/** Conditions that an item's document must meet to be in a list. */
import { refuse } from '../api-error';

export type Condition = (document: object) => boolean;

/** `key`, `key=value`, `!key` or `key!=value`. */
interface Filter {
  readonly name: string;
  readonly negated: boolean;
  /** Absent where only being there counts. */
  readonly value?: string;
}

export function labelCondition(text: string): Condition {
  const filter = parseFilter(text);
  return (document) => {
    const { labels = {} } = document as { labels?: Record<string, string> };
    return meets(filter, Object.hasOwn(labels, filter.name) ? labels[filter.name] : undefined);
  };
}

/** With the path of a field, its names joined by dots: `status.state=Succeeded`. */
export function fieldCondition(text: string): Condition {
  const filter = parseFilter(text);
  return (document) => meets(filter, fieldAt(document, filter.name.split('.')));
}

function parseFilter(text: string): Filter {
  const [, bang, name, , not, value] = /^(!?)([^!=]+)((!?)=(.*))?$/.exec(text) ?? [];
  if (name === undefined || (bang !== '' && value !== undefined)) {
    throw refuse.invalid(`"${text}" is not a filter: use key, key=value, !key or key!=value`);
  }
  return { name, negated: bang !== '' || not === '!', value };
}

function meets({ negated, value }: Filter, actual: unknown): boolean {
  const there = actual !== undefined && actual !== null;
  return (value === undefined ? there : there && String(actual) === value) !== negated;
}

function fieldAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  const field = (value as Record<string, unknown>)[name];
  return rest.length === 0 ? field : fieldAt(field, rest);
}
