/** A preview as a calendar has it: day by day, of which each has one mark. All days are UTC. */
import { CYCLES, type Cycle } from '../rotation';
import type { Preview, PreviewedBackup } from './preview';

/** The longest cycle that keeps a backup of the day; `kept` for one that no cycle keeps. */
export type Mark = Cycle | 'kept' | 'deleted' | 'none';

export interface Day {
  /** Its beginning. */
  readonly date: Date;
  readonly taken: number;
  readonly kept: readonly PreviewedBackup[];
  readonly mark: Mark;
}

/** How a mark is written, so that nobody has to tell it by its colour, and what it means. */
export const LETTERS: Readonly<Record<Mark, string>> = {
  yearly: 'Y',
  monthly: 'M',
  weekly: 'W',
  daily: 'D',
  hourly: 'H',
  kept: '*',
  deleted: '-',
  none: ' ',
};

const LONGEST_FIRST = [...CYCLES].reverse();
const DAY_MILLISECONDS = 86_400_000;

/** Every day from the first to the last, also those without a backup. */
export function daysOf({ from, to, backups }: Preview): Day[] {
  const byDay = new Map<number, PreviewedBackup[]>();
  for (const backup of backups) {
    const number = dayNumber(backup.time);
    const others = byDay.get(number);
    if (others) others.push(backup);
    else byDay.set(number, [backup]);
  }
  const days: Day[] = [];
  for (let number = dayNumber(from); number <= dayNumber(to); number++)
    days.push(dayOf(number, byDay.get(number) ?? []));
  return days;
}

/** The marks that a calendar may have, the longest cycle first, and what each says. */
export function legendOf(preview: Preview): { readonly mark: Mark; readonly text: string }[] {
  const kept = preview.backups.filter(({ deletedAt }) => deletedAt === undefined);
  const cycles = LONGEST_FIRST.map((cycle) => {
    const count = kept.filter((backup) => backup.cycles.includes(cycle)).length;
    return { mark: cycle, count, text: `kept as ${cycle} (${count})` };
  });
  const others = kept.filter((backup) => backup.cycles.length === 0).length;
  const deleted = preview.backups.length - kept.length;
  return [
    ...cycles,
    { mark: 'kept' as const, count: others, text: `kept, though by no cycle (${others})` },
    { mark: 'deleted' as const, count: deleted, text: `taken and deleted (${deleted})` },
  ].filter(({ count }) => count > 0);
}

/** How to read a calendar. */
export const KEY = 'Each day has the letter of the longest cycle that keeps a backup of it.';

/** What the calendar comes to, in a sentence. */
export function summaryOf({ from, to, backups, most }: Preview): string {
  const kept = backups.filter(({ deletedAt }) => deletedAt === undefined).length;
  return (
    `From ${minute(from)} to ${minute(to)} UTC: ${backups.length} taken, ${kept} kept at the end, ` +
    `${most} at most at a time`
  );
}

/** `2024-10-04`. */
export function dateText(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The number of the day in its week, of which Monday is 0. */
export function weekday(date: Date): number {
  return (date.getUTCDay() + 6) % 7;
}

function dayOf(number: number, backups: readonly PreviewedBackup[]): Day {
  const kept = backups.filter(({ deletedAt }) => deletedAt === undefined);
  return { date: new Date(number * DAY_MILLISECONDS), taken: backups.length, kept, mark: markOf(backups.length, kept) };
}

function markOf(taken: number, kept: readonly PreviewedBackup[]): Mark {
  if (kept.length === 0) return taken > 0 ? 'deleted' : 'none';
  const longest = LONGEST_FIRST.find((cycle) => kept.some(({ cycles }) => cycles.includes(cycle)));
  return longest ?? 'kept';
}

function dayNumber(time: Date): number {
  return Math.floor(time.getTime() / DAY_MILLISECONDS);
}

function minute(time: Date): string {
  return time.toISOString().slice(0, 16).replace('T', ' ');
}
