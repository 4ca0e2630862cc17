import type { Format } from './format';
import { type Column, tableOf } from './table';

/** Never printed, though a server should tell it. */
const SECRETS = ['dbaPassword'];

/** Prints an item as the server has it, or as a table of one line. */
export function printItem<Item extends object>(format: Format, columns: readonly Column<Item>[], item: Item): void {
  console.log(format === 'table' ? tableOf(columns, [item]) : documentOf(format, item));
}

/** The same for a list: an array, or a table of a line each. */
export function printItems<Item extends object>(
  format: Format,
  columns: readonly Column<Item>[],
  items: readonly Item[],
): void {
  console.log(format === 'table' ? tableOf(columns, items) : documentOf(format, items));
}

function documentOf(format: 'json' | 'yaml', value: object): string {
  const json = JSON.stringify(value, (key, field) => (SECRETS.includes(key) ? undefined : field), 2);
  if (format === 'json') return json;
  // Takes time to load.
  const { stringify } = require('yaml') as typeof import('yaml');
  return stringify(JSON.parse(json), { lineWidth: 0 }).trimEnd();
}
