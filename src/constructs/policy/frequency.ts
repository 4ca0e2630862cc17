import { Schedule } from '../../policy';
import { isKnownToTerraformOnly } from '../private/prop-check';
import { DayOfWeek, Month } from '../values/calendar';
import type { Duration } from '../values/duration';
import { amountText } from '../values/private/whole-units';

const MARK = Symbol.for('cdktf-provider-nuodbaas.Frequency');
const DAYS = Object.values(DayOfWeek);
const MONTHS = Object.values(Month);
const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;

/** A time of the day, in UTC. */
export interface DailyOptions {
  /**
   * The hour, from 0 to 23.
   *
   * @default 0
   */
  readonly hour?: number;

  /**
   * The minute of the hour, from 0 to 59.
   *
   * @default 0
   */
  readonly minute?: number;
}

/** A time of the week, in UTC. */
export interface WeeklyOptions extends DailyOptions {
  /**
   * The day.
   *
   * @default DayOfWeek.SUNDAY
   */
  readonly dayOfWeek?: DayOfWeek;
}

/** A time of the month, in UTC. */
export interface MonthlyOptions extends DailyOptions {
  /**
   * The day, from 1 to 28: some months do not have the others.
   *
   * @default 1
   */
  readonly day?: number;
}

/** A time of the year, in UTC. */
export interface YearlyOptions extends MonthlyOptions {
  /**
   * The month.
   *
   * @default Month.JANUARY
   */
  readonly month?: Month;
}

/**
 * How often, and when, a policy takes backups. All times are UTC.
 *
 * @example
 * const everyNight = Frequency.daily({ hour: 2, minute: 30 });
 * const fourTimesADay = Frequency.every(Duration.hours(6));
 * const workdays = Frequency.cron('0 20 * * mon-fri');
 */
export class Frequency {
  /** Whether this is a Frequency, from whichever copy of this library. */
  public static isFrequency(x: unknown): x is Frequency {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /**
   * Every hour.
   *
   * @param minute the minute of the hour, from 0 to 59; 0 where it is left out
   * @throws Error where there is no such minute.
   */
  public static hourly(minute: number = 0): Frequency {
    return Frequency.cron(`${amountText(minute)} * * * *`);
  }

  /**
   * Every day; at midnight unless the options say otherwise.
   *
   * @throws Error where there is no such time.
   */
  public static daily(options: DailyOptions = {}): Frequency {
    const { hour = 0, minute = 0 } = options;
    return Frequency.cron(`${amountText(minute)} ${amountText(hour)} * * *`);
  }

  /**
   * Every week; on Sunday at midnight, when it begins, unless the options say otherwise.
   *
   * @throws Error where there is no such time.
   */
  public static weekly(options: WeeklyOptions = {}): Frequency {
    const { dayOfWeek = DayOfWeek.SUNDAY, hour = 0, minute = 0 } = options;
    return Frequency.cron(`${amountText(minute)} ${amountText(hour)} * * ${DAYS.indexOf(dayOfWeek)}`);
  }

  /**
   * Every month; on the first at midnight unless the options say otherwise.
   *
   * @throws Error where there is no such time in every month.
   */
  public static monthly(options: MonthlyOptions = {}): Frequency {
    const { day = 1, hour = 0, minute = 0 } = options;
    checkDay(day);
    return Frequency.cron(`${amountText(minute)} ${amountText(hour)} ${amountText(day)} * *`);
  }

  /**
   * Every year; on the first of January at midnight unless the options say otherwise.
   *
   * @throws Error where there is no such time in every month.
   */
  public static yearly(options: YearlyOptions = {}): Frequency {
    const { month = Month.JANUARY, day = 1, hour = 0, minute = 0 } = options;
    checkDay(day);
    return Frequency.cron(
      `${amountText(minute)} ${amountText(hour)} ${amountText(day)} ${MONTHS.indexOf(month) + 1} *`,
    );
  }

  /**
   * At regular intervals that an hour or a day can be divided into, from midnight on: 15 minutes, or 6 hours.
   *
   * @throws Error where the interval does not divide an hour or a day, or only Terraform knows it.
   */
  public static every(interval: Duration): Frequency {
    const seconds = interval.toSeconds();
    if (seconds > 0 && seconds % 60 === 0 && HOUR_SECONDS % seconds === 0) {
      return seconds === HOUR_SECONDS ? Frequency.hourly() : Frequency.cron(`*/${seconds / 60} * * * *`);
    }
    if (seconds > 0 && seconds % HOUR_SECONDS === 0 && DAY_SECONDS % seconds === 0) {
      return seconds === DAY_SECONDS ? Frequency.daily() : Frequency.cron(`0 */${seconds / HOUR_SECONDS} * * *`);
    }
    throw new Error(
      `Frequency.every(${interval.toGoString()}): an hour must be divisible by the minutes of the interval, or a day by ` +
        'its hours. Use an interval such as Duration.minutes(15) or Duration.hours(6), or Frequency.cron.',
    );
  }

  /**
   * A cron expression of five fields (minute, hour, day of the month, month, day of the week), or one of `@hourly`,
   * `@daily`, `@weekly`, `@monthly` and `@yearly`; or a token for either.
   *
   * @see https://en.wikipedia.org/wiki/Cron
   * @throws Error saying what is wrong with the expression.
   */
  public static cron(expression: string): Frequency {
    if (!isKnownToTerraformOnly(expression)) parse(expression);
    return new Frequency(expression);
  }

  private constructor(
    /** As the REST API takes it. */
    public readonly expression: string,
  ) {
    Object.defineProperty(this, MARK, { value: true });
  }

  /**
   * When backups are taken; undefined where only Terraform knows that.
   *
   * @internal
   */
  public get _schedule(): Schedule | undefined {
    return isKnownToTerraformOnly(this.expression) ? undefined : parse(this.expression);
  }
}

function parse(expression: string): Schedule {
  try {
    return Schedule.parse(expression);
  } catch (error) {
    const { message } = error as RangeError;
    throw new Error(`Frequency ${JSON.stringify(expression)} ${message}. Use an expression such as "30 2 * * *".`);
  }
}

function checkDay(day: number): void {
  if (isKnownToTerraformOnly(day) || (Number.isInteger(day) && day >= 1 && day <= 28)) return;
  throw new Error(
    `A frequency on day ${day} of the month: it must be a day from 1 to 28, which every month has. Use Frequency.cron ` +
      'for a day that some months do not have; those are left out then.',
  );
}
