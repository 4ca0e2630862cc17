import { TerraformVariable } from 'cdktf';
import { DayOfWeek, Duration, Frequency, Month } from '../../../src';
import { expression, newStack, resolveIn } from '../../support/synth';

test.each([
  [Frequency.hourly(), '0 * * * *'],
  [Frequency.hourly(30), '30 * * * *'],
  [Frequency.daily(), '0 0 * * *'],
  [Frequency.daily({ hour: 2, minute: 30 }), '30 2 * * *'],
  [Frequency.weekly(), '0 0 * * 0'],
  [Frequency.weekly({ dayOfWeek: DayOfWeek.SATURDAY, hour: 22 }), '0 22 * * 6'],
  [Frequency.monthly(), '0 0 1 * *'],
  [Frequency.monthly({ day: 28 }), '0 0 28 * *'],
  [Frequency.yearly(), '0 0 1 1 *'],
  [Frequency.yearly({ month: Month.DECEMBER, day: 24, hour: 18 }), '0 18 24 12 *'],
  [Frequency.every(Duration.minutes(15)), '*/15 * * * *'],
  [Frequency.every(Duration.minutes(60)), '0 * * * *'],
  [Frequency.every(Duration.hours(6)), '0 */6 * * *'],
  [Frequency.every(Duration.days(1)), '0 0 * * *'],
  [Frequency.cron('@hourly'), '@hourly'],
])('%#: is the expression that the control plane takes', (frequency, expected) => {
  expect(frequency.expression).toBe(expected);
});

test.each([
  ['Frequency "0 24 * * *" has "24" for the hour, which is 0 to 23', () => Frequency.daily({ hour: 24 })],
  ['Frequency "60 * * * *" has "60" for the minute', () => Frequency.hourly(60)],
  ['Frequency "at dawn" is neither a cron expression of five fields nor one of', () => Frequency.cron('at dawn')],
  ['Frequency "0 0 31 2 *" names a day that never comes', () => Frequency.cron('0 0 31 2 *')],
  ['on day 29 of the month: it must be a day from 1 to 28', () => Frequency.monthly({ day: 29 })],
  ['on day 0 of the month', () => Frequency.yearly({ day: 0 })],
  ['Frequency.every(7m): an hour must be divisible', () => Frequency.every(Duration.minutes(7))],
  ['Frequency.every(90m): an hour must be divisible', () => Frequency.every(Duration.minutes(90))],
  ['Frequency.every(48h): an hour must be divisible', () => Frequency.every(Duration.days(2))],
  ['Frequency.every(0s): an hour must be divisible', () => Frequency.every(Duration.seconds(0))],
])('is refused: %s', (message, make) => {
  expect(make).toThrow(message);
});

test('what only Terraform knows is passed on', () => {
  const stack = newStack();
  const cron = new TerraformVariable(stack, 'cron', { type: 'string' }).stringValue;
  const hour = new TerraformVariable(stack, 'hour', { type: 'number' }).numberValue;

  expect(resolveIn(stack, Frequency.cron(cron).expression)).toBe(expression('var.cron'));
  expect(resolveIn(stack, Frequency.daily({ hour }).expression)).toBe(`0 ${expression('var.hour')} * * *`);
});

test('a frequency is recognized as what it is', () => {
  expect(Frequency.isFrequency(Frequency.daily())).toBe(true);
  expect(Frequency.isFrequency('@daily')).toBe(false);
});
