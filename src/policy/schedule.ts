/**
 * When a policy takes backups, read from its frequency: a cron expression of five fields, or a word for one. All times
 * are UTC.
 */
const WORDS: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

interface Field {
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** Stand for the numbers from `first` on. */
  readonly names?: readonly string[];
  /** Whether `?` may be written for `*`. */
  readonly mayBeOpen?: true;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const FIELDS: readonly Field[] = [
  { name: 'minute', first: 0, last: 59 },
  { name: 'hour', first: 0, last: 23 },
  { name: 'day of the month', first: 1, last: 31, mayBeOpen: true },
  { name: 'month', first: 1, last: 12, names: MONTHS },
  // 7 is Sunday as well.
  { name: 'day of the week', first: 0, last: 7, names: DAYS, mayBeOpen: true },
];

const ANY = /^[*?]/;

/** A day that has not come within a leap year's cycle, over the turn of a century, never does. */
const FARTHEST_YEARS = 9;

export class Schedule {
  private constructor(
    private readonly minutes: ReadonlySet<number>,
    private readonly hours: ReadonlySet<number>,
    private readonly isDay: (date: Date) => boolean,
    private readonly months: ReadonlySet<number>,
  ) {}

  /** @throws RangeError saying what is wrong with the text */
  static parse(text: string): Schedule {
    const expression = text.startsWith('@') ? WORDS[text] : text;
    const fields = expression?.trim().split(/\s+/);
    if (fields?.length !== FIELDS.length) {
      throw new RangeError(`is neither a cron expression of five fields nor one of ${Object.keys(WORDS).join(', ')}`);
    }
    const [minutes, hours, monthDays, months, weekDays] = fields.map((field, index) => valuesOf(field, FIELDS[index]));
    const schedule = new Schedule(minutes, hours, dayRule(fields, monthDays, weekDays), months);
    if (!schedule.after(new Date(0))) throw new RangeError('names a day that never comes');
    return schedule;
  }

  /** The next time later than the given one. */
  next(time: Date): Date {
    const next = this.after(time);
    if (!next)
      throw new RangeError(`There is no time for it within ${FARTHEST_YEARS} years after ${time.toISOString()}`);
    return next;
  }

  private after(time: Date): Date | undefined {
    const date = new Date(time);
    date.setUTCSeconds(0, 0);
    date.setUTCMinutes(date.getUTCMinutes() + 1);
    const end = date.getUTCFullYear() + FARTHEST_YEARS;
    while (date.getUTCFullYear() <= end) {
      if (!this.months.has(date.getUTCMonth() + 1)) date.setUTCMonth(date.getUTCMonth() + 1, 1);
      else if (!this.isDay(date)) date.setUTCDate(date.getUTCDate() + 1);
      else if (!this.hours.has(date.getUTCHours())) {
        date.setUTCHours(date.getUTCHours() + 1, 0);
        continue;
      } else if (!this.minutes.has(date.getUTCMinutes())) {
        date.setUTCMinutes(date.getUTCMinutes() + 1);
        continue;
      } else return date;
      date.setUTCHours(0, 0);
    }
    return undefined;
  }
}

/** Where both days are restricted, either will do: that is how cron has always been. */
function dayRule(
  fields: readonly string[],
  monthDays: ReadonlySet<number>,
  weekDays: ReadonlySet<number>,
): (date: Date) => boolean {
  const isMonthDay = (date: Date) => monthDays.has(date.getUTCDate());
  const isWeekDay = (date: Date) => weekDays.has(date.getUTCDay()) || (date.getUTCDay() === 0 && weekDays.has(7));
  const eitherWillDo = !ANY.test(fields[2]) && !ANY.test(fields[4]);
  return (date) => (eitherWillDo ? isMonthDay(date) || isWeekDay(date) : isMonthDay(date) && isWeekDay(date));
}

/** `*`, `5`, `1-5`, `mon-fri`, `10-40/5` or `*\/5`, and lists of them. */
function valuesOf(text: string, field: Field): ReadonlySet<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [, range, step] = /^([^/]+)(?:\/([1-9][0-9]*))?$/.exec(part) ?? [];
    if (range === undefined) throw invalid(text, field);
    const [first, last] = boundsOf(range, step !== undefined, text, field);
    for (let value = first; value <= last; value += Number(step ?? 1)) values.add(value);
  }
  return values;
}

function boundsOf(range: string, stepped: boolean, text: string, field: Field): readonly [number, number] {
  if (range === '*' || (range === '?' && field.mayBeOpen)) return [field.first, field.last];
  const [first, last, ...rest] = range.split('-').map((end) => numberOf(end, text, field));
  if (rest.length > 0 || (last !== undefined && last < first)) throw invalid(text, field);
  return [first, last ?? (stepped ? field.last : first)];
}

function numberOf(text: string, whole: string, field: Field): number {
  const index = field.names?.indexOf(text.toLowerCase()) ?? -1;
  const value = index >= 0 ? field.first + index : /^[0-9]+$/.test(text) ? Number(text) : -1;
  if (value < field.first || value > field.last) throw invalid(whole, field);
  return value;
}

function invalid(text: string, { name, first, last }: Field): RangeError {
  return new RangeError(`has "${text}" for the ${name}, which is ${first} to ${last}`);
}
