import { isList, isObject } from '../values/equal';
import { formatPath } from '../values/path';
import { BigNumber, isKnown, type Known } from '../values/value';
import type { Validator } from './schema';

/** A string that the pattern finds. @param explanation what completes "must …", such as "be lower-case letters" */
export function matches(pattern: RegExp, explanation: string): Validator {
  return check(explanation, (value) => typeof value === 'string' && value.search(pattern) >= 0);
}

/** A string of so many characters, both ends included. */
export function lengthBetween(shortest: number, longest: number): Validator {
  return check(`be ${shortest} to ${longest} characters long`, (value) => {
    const length = typeof value === 'string' ? [...value].length : -1;
    return length >= shortest && length <= longest;
  });
}

export function oneOf(...allowed: readonly (string | number)[]): Validator {
  return check(`be one of ${allowed.map((value) => JSON.stringify(value)).join(', ')}`, (value) =>
    allowed.some((candidate) => candidate === value),
  );
}

/** Asks the validators about each known element of a list, set or map. */
export function each(...validators: readonly Validator[]): Validator {
  return (request) => {
    if (!isList(request.value) && !isObject(request.value)) return;
    for (const [key, value] of Object.entries(request.value)) {
      if (!isKnown(value)) continue;
      const path = [...request.path, isList(request.value) ? Number(key) : key];
      for (const validate of validators) validate({ ...request, path, value });
    }
  };
}

/** A check of one's own. @param rule what completes "must …" */
export function check(rule: string, holds: (value: Known) => boolean): Validator {
  return ({ path, value, sensitive, diagnostics }) => {
    if (holds(value)) return;
    const given = sensitive ? 'The value is sensitive and not shown' : `It is ${format(value)}`;
    diagnostics.error('Invalid attribute value', `Attribute ${formatPath(path)} must ${rule}. ${given}.`, path);
  };
}

function format(value: Known): string {
  return value instanceof BigNumber ? value.text : JSON.stringify(value, (_, part) => (isUnknown(part) ? '…' : part));
}

function isUnknown(part: unknown): boolean {
  return typeof part === 'symbol';
}
