/**
 * What a policy would do to one database: the backups it takes from one time to another, and what becomes of each. Every
 * backup is taken to succeed at once, and the policy to be created, with no backups yet, when the preview begins.
 */
import { judge } from '../expiry';
import type { Cycle, Retention, Rotated } from '../rotation';
import type { Schedule } from '../schedule';

/** More would take long to go through, and nobody can look at them. */
const MOST_BACKUPS = 20_000;

export interface PreviewedBackup {
  /** When it is taken. */
  readonly time: Date;
  /** When it is deleted; undefined where it is still there at the end. */
  readonly deletedAt: Date | undefined;
  /** The cycles that keep it at the end. */
  readonly cycles: readonly Cycle[];
}

export interface Preview {
  readonly from: Date;
  readonly to: Date;
  /** All that are taken, in the order of time. */
  readonly backups: readonly PreviewedBackup[];
  /** The most that there are at any time. */
  readonly most: number;
}

/**
 * @param from when the policy is created: backups are taken after this time
 * @param to the last time at which one may be taken
 * @throws RangeError where the times are in the wrong order, or there are too many backups between them
 */
export function preview(schedule: Schedule, retention: Retention | undefined, from: Date, to: Date): Preview {
  if (!(from <= to)) throw new RangeError(`ends at ${describe(to)}, before it begins at ${describe(from)}`);
  const course = new Course(retention);
  for (let time = schedule.next(from), count = 1; time <= to; time = schedule.next(time), count++) {
    if (count > MOST_BACKUPS) throw new RangeError(`has more than ${MOST_BACKUPS} backups by ${describe(time)}`);
    course.take(time);
  }
  return { from, to, backups: course.backups(), most: course.most };
}

/** What happens, backup by backup. */
class Course {
  public most = 0;
  private readonly taken: Rotated[] = [];
  private readonly deleted = new Map<string, Date>();
  private readonly cycles = new Map<string, readonly Cycle[]>();
  private present: readonly Rotated[] = [];

  public constructor(private readonly retention: Retention | undefined) {}

  /** A policy looks at its backups when it asks for one more, and again once that has succeeded. */
  public take(time: Date): void {
    this.expire(time);
    const backup = { key: time.toISOString(), time };
    this.taken.push(backup);
    this.present = [...this.present, backup];
    this.most = Math.max(this.most, this.present.length);
    this.expire(time);
  }

  public backups(): PreviewedBackup[] {
    return this.taken.map(({ key, time }) => {
      const deletedAt = this.deleted.get(key);
      return { time, deletedAt, cycles: deletedAt ? [] : (this.cycles.get(key) ?? []) };
    });
  }

  private expire(now: Date): void {
    const verdicts = judge(this.present, this.retention, now);
    if (!verdicts) return;
    this.present = this.present.filter(({ key }) => {
      const { cycles = [], stays = true } = verdicts.get(key) ?? {};
      this.cycles.set(key, cycles);
      if (!stays) this.deleted.set(key, now);
      return stays;
    });
  }
}

function describe(time: Date): string {
  return Number.isNaN(time.getTime()) ? 'no valid time' : time.toISOString();
}
