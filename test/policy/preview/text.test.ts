import { preview, type Retention, Schedule, textOf } from '../../../src/policy';

function textFor(frequency: string, retention: Retention | undefined, from: string, to: string, title?: string) {
  return textOf(preview(Schedule.parse(frequency), retention, new Date(from), new Date(to)), title);
}

test('a calendar has a letter for the longest cycle that keeps a backup of the day', () => {
  const retention = { daily: 3, weekly: 2, monthly: 2 };

  expect(textFor('@daily', retention, '2024-10-29T12:00Z', '2024-12-11T12:00Z', 'acme/daily')).toBe(`acme/daily

2024-10                       2024-11
Mo  Tu  We  Th  Fr  Sa  Su    Mo  Tu  We  Th  Fr  Sa  Su
    29  30- 31-                                1M  2-  3-
                               4-  5-  6-  7-  8-  9- 10-
                              11- 12- 13- 14- 15- 16- 17-
                              18- 19- 20- 21- 22- 23- 24-
                              25- 26- 27- 28- 29- 30-

2024-12
Mo  Tu  We  Th  Fr  Sa  Su
                         1M
 2-  3-  4-  5-  6-  7-  8W
 9D 10D 11D

M  kept as monthly (2)
W  kept as weekly (2)
D  kept as daily (3)
-  taken and deleted (37)

From 2024-10-29 12:00 to 2024-12-11 12:00 UTC: 43 taken, 6 kept at the end, 8 at most at a time
Each day has the letter of the longest cycle that keeps a backup of it.
`);
});

test('a backup that no cycle keeps, and one of many of a day, are told from those that are deleted', () => {
  expect(textFor('@hourly', undefined, '2024-10-04T12:00Z', '2024-10-05T12:00Z')).toBe(`2024-10
Mo  Tu  We  Th  Fr  Sa  Su
                 4*  5*

*  kept, though by no cycle (24)

From 2024-10-04 12:00 to 2024-10-05 12:00 UTC: 24 taken, 24 kept at the end, 24 at most at a time
Each day has the letter of the longest cycle that keeps a backup of it.
`);
});

test('where nothing is due there is an empty calendar', () => {
  expect(textFor('@yearly', { yearly: 1 }, '2024-10-04T12:00Z', '2024-10-04T13:00Z')).toBe(`2024-10
Mo  Tu  We  Th  Fr  Sa  Su
                 4

From 2024-10-04 12:00 to 2024-10-04 13:00 UTC: 0 taken, 0 kept at the end, 0 at most at a time
Each day has the letter of the longest cycle that keeps a backup of it.
`);
});
