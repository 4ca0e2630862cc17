import { DayOfWeek, Month, Retention } from '../../../src';

test('retentions add up, and settings go along', () => {
  const retention = Retention.yearly(3)
    .withSettings({ month: Month.APRIL })
    .plus(Retention.weekly(4).withSettings({ dayOfWeek: DayOfWeek.MONDAY }))
    .plus(Retention.hourly(24))
    .plus(Retention.daily(7))
    .plus(Retention.monthly(12))
    .withSettings({ month: Month.JULY, relativeToLast: false });

  expect(retention._data).toEqual({
    ...{ hourly: 24, daily: 7, weekly: 4, monthly: 12, yearly: 3 },
    settings: { dayOfWeek: 'Monday', month: 'July', relativeToLast: false },
  });
  expect(retention._cycles).toEqual(['hourly', 'daily', 'weekly', 'monthly', 'yearly']);
});

test('a retention does not change when another is made of it', () => {
  const daily = Retention.daily(7);
  daily.plus(Retention.weekly(4));
  daily.withSettings({ relativeToLast: false });

  expect(daily._data).toEqual({ daily: 7 });
});

test.each([0, -1, 1.5, Number.NaN, 2 ** 31])('a count of %s is refused', (count) => {
  expect(() => Retention.daily(count)).toThrow(`Retention.daily(${count}): the count must be a whole number from 1`);
});

test('what is said twice is refused, even where it is the same', () => {
  expect(() => Retention.daily(7).plus(Retention.daily(7))).toThrow(
    'Retention.plus: both retentions have a count "daily". Leave it out of one of them.',
  );
  const settings = { dayOfWeek: DayOfWeek.MONDAY };
  expect(() => Retention.daily(7).withSettings(settings).plus(Retention.weekly(4).withSettings(settings))).toThrow(
    'both retentions have a setting "dayOfWeek"',
  );
});

test('a retention is recognized as what it is', () => {
  expect(Retention.isRetention(Retention.daily(7))).toBe(true);
  expect(Retention.isRetention({ daily: 7 })).toBe(false);
});
