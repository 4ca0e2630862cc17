import { Gate } from '../../../src/control-plane/lifecycle/gate';
import { TestClock } from '../../support/clock';

async function isSettled(promise: Promise<void>): Promise<boolean> {
  const pending = Symbol();
  const first = await Promise.race([promise, new Promise((resolve) => setImmediate(() => resolve(pending)))]);
  return first !== pending;
}

test('what waits goes on when it is woken, and nothing else does', async () => {
  const gate = new Gate(new TestClock());
  const [one, other] = [gate.wait('one'), gate.wait('other')];
  gate.wake('one');

  expect([await isSettled(one), await isSettled(other)]).toEqual([true, false]);
});

test('all that waits looks again when reconciliation is paused or resumed', async () => {
  const gate = new Gate(new TestClock());
  gate.paused = true;
  const waits = [gate.wait('one'), gate.wait('other')];
  gate.paused = false;

  expect(await Promise.all(waits.map(isSettled))).toEqual([true, true]);
});

test('what waits for a time goes on when it has come', async () => {
  const clock = new TestClock();
  const gate = new Gate(clock);
  const wait = gate.wait('one', 1000);
  clock.advance(999);
  expect(await isSettled(wait)).toBe(false);

  clock.advance(1);
  expect(await isSettled(wait)).toBe(true);
});

test('what is woken before its time leaves no timer behind', async () => {
  const clock = new TestClock();
  const gate = new Gate(clock);
  const wait = gate.wait('one', 1000);
  gate.wake('one');
  await wait;

  expect(clock.waiting).toBe(0);
});
