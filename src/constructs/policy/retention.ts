import { CYCLES, type Cycle, type Retention as RetentionData } from '../../policy';
import { isKnownToTerraformOnly } from '../private/prop-check';
import type { DayOfWeek, Month } from '../values/calendar';

const MARK = Symbol.for('cdktf-provider-nuodbaas.Retention');
/** What a 32-bit integer holds. */
const MOST = 2 ** 31 - 1;

/** Which backup stands for a cycle, and from when cycles count. */
export interface RetentionSettings {
  /**
   * The day whose backup stands for the week, once that day has come. Where it has none, the last one before it does.
   *
   * @default DayOfWeek.SUNDAY
   */
  readonly dayOfWeek?: DayOfWeek;

  /**
   * The month that a year begins with: its first backup stands for the year.
   *
   * @default Month.JANUARY
   */
  readonly month?: Month;

  /**
   * Whether cycles count from the last backup that succeeded, so that backups outlast a policy that is suspended or
   * fails, or from the present, so that they grow old in any case.
   *
   * @default true
   */
  readonly relativeToLast?: boolean;

  /**
   * Whether the latest backup of an hour stands for it, and not the first.
   *
   * @default false
   */
  readonly promoteLatestToHourly?: boolean;

  /**
   * Whether the latest backup of a day stands for it, and not the first.
   *
   * @default false
   */
  readonly promoteLatestToDaily?: boolean;

  /**
   * Whether the latest backup of a month stands for it, and not the first.
   *
   * @default false
   */
  readonly promoteLatestToMonthly?: boolean;
}

/**
 * How many backups of each cycle a policy keeps: grandfathers, fathers and sons. A backup may be kept by several cycles,
 * and is deleted once none keeps it; the last one stays in any case. A cycle counts its periods, also those that have no
 * backup. Counts are whole numbers from 1 on, or tokens.
 *
 * @example
 * const retention = Retention.daily(7)
 *   .plus(Retention.weekly(4))
 *   .plus(Retention.monthly(12))
 *   .withSettings({ dayOfWeek: DayOfWeek.SATURDAY });
 */
export class Retention {
  /** Whether this is a Retention, from whichever copy of this library. */
  public static isRetention(x: unknown): x is Retention {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /**
   * Keeps a backup of each of this many hours.
   *
   * @throws Error where the count is no whole number from 1 on.
   */
  public static hourly(count: number): Retention {
    return Retention.of('hourly', count);
  }

  /**
   * Keeps a backup of each of this many days.
   *
   * @throws Error where the count is no whole number from 1 on.
   */
  public static daily(count: number): Retention {
    return Retention.of('daily', count);
  }

  /**
   * Keeps a backup of each of this many weeks.
   *
   * @throws Error where the count is no whole number from 1 on.
   */
  public static weekly(count: number): Retention {
    return Retention.of('weekly', count);
  }

  /**
   * Keeps a backup of each of this many months.
   *
   * @throws Error where the count is no whole number from 1 on.
   */
  public static monthly(count: number): Retention {
    return Retention.of('monthly', count);
  }

  /**
   * Keeps a backup of each of this many years.
   *
   * @throws Error where the count is no whole number from 1 on.
   */
  public static yearly(count: number): Retention {
    return Retention.of('yearly', count);
  }

  private static of(cycle: Cycle, count: number): Retention {
    if (!isKnownToTerraformOnly(count) && !(Number.isInteger(count) && count >= 1 && count <= MOST)) {
      throw new Error(
        `Retention.${cycle}(${String(count)}): the count must be a whole number from 1 to ${MOST}. Leave the cycle out ` +
          'where it is to keep nothing.',
      );
    }
    return new Retention({ [cycle]: count });
  }

  private constructor(
    /**
     * As the REST API has it.
     *
     * @internal
     */
    public readonly _data: RetentionData,
  ) {
    Object.defineProperty(this, MARK, { value: true });
  }

  /**
   * A retention that keeps what either of the two keeps.
   *
   * @throws Error where both have a count of the same cycle, or the same setting.
   */
  public plus(other: Retention): Retention {
    const { settings, ...counts } = this._data;
    const { settings: otherSettings, ...otherCounts } = other._data;
    refuseBoth('count', counts, otherCounts);
    const united = { ...counts, ...otherCounts };
    if (!settings && !otherSettings) return new Retention(united);
    refuseBoth('setting', settings ?? {}, otherSettings ?? {});
    return new Retention({ ...united, settings: { ...settings, ...otherSettings } });
  }

  /**
   * The same retention with other settings; what they leave out stays as it is.
   */
  public withSettings(settings: RetentionSettings): Retention {
    return new Retention({ ...this._data, settings: { ...this._data.settings, ...settings } });
  }

  /**
   * The cycles that have a count, the shortest first.
   *
   * @internal
   */
  public get _cycles(): Cycle[] {
    return CYCLES.filter((cycle) => this._data[cycle] !== undefined);
  }
}

function refuseBoth(what: string, one: object, other: object): void {
  const twice = Object.keys(one).find((key) => key in other);
  if (twice === undefined) return;
  throw new Error(`Retention.plus: both retentions have a ${what} "${twice}". Leave it out of one of them.`);
}
