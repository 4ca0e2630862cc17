import { printable } from './printable';

export interface Column<Item> {
  /** In capitals. */
  readonly title: string;
  /** Empty and undefined are shown as `-`. */
  value(item: Item): string | undefined;
}

const GAP = '   ';

/** A heading and a line an item, each column as wide as its longest value. */
export function tableOf<Item>(columns: readonly Column<Item>[], items: readonly Item[]): string {
  const rows = items.map((item) => columns.map((column) => printable(column.value(item) ?? '') || '-'));
  const lines = [columns.map(({ title }) => title), ...rows];
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => line[index].length)));
  return lines.map((line) => lineOf(line, widths)).join('\n');
}

function lineOf(cells: readonly string[], widths: readonly number[]): string {
  return cells
    .map((cell, index) => cell.padEnd(widths[index]))
    .join(GAP)
    .trimEnd();
}

/** `keep-forever=true,stage=test`, by key. */
export function pairs(map: Readonly<Record<string, string>> | undefined): string {
  return Object.entries(map ?? {})
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${key}=${value}`)
    .join(',');
}
