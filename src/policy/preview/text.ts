/** A preview for a terminal, or any place where there is only text. It needs no colours. */
import { type Day, dateText, daysOf, KEY, LETTERS, legendOf, summaryOf, weekday } from './days';
import type { Preview } from './preview';

const MONTHS_ABREAST = 2;
const DAY_WIDTH = 4;
const MONTH_WIDTH = 7 * DAY_WIDTH;
const WEEKDAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'].map((name) => name.padEnd(DAY_WIDTH)).join('');

/** A calendar of the months, with a letter beside each day, and what the letters mean. It ends with a line break. */
export function textOf(preview: Preview, title?: string): string {
  const months = [...monthsOf(daysOf(preview)).entries()].map(([name, days]) => monthLines(name, days));
  const rows: string[][] = [];
  for (let index = 0; index < months.length; index += MONTHS_ABREAST) {
    rows.push(abreast(months.slice(index, index + MONTHS_ABREAST)));
  }
  const legend = legendOf(preview).map(({ mark, text }) => `${LETTERS[mark]}  ${text}`);
  const blocks = [...(title === undefined ? [] : [[title]]), ...rows, legend, [summaryOf(preview), KEY]];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line.trimEnd()}\n`).join(''))
    .join('\n');
}

function monthsOf(days: readonly Day[]): ReadonlyMap<string, readonly Day[]> {
  const months = new Map<string, Day[]>();
  for (const day of days) {
    const month = dateText(day.date).slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return months;
}

/** The month's name, the days of the week, and a line for each week. */
function monthLines(name: string, days: readonly Day[]): string[] {
  const weeks = [''.padEnd(DAY_WIDTH * weekday(days[0].date))];
  for (const { date, mark } of days) {
    const cell = `${String(date.getUTCDate()).padStart(2)}${LETTERS[mark]} `;
    if (weeks[weeks.length - 1].length === MONTH_WIDTH) weeks.push('');
    weeks[weeks.length - 1] += cell;
  }
  return [name, WEEKDAYS, ...weeks];
}

function abreast(months: readonly (readonly string[])[]): string[] {
  const height = Math.max(...months.map((lines) => lines.length));
  return Array.from({ length: height }, (_, row) =>
    months.map((lines) => (lines[row] ?? '').padEnd(MONTH_WIDTH + 2)).join(''),
  );
}
