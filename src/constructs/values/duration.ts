import { amountText, checkAmount, convert, scaled } from './private/whole-units';
import { Rounding } from './rounding';

const MARK = Symbol.for('cdktf-provider-nuodbaas.Duration');
const MINUTE = 60n;
const HOUR = 3_600n;
const DAY = 86_400n;

/**
 * A length of time, such as `Duration.minutes(90)`. Amounts are whole numbers from 0 on, or tokens.
 *
 * @example
 * const patience = Duration.minutes(90);
 * const hours: number = patience.toHours(Rounding.UP);
 */
export class Duration {
  /** Whether this is a Duration, from whichever copy of this library. */
  public static isDuration(x: unknown): x is Duration {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /** @throws Error where the amount is no whole number from 0 on. */
  public static seconds(amount: number): Duration {
    checkAmount('Duration.seconds', amount);
    return new Duration(`${amountText(amount)}s`, scaled(amount, 1n));
  }

  /** @throws Error where the amount is no whole number from 0 on. */
  public static minutes(amount: number): Duration {
    checkAmount('Duration.minutes', amount);
    return new Duration(`${amountText(amount)}m`, scaled(amount, MINUTE));
  }

  /** @throws Error where the amount is no whole number from 0 on. */
  public static hours(amount: number): Duration {
    checkAmount('Duration.hours', amount);
    return new Duration(`${amountText(amount)}h`, scaled(amount, HOUR));
  }

  /**
   * Days of 24 hours.
   *
   * @throws Error where the amount is no whole number from 0 on, or a token: what takes durations knows no days, so they
   * have to be hours before Terraform runs.
   */
  public static days(amount: number): Duration {
    checkAmount('Duration.days', amount);
    if (scaled(amount, DAY) === undefined) {
      throw new Error('Duration.days(<a token>): days cannot be made of what only Terraform knows. Pass hours.');
    }
    return Duration.hours(amount * 24);
  }

  private constructor(
    private readonly text: string,
    private readonly value: bigint | undefined,
  ) {
    Object.defineProperty(this, MARK, { value: true });
  }

  /**
   * The duration in whole seconds.
   *
   * @throws Error where only Terraform knows it.
   */
  public toSeconds(): number {
    return this.to('seconds', 1n, Rounding.REFUSE);
  }

  /**
   * The duration in whole minutes.
   *
   * @param rounding what to do where it is not a whole number of minutes; left out, that is an error
   * @throws Error where it is not a whole number of minutes, or only Terraform knows it.
   */
  public toMinutes(rounding: Rounding = Rounding.REFUSE): number {
    return this.to('minutes', MINUTE, rounding);
  }

  /**
   * The duration in whole hours.
   *
   * @param rounding what to do where it is not a whole number of hours; left out, that is an error
   * @throws Error where it is not a whole number of hours, or only Terraform knows it.
   */
  public toHours(rounding: Rounding = Rounding.REFUSE): number {
    return this.to('hours', HOUR, rounding);
  }

  /**
   * The duration in whole days of 24 hours.
   *
   * @param rounding what to do where it is not a whole number of days; left out, that is an error
   * @throws Error where it is not a whole number of days, or only Terraform knows it.
   */
  public toDays(rounding: Rounding = Rounding.REFUSE): number {
    return this.to('days', DAY, rounding);
  }

  /** As Go programs write it, Terraform and Kubernetes among them: `90s`, `15m`, `48h`. */
  public toGoString(): string {
    return this.text;
  }

  private to(unit: string, scale: bigint, rounding: Rounding): number {
    return convert({ text: this.text, value: this.value, unit, scale, rounding });
  }
}
