import { DEFAULT_RETRY_POLICY, isApiError, isNetworkError } from '../../client';
import type { Logger } from '../../tfplugin';
import { describeFailure, type Failure, isFailure, withoutStop } from '../failure';
import { Observation, type Source } from './observation';
import type { Timeout } from './timeouts';

/** What an item's state means for whoever waits for it. */
export type Verdict =
  | { readonly is: 'ready' }
  | { readonly is: 'pending'; readonly reason: string }
  /** It may yet recover: it has to last before it counts. */
  | { readonly is: 'failed'; readonly reason: string }
  /** No waiting will help. */
  | { readonly is: 'over'; readonly reason: string };

/** Milliseconds. */
export interface Pace {
  /** Between two looks where no event comes. */
  readonly poll: number;
  /** How long an item must be seen as failed until it counts: operators try again, and pass through the state. */
  readonly failureLasts: number;
}

export const DEFAULT_PACE: Pace = { poll: 2_000, failureLasts: 5_000 };

export interface WaitOptions<Item> {
  readonly source: Source<Item>;
  /** The item as it was last seen; undefined where it was not. */
  readonly first?: Item;
  /** @param item null where it does not exist */
  judge(item: Item | null, signal: AbortSignal): Verdict | Promise<Verdict>;
  /** 0 returns at once, as `unattended`. */
  readonly timeout: Timeout;
  /** Ends the wait, as `stopped`. */
  readonly signal: AbortSignal;
  readonly log: Logger;
  readonly pace: Pace;
}

export interface WaitResult<Item> {
  /**
   * `failed` is the item's own end. `lost` is a server that refuses to tell, which says nothing about the item, and so
   * do `timedOut` and `stopped`.
   */
  readonly outcome: 'ready' | 'unattended' | 'failed' | 'timedOut' | 'stopped' | 'lost';
  /** As last seen. */
  readonly item: Item | null | undefined;
  /** Why it is not ready, as a sentence without a full stop; empty where it is. */
  readonly reason: string;
}

/** Node.js fires a timer that is set further ahead than this at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Every wait ends in it: an error of its own for each, with its stack, would cost more than the rest of the end. */
const OVER = new Error('The wait is over');

/** Waits until an item is as it should be. A server that is not reached is waited for as well. */
export async function waitFor<Item>(options: WaitOptions<Item>): Promise<WaitResult<Item>> {
  const { timeout, signal, log, first } = options;
  if (timeout.milliseconds === 0) {
    log.info('Not waiting, for the timeout is 0');
    return { outcome: 'unattended', item: first, reason: '' };
  }
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(OVER), Math.min(timeout.milliseconds, LONGEST_TIMER));
  const wait = new Wait(options, AbortSignal.any([signal, ending.signal]));
  try {
    return await wait.run();
  } catch (error) {
    if (signal.aborted) return wait.end('stopped', 'Terraform asked to stop');
    if (ending.signal.aborted) return wait.end('timedOut', `Timed out after ${timeout.text}`);
    if (isFailure(error)) return wait.end('lost', withoutStop(describeFailure(error)));
    throw error;
  } finally {
    clearTimeout(timer);
    // Closes the event stream.
    ending.abort(OVER);
  }
}

class Wait<Item> {
  private item: Item | null | undefined;
  private reason = '';
  private failingSince: number | undefined;

  public constructor(
    private readonly options: WaitOptions<Item>,
    private readonly signal: AbortSignal,
  ) {
    this.item = options.first;
  }

  public async run(): Promise<WaitResult<Item>> {
    const { source, first, log, pace } = this.options;
    const observation = new Observation(source, first, this.signal, log);
    let outcome = await this.enduringOutages(() => this.look());
    while (!outcome) {
      outcome = await this.enduringOutages(async () => {
        this.item = await observation.next(pace.poll);
        return this.look();
      });
    }
    return { outcome, item: this.item, reason: outcome === 'ready' ? '' : this.reason };
  }

  /** @param why in front of the last reason seen */
  public end(outcome: WaitResult<Item>['outcome'], why: string): WaitResult<Item> {
    return { outcome, item: this.item, reason: this.reason === '' ? why : `${why}: ${this.reason}` };
  }

  private async look(): Promise<'ready' | 'failed' | undefined> {
    if (this.item === undefined) return undefined;
    const verdict = await this.options.judge(this.item, this.signal);
    if (verdict.is === 'ready') return 'ready';
    this.note(verdict.reason);
    if (verdict.is === 'over') return 'failed';
    if (verdict.is === 'pending') this.failingSince = undefined;
    else this.failingSince ??= performance.now();
    const failing = this.failingSince === undefined ? 0 : performance.now() - this.failingSince;
    return failing > this.options.pace.failureLasts ? 'failed' : undefined;
  }

  private async enduringOutages<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      if (this.signal.aborted || !isOutage(error)) throw error;
      this.note(withoutStop(error.message));
      return undefined;
    }
  }

  private note(reason: string): void {
    if (reason !== this.reason) this.options.log.info('Waiting', { reason });
    this.reason = reason;
  }
}

/** A server that is gone shows as a lost connection or, behind a proxy, as an answer of the proxy. */
function isOutage(error: unknown): error is Failure {
  if (isNetworkError(error)) return true;
  return isApiError(error) && DEFAULT_RETRY_POLICY.statuses.repeatable.includes(error.status);
}
