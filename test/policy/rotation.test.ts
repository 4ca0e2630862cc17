import { type Retention, type Rotated, rotate } from '../../src/policy';

const backup = (time: string): Rotated => ({ key: time, time: new Date(`${time.padEnd(16, 'T00:00')}Z`) });

/** One backup a day, both ends included. */
function daily(first: string, last: string): Rotated[] {
  const backups: Rotated[] = [];
  for (let time = Date.parse(`${first}T00:00Z`); time <= Date.parse(`${last}T00:00Z`); time += 86_400_000) {
    backups.push(backup(new Date(time).toISOString().slice(0, 10)));
  }
  return backups;
}

/** The backups that each cycle keeps. */
function keptBy(backups: readonly Rotated[], retention: Retention, now = '2030-01-01'): Record<string, string[]> {
  const kept: Record<string, string[]> = {};
  for (const [key, cycles] of rotate(backups, retention, new Date(now))) {
    for (const cycle of cycles) kept[cycle] = [...(kept[cycle] ?? []), key];
  }
  return kept;
}

test('every cycle keeps its own number of backups, of which some are kept by several', () => {
  const kept = keptBy(daily('2022-06-01', '2024-07-18'), { daily: 3, weekly: 4, monthly: 6, yearly: 2 });

  expect(kept).toEqual({
    daily: ['2024-07-16', '2024-07-17', '2024-07-18'],
    weekly: ['2024-06-23', '2024-06-30', '2024-07-07', '2024-07-14'],
    monthly: ['2024-02-01', '2024-03-01', '2024-04-01', '2024-05-01', '2024-06-01', '2024-07-01'],
    yearly: ['2023-01-01', '2024-01-01'],
  });
});

test('the next backup lets go of the oldest', () => {
  expect(keptBy(daily('2024-07-01', '2024-07-19'), { daily: 3 }).daily).toEqual([
    '2024-07-17',
    '2024-07-18',
    '2024-07-19',
  ]);
});

test('a day without a backup counts all the same', () => {
  const backups = [backup('2024-07-15'), backup('2024-07-16'), backup('2024-07-19')];

  expect(keptBy(backups, { daily: 3 }).daily).toEqual(['2024-07-19']);
  expect(keptBy(backups, { daily: 4 }).daily).toEqual(['2024-07-16', '2024-07-19']);
});

test.each<[string, boolean, string[]]>([
  ['the first', false, ['2024-07-18T09:10', '2024-07-18T10:10']],
  ['the latest', true, ['2024-07-18T09:50', '2024-07-18T10:50']],
])('%s of an hour stands for it', (_, latest, expected) => {
  const backups = ['2024-07-18T09:10', '2024-07-18T09:50', '2024-07-18T10:10', '2024-07-18T10:50'].map(backup);

  expect(keptBy(backups, { hourly: 2, settings: { promoteLatestToHourly: latest } }).hourly).toEqual(expected);
});

test.each<[string, boolean, string]>([
  ['the first', false, '2024-07-18T01:00'],
  ['the latest', true, '2024-07-18T23:00'],
])('%s of a day stands for it', (_, latest, expected) => {
  const backups = ['2024-07-18T01:00', '2024-07-18T12:00', '2024-07-18T23:00'].map(backup);

  expect(keptBy(backups, { daily: 1, settings: { promoteLatestToDaily: latest } }).daily).toEqual([expected]);
});

test.each<[string, boolean, string[]]>([
  ['the first', false, ['2024-06-01', '2024-07-01']],
  ['the latest', true, ['2024-06-30', '2024-07-18']],
])('%s of a month stands for it', (_, latest, expected) => {
  const retention = { monthly: 2, settings: { promoteLatestToMonthly: latest } };

  expect(keptBy(daily('2024-05-20', '2024-07-18'), retention).monthly).toEqual(expected);
});

test('the day of the week is a choice', () => {
  const retention: Retention = { weekly: 2, settings: { dayOfWeek: 'Wednesday' } };

  expect(keptBy(daily('2024-06-20', '2024-07-18'), retention).weekly).toEqual(['2024-07-10', '2024-07-17']);
});

test('a week without a backup on its day is represented by the nearest one before', () => {
  const backups = daily('2024-07-08', '2024-07-18').filter(({ key }) => key !== '2024-07-14');

  expect(keptBy(backups, { weekly: 1 }).weekly).toEqual(['2024-07-13']);
});

test('a week is represented on its last day, and not before', () => {
  expect(keptBy(daily('2024-07-08', '2024-07-13'), { weekly: 1 }).weekly).toBeUndefined();
  expect(keptBy(daily('2024-07-08', '2024-07-14'), { weekly: 1 }).weekly).toEqual(['2024-07-14']);
});

test('the month that a year begins with is a choice', () => {
  const retention: Retention = { yearly: 2, settings: { month: 'April' } };

  expect(keptBy(daily('2022-06-01', '2024-07-18'), retention).yearly).toEqual(['2023-04-01', '2024-04-01']);
});

test('cycles count from the last backup or, if so set, from the present', () => {
  const backups = daily('2024-07-01', '2024-07-05');

  expect(keptBy(backups, { daily: 2 }, '2024-07-20').daily).toEqual(['2024-07-04', '2024-07-05']);
  const settings = { relativeToLast: false };
  expect(keptBy(backups, { daily: 2, settings }, '2024-07-06').daily).toEqual(['2024-07-05']);
  expect(keptBy(backups, { daily: 2, settings }, '2024-07-20').daily).toBeUndefined();
});

test('what was kept with every backup of three years is what a look at all of them keeps', () => {
  const retention: Retention = { daily: 7, weekly: 4, monthly: 12, yearly: 3 };
  const all = daily('2021-11-20', '2024-07-18');
  let surviving: Rotated[] = [];
  for (const next of all) {
    surviving = [...surviving, next];
    const kept = rotate(surviving, retention, next.time);
    surviving = surviving.filter((item) => item === next || kept.get(item.key)?.length);
  }

  expect(keptBy(surviving, retention)).toEqual(keptBy(all, retention));
  expect(surviving.length).toBeLessThanOrEqual(7 + 4 + 12 + 3);
});

test('nothing is kept of nothing', () => {
  expect(rotate([], { daily: 3 }, new Date()).size).toBe(0);
});
