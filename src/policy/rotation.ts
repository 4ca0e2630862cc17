/**
 * Grandfather, father, son: which of a policy's backups stand for an hour, a day, a week, a month or a year, and which of
 * those are kept. Knows nothing but times; all of them are UTC.
 *
 * Every cycle chooses among those that the cycle before it chose, and makes its choice again with every new backup.
 * That comes out the same where the others were deleted meanwhile, as long as the last one was not: a later choice may
 * fall on it.
 */
export const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
export type DayOfWeek = (typeof DAYS)[number];
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
export type Month = (typeof MONTHS)[number];

export const CYCLES = ['hourly', 'daily', 'weekly', 'monthly', 'yearly'] as const;
export type Cycle = (typeof CYCLES)[number];

/** How many backups of each cycle are kept, and which backup stands for a cycle: as the REST API has it. */
export type Retention = { readonly [cycle in Cycle]?: number } & { readonly settings?: RotationSettings };

export interface RotationSettings {
  /** The day whose backup becomes the weekly one; Sunday where it is left out. */
  readonly dayOfWeek?: DayOfWeek;
  /** The month whose backup becomes the yearly one; January where it is left out. */
  readonly month?: Month;
  /** Whether cycles count from the last backup (left out: they do) or from the present. */
  readonly relativeToLast?: boolean;
  readonly promoteLatestToHourly?: boolean;
  readonly promoteLatestToDaily?: boolean;
  readonly promoteLatestToMonthly?: boolean;
}

/** A backup that succeeded. */
export interface Rotated {
  readonly key: string;
  /** When it was asked for. */
  readonly time: Date;
}

const DAY_MILLISECONDS = 86_400_000;

/** The number of the period that a time is in; periods are numbered one after the other. */
type Period = (time: Date) => number;

/**
 * The cycles that keep each backup, by its key.
 *
 * @param now what cycles count from where they are not relative to the last backup
 */
export function rotate(
  backups: readonly Rotated[],
  retention: Retention,
  now: Date,
): ReadonlyMap<string, readonly Cycle[]> {
  const all = [...backups].sort((a, b) => a.time.getTime() - b.time.getTime());
  const last = all.at(-1);
  const kept = new Map(all.map(({ key }): [string, Cycle[]] => [key, []]));
  if (!last) return kept;

  const { settings = {} } = retention;
  const until = (settings.relativeToLast ?? true) ? last.time : now;
  const weekOf = weekEndingOn(settings.dayOfWeek ?? 'Sunday');
  const yearOf = yearBeginningIn(settings.month ?? 'January');

  const hourly = choose(all, hourOf, settings.promoteLatestToHourly);
  const daily = choose(hourly, dayOf, settings.promoteLatestToDaily);
  // A week is represented by its last day, or the one nearest to that: not before the week is over.
  const weekly = choose(daily, weekOf, true).filter(({ time }) => weekOf(time) <= lastWeekOver(weekOf, until));
  const monthly = choose(daily, monthOf, settings.promoteLatestToMonthly);
  const yearly = choose(monthly, yearOf, false);

  keep('hourly', hourly, hourOf, hourOf(until));
  keep('daily', daily, dayOf, dayOf(until));
  keep('weekly', weekly, weekOf, lastWeekOver(weekOf, until));
  keep('monthly', monthly, monthOf, monthOf(until));
  keep('yearly', yearly, yearOf, yearOf(until));
  return kept;

  function keep(cycle: Cycle, chosen: readonly Rotated[], periodOf: Period, latest: number): void {
    for (const { key, time } of chosen) {
      if (periodOf(time) > latest - (retention[cycle] ?? 0)) kept.get(key)?.push(cycle);
    }
  }
}

/** The first of each period, or the last. */
function choose(backups: readonly Rotated[], periodOf: Period, latest = false): Rotated[] {
  const chosen = new Map<number, Rotated>();
  for (const backup of backups) {
    const period = periodOf(backup.time);
    if (latest || !chosen.has(period)) chosen.set(period, backup);
  }
  return [...chosen.values()];
}

function hourOf(time: Date): number {
  return Math.floor(time.getTime() / 3_600_000);
}

function dayOf(time: Date): number {
  return Math.floor(time.getTime() / DAY_MILLISECONDS);
}

function monthOf(time: Date): number {
  return time.getUTCFullYear() * 12 + time.getUTCMonth();
}

function weekEndingOn(day: DayOfWeek): Period {
  return (time) => Math.floor((dayOf(time) + daysUntil(DAYS.indexOf(day), time)) / 7);
}

function daysUntil(weekday: number, time: Date): number {
  return (weekday - time.getUTCDay() + 7) % 7;
}

/** The week of the time, on its last day, else the one before. */
function lastWeekOver(weekOf: Period, time: Date): number {
  const tomorrow = new Date(time.getTime() + DAY_MILLISECONDS);
  return weekOf(tomorrow) - 1;
}

function yearBeginningIn(month: Month): Period {
  return (time) => Math.floor((monthOf(time) - MONTHS.indexOf(month)) / 12);
}
