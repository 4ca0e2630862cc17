import type { Items } from '../../../src/control-plane/items';
import type { Lifecycle, LifecycleContext } from '../../../src/control-plane/lifecycle/context';
import { Reconciler } from '../../../src/control-plane/lifecycle/reconciler';
import { Store } from '../../../src/control-plane/store';
import { TestClock } from '../../support/clock';
import { temporaryFolder } from '../../support/folders';

type State = 'Creating' | 'Available' | 'Deleting';

let store: Store<Items>;
let clock: TestClock;
let log: string[];
let steps: string[];
let reconciler: Reconciler;

beforeEach(async () => {
  store = await Store.open<Items>(await temporaryFolder());
  clock = new TestClock();
  log = [];
  steps = [];
});
afterEach(async () => {
  await reconciler.stop();
  await store.close();
});

const stateOf = (key: string) => store.get('project', key)?.value.document.status?.state;

async function put(key: string, state: State): Promise<void> {
  const document = { organization: 'acme', name: key, sla: 'dev', tier: 'n0.nano', status: { state } };
  await store.write((transaction) => transaction.put('project', key, { document }));
}

/** Projects that become available by a step, and go by another once they are being deleted. */
function lifecycle(change: Partial<Lifecycle> = {}): Lifecycle {
  return {
    hasWork: (key) => ['Creating', 'Deleting'].includes(stateOf(key) ?? ''),
    ignoresPause: (key) => stateOf(key) === 'Deleting',
    notBefore: () => 0,
    lane: (key) => key,
    async recover() {},
    async step(key) {
      steps.push(`${key} ${stateOf(key)}`);
      if (stateOf(key) === 'Deleting') await store.write((transaction) => transaction.delete('project', key));
      else await put(key, 'Available');
    },
    ...change,
  };
}

async function start(project: Lifecycle): Promise<void> {
  const context = { store, clock, log: (line: string) => log.push(line) } as unknown as LifecycleContext;
  reconciler = new Reconciler(context, { project });
  await reconciler.start();
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 1));
}

/** Long enough for what must not happen. */
async function aWhile(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 50));
}

test('works on what there is when it starts, after it has settled what a crash left', async () => {
  await put('a', 'Creating');

  await start(
    lifecycle({
      async recover(key) {
        steps.push(`${key} recovered`);
      },
    }),
  );
  await until(() => stateOf('a') === 'Available');

  expect(steps).toEqual(['a recovered', 'a Creating']);
});

test('works on an item after every change that asks for work', async () => {
  await start(lifecycle());
  await put('a', 'Creating');
  await until(() => stateOf('a') === 'Available');
  await put('a', 'Deleting');
  await until(() => stateOf('a') === undefined);

  expect(steps).toEqual(['a Creating', 'a Deleting']);
});

test('does nothing while it is paused but deletions, and all of it afterwards', async () => {
  await start(lifecycle());
  reconciler.paused = true;
  await put('a', 'Creating');
  await put('b', 'Deleting');
  await until(() => stateOf('b') === undefined);
  await aWhile();
  expect(steps).toEqual(['b Deleting']);
  expect([reconciler.holds('project', 'a'), reconciler.holds('project', 'b')]).toEqual([true, false]);

  reconciler.paused = false;
  await until(() => stateOf('a') === 'Available');
  expect(steps).toEqual(['b Deleting', 'a Creating']);
});

test('an item that waits while it is paused can be deleted', async () => {
  await start(lifecycle());
  reconciler.paused = true;
  await put('a', 'Creating');
  await put('a', 'Deleting');
  await until(() => stateOf('a') === undefined);

  expect(steps).toEqual(['a Deleting']);
});

test('waits until the time for an item has come', async () => {
  const due = clock.now().getTime() + 1000;
  await start(lifecycle({ notBefore: () => due - clock.now().getTime() }));
  await put('a', 'Creating');
  await aWhile();
  expect(steps).toEqual([]);

  clock.advance(1000);
  await until(() => stateOf('a') === 'Available');
  expect(steps).toEqual(['a Creating']);
});

test('a deletion ends what is being done', async () => {
  const step = jest.fn(async (key: string, signal: AbortSignal) => {
    if (stateOf(key) === 'Deleting') return store.write((transaction) => transaction.delete('project', key));
    return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  });
  await start(lifecycle({ step }));
  await put('a', 'Creating');
  await until(() => step.mock.calls.length === 1);
  await put('a', 'Deleting');
  await until(() => stateOf('a') === undefined);

  expect(step).toHaveBeenCalledTimes(2);
});

test('a step that fails unexpectedly is logged and tried again later', async () => {
  let failures = 1;
  const { step } = lifecycle();
  await start(
    lifecycle({
      async step(key, signal) {
        if (failures-- > 0) throw new Error('the disk is on fire');
        await step(key, signal);
      },
    }),
  );
  await put('a', 'Creating');
  await until(() => clock.waiting === 1);
  expect(stateOf('a')).toBe('Creating');
  expect(log).toEqual([expect.stringContaining('project a: Error: the disk is on fire')]);

  clock.advance(5000);
  await until(() => stateOf('a') === 'Available');
});

test('stopping ends what is being done and waits for it', async () => {
  const entries: string[] = [];
  await start(
    lifecycle({
      async step(_key, signal) {
        entries.push('begins');
        await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
        entries.push('ends');
      },
    }),
  );
  await put('a', 'Creating');
  await until(() => entries.length === 1);
  await reconciler.stop();

  expect(entries).toEqual(['begins', 'ends']);
});
