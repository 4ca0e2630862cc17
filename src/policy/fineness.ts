import type { Cycle } from './rotation';
import type { Schedule } from './schedule';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The longest that each cycle's period can be, in milliseconds. */
const PERIODS: Readonly<Record<Cycle, number>> = {
  hourly: HOUR,
  daily: DAY,
  weekly: 7 * DAY,
  monthly: 31 * DAY,
  yearly: 366 * DAY,
};

/** Two leap days and all that is between them: a schedule has shown its shortest interval by then. */
const FIRST = new Date('2024-01-01T00:00:00Z');
const LAST = new Date('2028-03-01T00:00:00Z');

/**
 * Whether a cycle has periods that no backup falls into because the schedule never comes so often: hourly ones of a
 * daily backup. A schedule counts as often as its shortest interval; what it leaves out, such as nights, does not matter.
 */
export function isFinerThan(schedule: Schedule, cycle: Cycle): boolean {
  let time = schedule.next(FIRST);
  do {
    const next = schedule.next(time);
    if (next.getTime() - time.getTime() <= PERIODS[cycle]) return false;
    time = next;
  } while (time < LAST);
  return true;
}
