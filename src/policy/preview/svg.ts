/**
 * A preview as a picture: weeks are columns, days are squares. It is the same for the same preview, has no scripts and
 * loads nothing; every square has its letter and says in words what it stands for.
 */
import { type Day, dateText, daysOf, KEY, LETTERS, legendOf, type Mark, summaryOf, weekday } from './days';
import type { Preview } from './preview';

const MARGIN = 16;
const SQUARE = 16;
const STEP = 18;
/** Room for the days of the week, at the left. */
const LABELS = 36;
const WEEKS_ABREAST = 53;
/** Room for the months' names, above the days. */
const HEADING = 20;
const BAND = HEADING + 7 * STEP + 12;
const LINE = 22;
const TEXT_WIDTH = 560;

/** Light to dark, so that the order shows without colours, too; letters have a contrast of 4.5 to 1 and more. */
const COLOURS: Readonly<Record<Mark, { readonly fill: string; readonly letter: string }>> = {
  yearly: { fill: '#581c87', letter: '#ffffff' },
  monthly: { fill: '#1e3a8a', letter: '#ffffff' },
  weekly: { fill: '#2563eb', letter: '#ffffff' },
  daily: { fill: '#93c5fd', letter: '#111827' },
  hourly: { fill: '#dbeafe', letter: '#111827' },
  kept: { fill: '#bbf7d0', letter: '#14532d' },
  deleted: { fill: '#ffffff', letter: '#4b5563' },
  none: { fill: '#f3f4f6', letter: '#4b5563' },
};

/** A whole SVG document. It ends with a line break. */
export function svgOf(preview: Preview, title = 'Preview of a backup policy'): string {
  const days = daysOf(preview);
  const offset = weekday(days[0].date);
  const weeks = Math.ceil((offset + days.length) / 7);
  const bands = Math.ceil(weeks / WEEKS_ABREAST);
  const legend = legendOf(preview);
  const top = MARGIN + 2 * LINE;
  const legendTop = top + bands * BAND + LINE;
  const width = 2 * MARGIN + Math.max(TEXT_WIDTH, LABELS + Math.min(weeks, WEEKS_ABREAST) * STEP);
  const keyTop = legendTop + legend.length * LINE;
  const height = keyTop + MARGIN;
  const place = (index: number) => placeOf(offset + index, top);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `role="img" aria-label="${escaped(`${title}. ${describe(preview)}`)}" font-family="sans-serif" font-size="12">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(MARGIN, MARGIN + 14, title, 'font-size="16" font-weight="bold"'),
    text(MARGIN, MARGIN + 14 + LINE, summaryOf(preview)),
    ...weekdayLabels(bands, top),
    ...monthLabels(days, place),
    ...days.map((day, index) => square(place(index), day.mark, tooltip(day))),
    ...legend.flatMap(({ mark, text: meaning }, index) => legendLine(mark, meaning, legendTop + index * LINE)),
    text(MARGIN, keyTop, KEY, 'fill="#4b5563"'),
    '</svg>\n',
  ].join('\n');
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** @param slot the number of the day, from the Monday of the first week on */
function placeOf(slot: number, top: number): Place {
  const week = Math.floor(slot / 7);
  const band = Math.floor(week / WEEKS_ABREAST);
  return {
    x: MARGIN + LABELS + (week % WEEKS_ABREAST) * STEP,
    y: top + band * BAND + HEADING + (slot % 7) * STEP,
  };
}

function weekdayLabels(bands: number, top: number): string[] {
  return Array.from({ length: bands }, (_, band) =>
    ['Mon', 'Wed', 'Fri', 'Sun'].map((name, index) =>
      text(MARGIN, top + band * BAND + HEADING + 2 * index * STEP + 12, name, 'fill="#4b5563"'),
    ),
  ).flat();
}

/** Above the week of each first of a month, and above the first week where there is room. */
function monthLabels(days: readonly Day[], place: (index: number) => Place): string[] {
  const firsts = days.flatMap(({ date }, index) => (date.getUTCDate() === 1 ? [index] : []));
  // A label is about three weeks wide.
  const indices = firsts.length === 0 || firsts[0] > 3 * 7 ? [0, ...firsts] : firsts;
  return indices.map((index) => {
    const { x, y } = place(index);
    const row = weekday(days[index].date);
    return text(x, y - row * STEP - 6, dateText(days[index].date).slice(0, 7), 'fill="#4b5563"');
  });
}

function legendLine(mark: Mark, meaning: string, y: number): string[] {
  return [square({ x: MARGIN, y: y - 12 }, mark), text(MARGIN + STEP + 6, y, meaning)];
}

function square({ x, y }: Place, mark: Mark, meaning?: string): string {
  const { fill, letter } = COLOURS[mark];
  const border = mark === 'deleted' ? ' stroke="#d1d5db"' : '';
  const shown = LETTERS[mark].trim();
  return [
    '<g>',
    meaning === undefined ? '' : `<title>${escaped(meaning)}</title>`,
    `<rect x="${x}" y="${y}" width="${SQUARE}" height="${SQUARE}" rx="3" fill="${fill}"${border}/>`,
    shown && text(x + SQUARE / 2, y + 12, shown, `text-anchor="middle" font-size="11" fill="${letter}"`),
    '</g>',
  ].join('');
}

function tooltip({ date, taken, kept }: Day): string {
  if (taken === 0) return `${dateText(date)}: no backup`;
  const cycles = new Set(kept.flatMap((backup) => backup.cycles));
  const as = cycles.size > 0 ? ` as ${[...cycles].join(', ')}` : '';
  return `${dateText(date)}: ${taken} taken, ${kept.length} kept${as}`;
}

/** The whole picture in words. */
function describe(preview: Preview): string {
  const legend = legendOf(preview).map((entry) => entry.text);
  return `${[summaryOf(preview), ...legend].join('; ')}.`;
}

function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${x}" y="${y}"${attributes && ` ${attributes}`}>${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
