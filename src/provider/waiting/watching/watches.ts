import { type Client, isNotFound, type WatchEvent } from '../../../client';
import { type Kind, nameOf, type Served } from '../../items/kind';
import { scopesOf } from '../../items/scopes';
import { unlessAborted } from '../abort';
import { type Followed, followShared } from './follow-shared';
import { LINGER, SharedStream } from './shared-stream';

export interface WatchRequest<Ref extends object, Item extends Ref & Served> extends Followed<Item> {
  readonly kind: Kind<Ref, Item>;
  readonly ref: Ref;
}

/** The waits in one scope, such as for the databases of a project. */
interface ScopeWatches {
  readonly scope: readonly string[];
  underWay: number;
  /** When the last wait began. */
  lastBegun: number;
  stream?: SharedStream<unknown>;
  /** Whether the server does not tell of it. */
  isRefused: boolean;
}

/**
 * Event streams on items. An item that is waited for by itself has a stream of its own; while several of a scope are
 * waited for, they share one of the narrowest scope that they have in common.
 */
export class Watches {
  private readonly scopes = new Map<string, ScopeWatches>();
  /** Of a server that is too old for events. */
  private unsupported: unknown;

  public constructor(private readonly client: Client) {}

  /**
   * The events on one item, until the signal is aborted or the server ends the stream. The first may tell of what was
   * before.
   *
   * @throws Failure where the server has no events to tell, or the stream broke off
   */
  public async *watch<Ref extends object, Item extends Ref & Served>(
    request: WatchRequest<Ref, Item>,
  ): AsyncGenerator<WatchEvent<Item>> {
    const { kind, ref, signal } = request;
    if (this.unsupported) throw this.unsupported;
    signal.throwIfAborted();
    const scopes = scopesOf(kind, ref).map((scope) => this.scopeWatches(kind.path, scope));
    const shared = await this.sharedFor(kind, scopes, signal);
    if (shared) yield* followShared(shared.stream.listen(nameOf(kind, ref), signal), shared.wasOpen, request);
    else yield* this.own(request);
  }

  private scopeWatches(path: string, scope: readonly string[]): ScopeWatches {
    const key = [path, ...scope].join('/');
    const watches = this.scopes.get(key) ?? { scope, underWay: 0, lastBegun: -Infinity, isRefused: false };
    this.scopes.set(key, watches);
    return watches;
  }

  /** @param scopes from narrow to wide */
  private async sharedFor<Ref extends object, Item extends Ref & Served>(
    kind: Kind<Ref, Item>,
    scopes: readonly ScopeWatches[],
    signal: AbortSignal,
  ): Promise<{ stream: SharedStream<Item>; wasOpen: boolean } | undefined> {
    const isBusy = scopes.map(({ underWay, lastBegun }) => underWay > 0 || performance.now() - lastBegun < LINGER);
    enter(scopes, signal);
    for (;;) {
      const shared =
        scopes.find(({ stream }) => stream) ?? scopes.find((each, index) => isBusy[index] && !each.isRefused);
      if (!shared) return undefined;
      shared.stream ??= this.share(kind, shared);
      const { stream } = shared;
      const wasOpen = stream.isOpen;
      if (await unlessAborted(stream.opening, signal)) return { stream: stream as SharedStream<Item>, wasOpen };
      // Perhaps that of a narrower scope, or of the item itself.
      shared.isRefused = true;
    }
  }

  private share<Ref extends object, Item extends Ref & Served>(
    kind: Kind<Ref, Item>,
    watches: ScopeWatches,
  ): SharedStream<unknown> {
    const { scope } = watches;
    return new SharedStream<Item>({
      // Most items are not there yet when the stream begins, and what is there is of no interest.
      open: (signal) => this.client.watch(kind.path, scope, { watchAll: true, limit: 1, signal }) as never,
      nameOf: ({ id, item }) => (item ? nameOf(kind, item) : [...scope, id].join('/')),
      ended: () => {
        watches.stream = undefined;
      },
    }) as SharedStream<unknown>;
  }

  private async *own<Ref extends object, Item extends Ref & Served>({
    kind,
    ref,
    version,
    signal,
  }: WatchRequest<Ref, Item>): AsyncGenerator<WatchEvent<Item>> {
    const name = kind.identifiers.map((part) => String(ref[part]));
    try {
      // The collection and the event stream of a kind have the same items.
      yield* this.client.watch(kind.path, name, { signal }) as AsyncGenerator<WatchEvent<never>>;
    } catch (error) {
      // The item exists, so that it is events which do not.
      if (isNotFound(error) && version !== undefined) this.unsupported = error;
      throw error;
    }
  }
}

/** Counts a wait, until it is over. A generator that nobody asks any further would not be told of that. */
function enter(scopes: readonly ScopeWatches[], signal: AbortSignal): void {
  for (const watches of scopes) {
    watches.underWay++;
    watches.lastBegun = performance.now();
  }
  const leave = () => {
    for (const watches of scopes) watches.underWay--;
  };
  signal.addEventListener('abort', leave, { once: true });
}
