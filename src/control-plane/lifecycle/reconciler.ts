/**
 * Moves items on in the background: looks at each after every change, and does what its state asks for.
 *
 * There is no queue on disk: what is to be done follows from the items' states, also after a crash.
 */
import type { Items, Kind } from '../items';
import type { Lifecycle, LifecycleContext } from './context';
import { Gate } from './gate';
import { Lanes } from './lanes';

/** How long to wait before work that failed unexpectedly is tried again. */
const RETRY_MILLISECONDS = 5000;

/** An item that is being worked on. */
interface Activity {
  readonly id: string;
  readonly key: string;
  readonly lifecycle: Lifecycle;
  /** Ends the present step. */
  abort: AbortController;
  /** Whether a step was begun. */
  begun: boolean;
  work: Promise<void>;
}

export class Reconciler {
  private readonly gate: Gate;
  private readonly lanes = new Lanes();
  private readonly active = new Map<string, Activity>();
  private unsubscribe: () => void = () => undefined;
  private stopping = false;

  constructor(
    private readonly context: LifecycleContext,
    private readonly lifecycles: Readonly<Partial<Record<Kind, Lifecycle>>>,
  ) {
    this.gate = new Gate(context.clock);
  }

  /** Settles what a crash left, then takes up the work there is. */
  async start(): Promise<void> {
    const { store } = this.context;
    const keys = (Object.keys(this.lifecycles) as Kind[]).flatMap((kind) =>
      store.list(kind).map(({ key }) => ({ kind, key })),
    );
    for (const { kind, key } of keys) await this.lifecycles[kind]?.recover(key);
    this.unsubscribe = store.subscribe(({ kind, key }) => this.look(kind, key));
    for (const { kind, key } of keys) this.look(kind, key);
  }

  get paused(): boolean {
    return this.gate.paused;
  }

  set paused(paused: boolean) {
    this.gate.paused = paused;
  }

  /** Whether an item waits to be worked on, and nothing was done for it yet. */
  holds(kind: Kind, key: string): boolean {
    return this.active.get(idOf(kind, key))?.begun === false;
  }

  /** Resolves when nothing is being done any more; what was not finished is taken up or settled by the next start. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.unsubscribe();
    for (const { id, abort } of this.active.values()) {
      abort.abort();
      this.gate.wake(id);
    }
    await Promise.all([...this.active.values()].map(({ work }) => work));
  }

  private look(kind: keyof Items, key: string): void {
    const lifecycle = kind === 'lastName' ? undefined : this.lifecycles[kind];
    if (!lifecycle || this.stopping) return;
    const activity = this.active.get(idOf(kind, key));
    if (activity) {
      // A deletion ends what is being done; it follows as the next step.
      if (lifecycle.ignoresPause(key)) activity.abort.abort();
      this.gate.wake(activity.id);
    } else if (lifecycle.hasWork(key)) {
      this.begin(lifecycle, idOf(kind, key), key);
    }
  }

  private begin(lifecycle: Lifecycle, id: string, key: string): void {
    const activity = { id, key, lifecycle, abort: new AbortController(), begun: false, work: Promise.resolve() };
    this.active.set(id, activity);
    activity.work = this.work(activity);
  }

  private async work(activity: Activity): Promise<void> {
    const { id, key, lifecycle } = activity;
    // Not in the turn of the commit that brought the work, so that all who listen hear of it first.
    await Promise.resolve();
    while (!this.stopping && lifecycle.hasWork(key)) {
      const wait = lifecycle.notBefore(key);
      if (this.paused && !lifecycle.ignoresPause(key)) await this.gate.wait(id);
      else if (wait > 0) await this.gate.wait(id, wait);
      else if (!(await this.tryStep(activity))) await this.gate.wait(id, RETRY_MILLISECONDS);
    }
    this.active.delete(id);
  }

  /** Whether it went through. */
  private async tryStep(activity: Activity): Promise<boolean> {
    let failure: Error | undefined;
    activity.abort = new AbortController();
    await this.lanes.run(activity.lifecycle.lane(activity.key), async () => {
      if (this.stopping) return;
      activity.begun = true;
      try {
        await activity.lifecycle.step(activity.key, activity.abort.signal);
      } catch (error) {
        failure = error as Error;
      }
    });
    if (failure && !this.stopping) this.context.log(`${activity.id}: ${failure.stack}`);
    return failure === undefined || this.stopping;
  }
}

function idOf(kind: keyof Items, key: string): string {
  return `${kind} ${key}`;
}
