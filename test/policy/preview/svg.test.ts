import { preview, type Retention, Schedule, svgOf } from '../../../src/policy';

function svgFor(frequency: string, retention: Retention | undefined, from: string, to: string, title?: string) {
  return svgOf(preview(Schedule.parse(frequency), retention, new Date(from), new Date(to)), title);
}

const DAILY = ['@daily', { daily: 2, weekly: 1 }, '2024-10-04T12:00Z', '2024-10-08T12:00Z'] as const;

test('every day is a square that has its letter and says in words what it stands for', () => {
  const squares = [...svgFor(...DAILY).matchAll(/<g><title>(.*?)<\/title><rect.*?\/>(?:<text.*?>(.)<\/text>)?<\/g>/g)];

  expect(squares.map(([, words, letter]) => [words, letter])).toEqual([
    ['2024-10-04: no backup', undefined],
    ['2024-10-05: 1 taken, 0 kept', '-'],
    ['2024-10-06: 1 taken, 1 kept as weekly', 'W'],
    ['2024-10-07: 1 taken, 1 kept as daily', 'D'],
    ['2024-10-08: 1 taken, 1 kept as daily', 'D'],
  ]);
});

test('who cannot see it is told what it shows', () => {
  expect(svgFor(...DAILY, 'acme/daily')).toContain(
    'role="img" aria-label="acme/daily. From 2024-10-04 12:00 to 2024-10-08 12:00 UTC: 4 taken, 3 kept at the end, ' +
      '3 at most at a time; kept as weekly (1); kept as daily (2); taken and deleted (1)."',
  );
});

test('it is the same each time, runs nothing and loads nothing', () => {
  const svg = svgFor(...DAILY);

  expect(svgFor(...DAILY)).toBe(svg);
  expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/<script|<style|href|url\(|https?:| on\w+=/);
});

test('a title cannot break out of the document', () => {
  const svg = svgFor(...DAILY, `"><script>alert('&')</script>`);

  expect(svg).not.toContain('<script>');
  expect(svg).toContain("<title>&quot;&gt;&lt;script&gt;alert('&amp;')&lt;/script&gt;</title>");
});

test('after 53 weeks the calendar goes on below, and everything is inside of the picture', () => {
  const svg = svgFor('@daily', { daily: 7, yearly: 2 }, '2023-06-01T00:00Z', '2024-12-31T00:00Z');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const squares = [...svg.matchAll(/<rect x="(\d+)" y="(\d+)" width="16"/g)].map(([, x, y]) => [Number(x), Number(y)]);

  expect(new Set(squares.map(([x, y]) => `${x} ${y}`)).size).toBe(squares.length);
  expect(Math.max(...squares.map(([x]) => x)) + 16).toBeLessThan(Number(width));
  expect(Math.max(...squares.map(([, y]) => y)) + 16).toBeLessThan(Number(height));
  expect(svg).toMatch(/<text x="52" y="\d+" fill="#4b5563">2023-06<\/text>/);
});
