import { TerraformVariable } from 'cdktf';
import { Duration, Rounding } from '../../../src';
import { expression, newStack, resolveIn } from '../../support/synth';

test.each([
  [Duration.seconds(90), '90s', 90],
  [Duration.seconds(0), '0s', 0],
  [Duration.minutes(15), '15m', 900],
  [Duration.hours(36), '36h', 129_600],
  [Duration.days(2), '48h', 172_800],
])('%#: a duration is written as Go does, and is so many seconds', (duration, text, seconds) => {
  expect(duration.toGoString()).toBe(text);
  expect(duration.toSeconds()).toBe(seconds);
});

test('a conversion is exact, or refused unless it is said how to round', () => {
  expect(Duration.seconds(7200).toMinutes()).toBe(120);
  expect(Duration.seconds(7200).toHours()).toBe(2);
  expect(Duration.hours(48).toDays()).toBe(2);
  expect(() => Duration.seconds(90).toMinutes()).toThrow(
    '90s is not a whole number of minutes. Ask for a smaller unit, or say how to round: Rounding.DOWN or Rounding.UP.',
  );
  expect(() => Duration.hours(1).toDays()).toThrow('1h is not a whole number of days');
  expect(Duration.seconds(90).toMinutes(Rounding.DOWN)).toBe(1);
  expect(Duration.seconds(90).toMinutes(Rounding.UP)).toBe(2);
  expect(Duration.hours(48).toDays(Rounding.UP)).toBe(2);
});

test.each([1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('an amount of %s is refused', (amount) => {
  expect(() => Duration.minutes(amount)).toThrow(`Duration.minutes(${amount}): the amount must be a whole number`);
});

test('an amount that only Terraform knows is written, and not converted', () => {
  const stack = newStack();
  const minutes = new TerraformVariable(stack, 'minutes', { type: 'number' }).numberValue;

  const duration = Duration.minutes(minutes);

  expect(resolveIn(stack, duration.toGoString())).toBe(`${expression('var.minutes')}m`);
  expect(() => duration.toSeconds()).toThrow('cannot be converted to seconds: only Terraform will know its value');
  expect(() => Duration.days(minutes)).toThrow('Pass hours');
});

test('a duration is recognized as what it is', () => {
  expect(Duration.isDuration(Duration.seconds(1))).toBe(true);
  expect(Duration.isDuration('1s')).toBe(false);
});
