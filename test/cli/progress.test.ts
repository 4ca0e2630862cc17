import { Progress } from '../../src/cli/progress';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function watch(stream: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  return { written, progress: new Progress({ ...stream, write: (text) => written.push(text) }) };
}

test('off a terminal there is a line for every change, and none in between', () => {
  const { written, progress } = watch({});

  for (const state of ['Creating', 'Creating', 'Available']) {
    progress.tell(state);
    jest.advanceTimersByTime(1_500);
  }
  progress.end();

  expect(written).toEqual(['Creating (0 s)\n', 'Available (3 s)\n']);
});

test('off a terminal a long wait shows that it goes on', () => {
  const { written, progress } = watch({});

  for (let look = 0; look < 14; look++) {
    progress.tell('Pending');
    jest.advanceTimersByTime(5_000);
  }

  expect(written).toEqual(['Pending (0 s)\n', 'Pending (35 s)\n']);
});

test('on a terminal one line is rewritten each second, and removed at the end', () => {
  const { written, progress } = watch({ isTTY: true, columns: 80 });

  progress.tell('Pending');
  jest.advanceTimersByTime(61_000);
  progress.end();
  jest.advanceTimersByTime(5_000);

  expect(written.slice(0, 2)).toEqual(['\r\u001b[KPending (0 s)', '\r\u001b[KPending (1 s)']);
  expect(written.at(-2)).toBe('\r\u001b[KPending (1 min 1 s)');
  expect(written.at(-1)).toBe('\r\u001b[K');
  expect(written.join('')).not.toContain('\n');
});

test('a line never wraps, for then it could not be rewritten', () => {
  const { written, progress } = watch({ isTTY: true, columns: 20 });

  progress.tell('x'.repeat(100));
  progress.end();

  expect(written[0]).toBe(`\r\u001b[K${'x'.repeat(13)} (0 s)`);
});

test('a message of the server does not command the terminal', () => {
  const { written, progress } = watch({});

  progress.tell('Failed (\u001b[2J\u009bgone\nerror: forged)');

  expect(written).toEqual(['Failed ( [2J gone error: forged) (0 s)\n']);
});
