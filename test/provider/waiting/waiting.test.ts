import { ApiError, NetworkError, type WatchEvent } from '../../../src/client';
import type { Source } from '../../../src/provider/waiting/observation';
import { type Verdict, type WaitOptions, waitFor } from '../../../src/provider/waiting/waiting';
import { request } from '../../support/provider';

type State = 'Pending' | 'Failed' | 'Succeeded';

const LONG = { milliseconds: 60_000, text: '1m' };
const NO_EVENTS = new ApiError({ status: 404, statusText: '404', detail: '', method: 'GET', path: '/events' });
const UNREACHED = new NetworkError('GET / failed: nobody listens. Start it.', 'ECONNREFUSED', undefined);

/** A source that tells its states one by one, as events or as answers; the last answer is given again and again. */
function sourceOf({ events, answers }: { events?: (State | null | Error)[]; answers?: (State | null | Error)[] }) {
  let asked = 0;
  const source: Source<State> = {
    async *watch(signal): AsyncGenerator<WatchEvent<State>> {
      if (!events) throw NO_EVENTS;
      for (const event of events) {
        if (event instanceof Error) throw event;
        yield event === null ? { type: 'DELETED', item: 'Pending' } : { type: 'UPDATED', item: event };
      }
      await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    },
    async get() {
      const answer = answers?.[Math.min(asked++, answers.length - 1)] ?? null;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
  return { source, asked: () => asked };
}

function judge(item: State | null): Verdict {
  if (item === null) return { is: 'over', reason: 'It is gone' };
  if (item === 'Succeeded') return { is: 'ready' };
  return { is: item === 'Failed' ? 'failed' : 'pending', reason: `It is ${item}` };
}

function wait(options: Partial<WaitOptions<State>> & Pick<WaitOptions<State>, 'source'>) {
  const { signal, log } = request();
  return waitFor({
    judge,
    timeout: LONG,
    signal,
    log,
    pace: { poll: 1, failureLasts: 20 },
    first: 'Pending',
    ...options,
  });
}

test('an item that is ready asks for nothing', async () => {
  const { source, asked } = sourceOf({ answers: ['Failed'] });

  expect(await wait({ source, first: 'Succeeded' })).toEqual({ outcome: 'ready', item: 'Succeeded', reason: '' });
  expect(asked()).toBe(0);
});

test('events tell without any question', async () => {
  const { source, asked } = sourceOf({ events: ['Pending', 'Succeeded'] });

  expect((await wait({ source })).outcome).toBe('ready');
  expect(asked()).toBe(0);
});

test.each([
  ['has no events', undefined],
  ['loses the connection', ['Pending', UNREACHED]],
] as const)('a server that %s is polled', async (_, events) => {
  const { source, asked } = sourceOf({ events: events && [...events], answers: ['Pending', 'Succeeded'] });

  expect((await wait({ source })).outcome).toBe('ready');
  expect(asked()).toBe(2);
});

test('a server that is not reached is waited for', async () => {
  const { source } = sourceOf({ answers: [UNREACHED, UNREACHED, 'Succeeded'] });

  expect((await wait({ source })).outcome).toBe('ready');
});

test.each([429, 502, 503, 504])('a server in whose place a proxy answers %s is waited for', async (status) => {
  const away = new ApiError({ status, statusText: `HTTP ${status}`, detail: '', method: 'GET', path: '/' });
  const { source } = sourceOf({ answers: [away, away, 'Succeeded'] });

  expect((await wait({ source })).outcome).toBe('ready');
});

test.each([401, 403, 500])('a server that answers %s ends the wait', async (status) => {
  const refusal = new ApiError({ status, statusText: `HTTP ${status}`, detail: '', method: 'GET', path: '/' });
  const { source } = sourceOf({ answers: [refusal, 'Succeeded'] });

  expect((await wait({ source })).outcome).toBe('lost');
});

test('a failure that passes does not count', async () => {
  const { source } = sourceOf({ answers: ['Failed', 'Pending', 'Succeeded'] });

  expect((await wait({ source, pace: { poll: 1, failureLasts: 60_000 } })).outcome).toBe('ready');
});

test('a failure that lasts ends the wait', async () => {
  const { source } = sourceOf({ events: ['Failed'] });
  const start = performance.now();

  expect(await wait({ source })).toEqual({ outcome: 'failed', item: 'Failed', reason: 'It is Failed' });
  expect(performance.now() - start).toBeGreaterThan(15);
});

test('what no wait can help ends it at once', async () => {
  const { source } = sourceOf({ events: [null] });

  expect(await wait({ source, pace: { poll: 1, failureLasts: 60_000 } })).toMatchObject({
    outcome: 'failed',
    item: null,
    reason: 'It is gone',
  });
});

test('a timeout tells how long it was, and the last reason seen', async () => {
  const { source } = sourceOf({ events: ['Pending'] });

  expect(await wait({ source, timeout: { milliseconds: 20, text: '20ms' } })).toEqual({
    outcome: 'timedOut',
    item: 'Pending',
    reason: 'Timed out after 20ms: It is Pending',
  });
});

test('an outage that outlasts the timeout is what it tells of', async () => {
  const { source } = sourceOf({ answers: [UNREACHED] });

  const { outcome, reason } = await wait({ source, timeout: { milliseconds: 30, text: '30ms' } });

  expect(outcome).toBe('timedOut');
  expect(reason).toMatch(/nobody listens\. Start it$/);
});

test('a timeout of 0 does not wait', async () => {
  const { source, asked } = sourceOf({ answers: ['Succeeded'] });

  expect((await wait({ source, timeout: { milliseconds: 0, text: '0' } })).outcome).toBe('unattended');
  expect(asked()).toBe(0);
});

test('a timeout longer than timers can be set waits all the same', async () => {
  const { source } = sourceOf({ events: ['Pending', 'Succeeded'] });

  expect((await wait({ source, timeout: { milliseconds: 1e12, text: '277777h' } })).outcome).toBe('ready');
});

test.each(['events', 'polling'])('a stop ends the wait, by %s', async (way) => {
  const stopping = new AbortController();
  const { source } = sourceOf(way === 'events' ? { events: ['Pending'] } : { answers: ['Pending'] });
  const waiting = wait({ source, signal: stopping.signal, pace: { poll: 60_000, failureLasts: 1 } });
  setImmediate(() => stopping.abort());

  expect(await waiting).toMatchObject({
    outcome: 'stopped',
    reason: expect.stringContaining('Terraform asked to stop'),
  });
});

test('a refusal says nothing about the item', async () => {
  const refusal = new ApiError({ status: 401, statusText: '401 Unauthorized', detail: '', method: 'GET', path: '/' });
  const { source } = sourceOf({ answers: [refusal] });

  expect(await wait({ source })).toMatchObject({
    outcome: 'lost',
    reason: expect.stringContaining('401 Unauthorized'),
  });
});

test('a defect is thrown', async () => {
  const { source } = sourceOf({ answers: ['Pending'] });
  const broken = () => {
    throw new TypeError('defect');
  };

  await expect(wait({ source, judge: broken })).rejects.toThrow('defect');
});
