import { setTimeout as pause } from 'node:timers/promises';
import type { WatchEvent } from '../../client';
import type { Logger } from '../../tfplugin';
import { type Failure, isFailure } from '../failure';
import { unlessAborted } from './abort';
import { backOff } from './back-off';

/** Milliseconds without an event after which an item is asked for: something on the way may keep events back. */
const LONGEST_SILENCE = 30_000;

/** Where an item's state comes from. */
export interface Source<Item> {
  watch(signal: AbortSignal): AsyncGenerator<WatchEvent<Item>>;
  /** Null where the item does not exist. */
  get(signal: AbortSignal): Promise<Item | null>;
}

/**
 * The state of one item as it changes: told by events where the server has them, else asked for. An event stream that
 * ends is not opened again: a server or a proxy that cuts it once will do so again, and polling does not miss anything.
 */
export class Observation<Item> {
  private events: AsyncGenerator<WatchEvent<Item>> | undefined;
  private heard = performance.now();
  private polls = 0;
  private upcoming: Promise<IteratorResult<WatchEvent<Item>>> | undefined;

  /** @param latest undefined where it is not known yet */
  public constructor(
    private readonly source: Source<Item>,
    private latest: Item | null | undefined,
    private readonly signal: AbortSignal,
    private readonly log: Logger,
  ) {
    this.events = source.watch(signal);
  }

  /**
   * The item as it is known after a change or, where none is told, after a pause of so many milliseconds; without
   * events the pauses grow.
   *
   * @throws Failure where the item had to be asked for in vain, or the signal's reason
   */
  public async next(milliseconds: number): Promise<Item | null | undefined> {
    if (this.events) await this.listen(this.events, milliseconds);
    else {
      await pause(backOff(milliseconds, this.polls++), undefined, { signal: this.signal });
      await this.ask();
    }
    return this.latest;
  }

  private async ask(): Promise<void> {
    this.latest = await this.source.get(this.signal);
    this.heard = performance.now();
  }

  private async listen(events: AsyncGenerator<WatchEvent<Item>>, milliseconds: number): Promise<void> {
    this.upcoming ??= events.next();
    const upcoming = this.upcoming;
    try {
      const result = await within(upcoming, milliseconds, this.signal);
      if (!result) return await this.askAfterSilence();
      this.heard = performance.now();
      this.upcoming = undefined;
      if (result.done) this.stopListening();
      else this.take(result.value);
    } catch (error) {
      this.signal.throwIfAborted();
      if (!isFailure(error)) throw error;
      this.stopListening(error);
    }
  }

  private async askAfterSilence(): Promise<void> {
    if (performance.now() - this.heard > LONGEST_SILENCE) await this.ask();
  }

  private take({ type, item }: WatchEvent<Item>): void {
    if (type !== 'HEARTBEAT') this.latest = type === 'DELETED' ? null : item;
  }

  private stopListening(error?: Failure): void {
    this.log.info('Polling, for there are no events', { reason: error?.message ?? 'The server ended the stream' });
    this.events = undefined;
  }
}

/** Undefined where nothing came in so many milliseconds. */
async function within<T>(promise: Promise<T>, milliseconds: number, signal: AbortSignal): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const expiry = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), milliseconds);
  });
  try {
    return await unlessAborted(Promise.race([promise, expiry]), signal);
  } finally {
    clearTimeout(timer);
  }
}
