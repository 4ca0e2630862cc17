import type { WatchEvent } from '../../../client';
import { Inbox } from './inbox';

/** Of how many items the last event is remembered, for those who begin to listen just after it. */
const MOST_REMEMBERED = 1_000;
/** Milliseconds that a stream stays open without listeners: the next wait of an apply follows soon. */
export const LINGER = 2_000;
/** Milliseconds until the stream must have begun: a proxy that gathers answers would keep it back for ever. */
const PATIENCE = 5_000;

export interface SharedStreamOptions<Item> {
  open(signal: AbortSignal): AsyncIterable<WatchEvent<Item>>;
  nameOf(event: WatchEvent<Item>): string;
  /** Called once, when there will be no more events. */
  ended(): void;
}

/** One event stream for all who listen for an item of a scope. */
export class SharedStream<Item> {
  public isOpen = false;
  private readonly closing = new AbortController();
  private readonly inboxes = new Map<string, Set<Inbox<WatchEvent<Item>>>>();
  private readonly remembered = new Map<string, WatchEvent<Item>>();
  private listeners = 0;
  private linger: NodeJS.Timeout | undefined;
  /** Whether events arrive, once that is known. */
  public readonly opening: Promise<boolean>;
  private opened: (arrives: boolean) => void = () => {};

  public constructor(private readonly options: SharedStreamOptions<Item>) {
    this.opening = new Promise((resolve) => {
      this.opened = resolve;
    });
    void this.run();
  }

  /** The events on an item from now on, and before them the last one that there was. Ended by the signal. */
  public listen(name: string, signal: AbortSignal): Inbox<WatchEvent<Item>> {
    const inbox = new Inbox<WatchEvent<Item>>();
    const last = this.remembered.get(name);
    if (last) inbox.put(last);
    const listeners = this.inboxes.get(name) ?? new Set();
    this.inboxes.set(name, listeners.add(inbox));
    this.listeners++;
    clearTimeout(this.linger);
    const leave = () => {
      inbox.close(() => signal.throwIfAborted());
      this.leave(name, inbox);
    };
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave, { once: true });
    return inbox;
  }

  private leave(name: string, inbox: Inbox<WatchEvent<Item>>): void {
    const listeners = this.inboxes.get(name);
    if (!listeners?.delete(inbox)) return;
    if (listeners.size === 0) this.inboxes.delete(name);
    this.listeners--;
    if (this.listeners > 0) return;
    this.linger = setTimeout(() => this.closing.abort(), LINGER);
    this.linger.unref();
  }

  private async run(): Promise<void> {
    const patience = setTimeout(() => this.closing.abort(), PATIENCE);
    void this.opening.then(() => clearTimeout(patience));
    let failure: unknown;
    try {
      for await (const event of this.options.open(this.closing.signal)) this.dispatch(event);
    } catch (error) {
      if (!this.closing.signal.aborted) failure = error;
    }
    this.isOpen = false;
    this.options.ended();
    this.opened(false);
    for (const inbox of [...this.inboxes.values()].flatMap((all) => [...all])) {
      inbox.close(() => {
        if (failure) throw failure;
      });
    }
  }

  private dispatch(event: WatchEvent<Item>): void {
    if (event.type === 'HEARTBEAT') return;
    if (event.type === 'RESYNC') {
      // It tells of the scope, not of an item.
      this.isOpen = true;
      this.opened(true);
      return;
    }
    const name = this.options.nameOf(event);
    this.remember(name, event);
    for (const inbox of this.inboxes.get(name) ?? []) inbox.put(event);
  }

  private remember(name: string, event: WatchEvent<Item>): void {
    this.remembered.delete(name);
    this.remembered.set(name, event);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > MOST_REMEMBERED) this.remembered.delete(oldest);
  }
}
