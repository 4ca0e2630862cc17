import { setTimeout as pause } from 'node:timers/promises';
import { unlessAborted } from '../../../src/provider/waiting/abort';

const STOPPED = new Error('stopped');

test('a promise that comes first is what it comes to', async () => {
  const { signal } = new AbortController();

  await expect(unlessAborted(Promise.resolve(7), signal)).resolves.toBe(7);
  await expect(unlessAborted(Promise.reject(new Error('lost')), signal)).rejects.toThrow('lost');
});

test('an abort that comes first ends the wait with its reason', async () => {
  const stopping = new AbortController();
  const waiting = unlessAborted(new Promise(() => undefined), stopping.signal);
  stopping.abort(STOPPED);

  await expect(waiting).rejects.toBe(STOPPED);
});

test.each(['before', 'after'])('a promise that fails %s the abort is a failure that somebody handles', async (when) => {
  const stopping = new AbortController();
  let fail = (_: Error) => {};
  const promise = new Promise((_, reject) => {
    fail = reject;
  });
  if (when === 'before') fail(new Error('lost'));
  stopping.abort(STOPPED);

  await expect(unlessAborted(promise, stopping.signal)).rejects.toBe(STOPPED);

  fail(new Error('lost'));
  // Jest fails a test in which a rejection is handled by nobody until here.
  await pause(1);
});
