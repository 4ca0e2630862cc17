import type { WatchEvent } from '../../../client';
import type { Inbox } from './inbox';

/** Milliseconds in which an event is expected that was on its way when the wait began. */
const GRACE = 100;
const LONGEST_TIMER = 2 ** 31 - 1;

export interface Followed<Item> {
  /** As last seen; undefined where any event is news. */
  readonly version?: string;
  /** Asks for the item itself; null where it does not exist. */
  get(signal: AbortSignal): Promise<Item | null>;
  readonly signal: AbortSignal;
}

/**
 * What a stream of many items tells of one. The stream does not begin with the item's state, and may lag behind the
 * answer to a write: where it has not told what is known already, or that cannot be seen, the item is asked for.
 *
 * @param wasOpen whether the stream was open before the wait, so that what it did not tell yet may be on its way
 */
export async function* followShared<Item extends { readonly resourceVersion?: string }>(
  inbox: Inbox<WatchEvent<Item>>,
  wasOpen: boolean,
  { version, get, signal }: Followed<Item>,
): AsyncGenerator<WatchEvent<Item>> {
  let known = version;
  for (let patience = wasOpen ? GRACE : 0; ; patience = LONGEST_TIMER) {
    const events = await inbox.take(patience);
    if (!events) return;
    const news = events.filter((event) => ageOf(event, known) === 'new').at(-1);
    const isDoubtful = events.some((event) => ageOf(event, known) === 'unclear');
    const isFirst = patience !== LONGEST_TIMER;
    const latest = isDoubtful || (isFirst && !news) ? await ask(get, signal) : news;
    if (!latest) continue;
    known = latest.item?.resourceVersion ?? known;
    yield latest;
  }
}

async function ask<Item>(
  get: (signal: AbortSignal) => Promise<Item | null>,
  signal: AbortSignal,
): Promise<WatchEvent<Item>> {
  return { type: 'RESYNC', item: await get(signal) };
}

/** Versions are the server's own affair, but where they are numbers they grow. */
function ageOf<Item extends { readonly resourceVersion?: string }>(
  { item }: WatchEvent<Item>,
  known: string | undefined,
): 'new' | 'old' | 'unclear' {
  const version = item?.resourceVersion;
  if (known === undefined || version === known) return 'new';
  if (version === undefined || !isNumber(version) || !isNumber(known)) return 'unclear';
  return BigInt(version) > BigInt(known) ? 'new' : 'old';
}

function isNumber(version: string): boolean {
  return /^\d+$/.test(version);
}
