import type { Client, Interceptor } from '../../client';
import { findItem, type Kind, nameOf, type Served } from '../items/kind';
import { scopesOf } from '../items/scopes';
import { unlessAborted } from '../waiting/abort';
import { Listing } from './listing';

/** Milliseconds after which a list is too old to tell of: no longer than a refresh of some hundreds of items takes. */
const LIFETIME = 15_000;
/** More than a page holds by default: what an item weighs is little beside a round trip. */
const PAGE_SIZE = 500;

/** The reads of one scope, such as of the databases of a project. */
interface ScopeReads {
  readonly scope: readonly string[];
  underWay: number;
  listing?: Listing<unknown>;
  /** Whether the server does not hand out a list of it. */
  isRefused: boolean;
}

/**
 * Reads of items, for a refresh. An item that is read by itself costs a request; items that are read at the same time
 * share lists of the narrowest scope that they have in common. What a list does not tell is asked for by itself: the
 * item may be gone, or the list may hold only what the user may see.
 *
 * Nothing older than the last write is ever told: a write, and the end of a wait for one, drop all lists, and while one
 * is under way there are none.
 */
export class Reads {
  private readonly scopes = new Map<string, ScopeReads>();
  private writes = 0;

  /** Tells of writes; for the client that reads. */
  public readonly heedWrites: Interceptor = (next) => async (request) => {
    if (request.method === 'GET') return next(request);
    this.writes++;
    try {
      return await next(request);
    } finally {
      this.writes--;
      this.forget();
    }
  };

  /**
   * Null where the item does not exist.
   *
   * @throws Failure, or the signal's reason
   */
  public async find<Ref extends object, Item extends Ref & Served>(
    kind: Kind<Ref, Item>,
    client: Client,
    ref: Ref,
    signal: AbortSignal,
  ): Promise<Item | null> {
    const name = nameOf(kind, ref);
    const scopes = scopesOf(kind, ref).map((scope) => this.enter(kind.path, scope));
    try {
      const listing = this.listingFor(kind, client, scopes, name);
      const item = listing && (await unlessAborted(listing.find(name), signal));
      return (item as Item | undefined) ?? (await findItem(kind, client, ref, signal));
    } finally {
      for (const reads of scopes) reads.underWay--;
    }
  }

  /** Drops what was read ahead: something is known to have changed. */
  public forget(): void {
    for (const reads of this.scopes.values()) {
      reads.listing?.drop();
      reads.listing = undefined;
    }
  }

  private enter(path: string, scope: readonly string[]): ScopeReads {
    const key = [path, ...scope].join('/');
    const reads = this.scopes.get(key) ?? { scope, underWay: 0, isRefused: false };
    this.scopes.set(key, reads);
    reads.underWay++;
    if (reads.listing && performance.now() - reads.listing.begun > LIFETIME) reads.listing = undefined;
    if (reads.listing) reads.listing.asked++;
    return reads;
  }

  /** The list to look into, which may be a new one. @param scopes from narrow to wide */
  private listingFor<Ref extends object, Item extends Ref & Served>(
    kind: Kind<Ref, Item>,
    client: Client,
    scopes: readonly ScopeReads[],
    name: string,
  ): Listing<unknown> | undefined {
    if (this.writes > 0) return undefined;
    const present = scopes.findIndex(({ listing }) => listing);
    const listing = scopes[present]?.listing;
    if (listing?.isWhole || listing?.offers(name)) return listing;
    // A wide list that is too long to go on with is no reason against a narrow one.
    const candidates = present === -1 ? scopes : scopes.slice(0, present);
    const busy = candidates.find(({ underWay, isRefused }) => underWay > 1 && !isRefused);
    return busy && this.begin(kind, client, busy);
  }

  private begin<Ref extends object, Item extends Ref & Served>(
    kind: Kind<Ref, Item>,
    client: Client,
    reads: ScopeReads,
  ): Listing<unknown> {
    const pages = kind.items(client).pages(reads.scope, { pageSize: PAGE_SIZE });
    const listing = new Listing<unknown>(pages, () => {
      reads.isRefused = true;
      if (reads.listing === listing) reads.listing = undefined;
    });
    reads.listing = listing;
    return listing;
  }
}
