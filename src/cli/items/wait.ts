import { setTimeout as pause } from 'node:timers/promises';
import { type Client, isNotFound } from '../../client';
import { CommandError, EXIT_CODES } from '../exit';
import { Progress } from '../progress';
import { type AwaitedKind, type ItemKind, titleOf, type Verdict } from './kind';

/** In milliseconds. */
export interface Pace {
  /** Between the first two looks, doubled from look to look: what is small is quick. */
  readonly firstPause: number;
  /** Easy on the server where it takes hours. */
  readonly longestPause: number;
  /** How long an item must be seen as failed until it counts: operators try again, and pass through the state. */
  readonly failureLasts: number;
}

export interface WaitOptions {
  /** In seconds. @default for ever */
  readonly timeout?: number;
  /** @default on stderr */
  readonly progress?: Progress;
  readonly pace?: Pace;
}

const DEFAULT_PACE: Pace = { firstPause: 200, longestPause: 5_000, failureLasts: 5_000 };

/** What one look has shown: what was waited for, or where the item stands and what is waited for. */
type Look<Result> = { readonly result: Result } | { readonly state: string };

/** Returns the item once it is ready. @throws CommandError where it fails, or the time is over; what the client throws */
export function waitUntilReady<Ref extends object, Item extends Ref>(
  client: Client,
  kind: AwaitedKind<Ref, Item>,
  ref: Ref,
  options: WaitOptions = {},
): Promise<Item> {
  const { failureLasts } = options.pace ?? DEFAULT_PACE;
  let failingSince: number | undefined;
  return lookUntil(kind, ref, options, async (): Promise<Look<Item>> => {
    const item = await kind.items(client).get(ref);
    const verdict = kind.judge(item);
    if (verdict.is === 'ready') return { result: item };
    failingSince = verdict.is === 'failed' ? (failingSince ?? performance.now()) : undefined;
    if (failingSince !== undefined && performance.now() - failingSince >= failureLasts) {
      throw endedFailure(kind, ref, verdict);
    }
    return { state: `${describe(verdict)}, waiting for ${verdict.awaited}` };
  });
}

/** Returns once there is no such item. @throws CommandError where the time is over; what the client throws */
export function waitUntilGone<Ref extends object, Item extends Ref>(
  client: Client,
  kind: ItemKind<Ref, Item>,
  ref: Ref,
  options: WaitOptions = {},
): Promise<true> {
  return lookUntil(kind, ref, options, async (): Promise<Look<true>> => {
    try {
      const { status } = (await kind.items(client).get(ref)) as { status?: { state?: string } };
      return { state: `${status?.state ?? 'still there'}, waiting until it is gone` };
    } catch (error) {
      if (isNotFound(error)) return { result: true };
      throw error;
    }
  });
}

async function lookUntil<Ref extends object, Result>(
  kind: Pick<ItemKind<Ref, Ref>, 'identifiers' | 'noun'>,
  ref: Ref,
  { timeout, progress = new Progress(), pace = DEFAULT_PACE }: WaitOptions,
  look: () => Promise<Look<Result>>,
): Promise<Result> {
  const title = titleOf(kind, ref);
  const end = performance.now() + (timeout ?? Number.POSITIVE_INFINITY) * 1_000;
  try {
    for (let milliseconds = pace.firstPause; ; milliseconds = Math.min(milliseconds * 2, pace.longestPause)) {
      const seen = await look();
      if ('result' in seen) return seen.result;
      progress.tell(`${title}: ${seen.state}`);
      const left = end - performance.now();
      if (left <= 0) throw timedOut(title, seen.state, timeout);
      await pause(Math.min(milliseconds, left));
    }
  } finally {
    progress.end();
  }
}

function describe({ state = 'without a state', message }: Verdict): string {
  return message ? `${state} (${message})` : state;
}

function endedFailure<Ref extends object, Item extends Ref>(
  kind: AwaitedKind<Ref, Item>,
  ref: Ref,
  { state, message }: Verdict,
): CommandError {
  const title = titleOf(kind, ref).replace(/^./, (letter) => letter.toUpperCase());
  return new CommandError(`${title} ended in ${state}${message ? `: ${message}` : ''}. ${kind.remedy}`);
}

/** Not a failure of the item, which is why it has an exit code of its own. */
function timedOut(title: string, state: string, timeout: number | undefined): CommandError {
  return new CommandError(
    `Timed out after ${timeout} s: ${title} is ${state}. It goes on without being waited for; look at it later.`,
    EXIT_CODES.timedOut,
  );
}
