import { RunningCalls } from '../../../src/tfplugin/server/running-calls';

test('a call whose caller is gone already starts aborted, with the reason', async () => {
  const reason = new Error('gone');

  const seen = await new RunningCalls().run(AbortSignal.abort(reason), async (signal) => signal.reason as unknown);

  expect(seen).toBe(reason);
});

test('a call that has ended, even in failure, is not stopped any more', async () => {
  const calls = new RunningCalls();
  const caller = new AbortController();
  const signals: AbortSignal[] = [];
  const keep = async (signal: AbortSignal) => void signals.push(signal);
  await calls.run(caller.signal, keep);
  await expect(
    calls.run(caller.signal, (signal) => keep(signal).then(() => Promise.reject(new Error('failed')))),
  ).rejects.toThrow('failed');

  calls.stop();
  caller.abort();

  expect(signals.map((signal) => signal.aborted)).toEqual([false, false]);
});
