import { join } from 'node:path';
import { Journal } from './journal';
import type { Change } from './record';
import { type Shelves, type StagedChange, StagedTransaction, type Stored, type Transaction } from './transaction';

/** An item before and after a write that is on disk. */
export interface Commit<Items extends object, Kind extends keyof Items & string = keyof Items & string> {
  readonly kind: Kind;
  readonly key: string;
  readonly before?: Stored<Items[Kind]>;
  readonly after?: Stored<Items[Kind]>;
}

/** Nothing can be written any more: the disk failed, or the store was closed. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}

interface PendingWrite {
  readonly changes: readonly StagedChange[];
  settle(failure?: Error): void;
}

/** The journal is rewritten once it holds this many changes and several times as many as there are items. */
const COMPACT_AFTER = 2048;
const COMPACT_RATIO = 4;

/**
 * Items by kind and key, kept in memory and in a journal.
 *
 * A write that resolves is on disk. Reads outside of a write, and listeners, see only what is on disk; writes are
 * decided on the newest state. Writes that wait for the disk at the same time share one flush.
 */
export class Store<Items extends object> {
  private readonly head: Shelves;
  private readonly committed: Shelves;
  private readonly listeners = new Set<(commit: Commit<Items>) => void>();
  private waiting: PendingWrite[] = [];
  private flushing: Promise<void> | undefined;
  private lastVersion: number;
  /** How many changes the journal holds. */
  private journaled: number;
  private brokenBy: Error | undefined;

  private constructor(
    private readonly journal: Journal,
    replayed: readonly StagedChange[],
    private readonly compactAfter: number,
  ) {
    this.head = shelve(replayed);
    this.committed = shelve(replayed);
    this.lastVersion = replayed.reduce((last, { version }) => Math.max(last, Number(version)), 0);
    this.journaled = replayed.length;
  }

  /** Opens the store of a directory, and makes it where it is missing. */
  static async open<Items extends object>(directory: string, compactAfter = COMPACT_AFTER): Promise<Store<Items>> {
    const replayed: StagedChange[] = [];
    const journal = await Journal.open(join(directory, 'items.journal'), ({ value, ...change }) => {
      const stored = value === undefined ? undefined : { key: change.key, version: change.version, value };
      replayed.push({ ...change, stored });
    });
    return new Store<Items>(journal, replayed, compactAfter);
  }

  /** Why nothing can be written any more, where that is so: the disk failed, and the state on it is not certain. */
  get failure(): Error | undefined {
    return this.brokenBy;
  }

  get<Kind extends keyof Items & string>(kind: Kind, key: string): Stored<Items[Kind]> | undefined {
    return this.committed.get(kind)?.get(key) as Stored<Items[Kind]> | undefined;
  }

  /** The items whose key starts with a prefix, sorted by key. */
  list<Kind extends keyof Items & string>(kind: Kind, prefix = ''): Stored<Items[Kind]>[] {
    const all = [...(this.committed.get(kind)?.values() ?? [])] as Stored<Items[Kind]>[];
    return all.filter(({ key }) => key.startsWith(prefix)).sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  /**
   * Decides and writes. What the function throws rejects the write, and nothing of it happened.
   *
   * @returns what the function returned, once its changes are on disk.
   */
  async write<Result>(decide: (transaction: Transaction<Items>) => Result): Promise<Result> {
    if (this.brokenBy) throw this.brokenBy;
    const transaction = new StagedTransaction<Items>(this.head, () => String(++this.lastVersion));
    const result = decide(transaction);
    const { changes } = transaction;
    for (const change of changes) apply(this.head, change);
    await this.commit(changes);
    return result;
  }

  /** Calls back after every change that reached the disk, in order. Returns what ends that. */
  subscribe(listener: (commit: Commit<Items>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Waits for the writes that were begun, then lets go of the file. */
  async close(): Promise<void> {
    while (this.flushing) await this.flushing;
    this.brokenBy ??= new StoreFailure('The store is closed');
    await this.journal.close();
  }

  /** Also without changes a write waits for those before it: its decision may rest on them. */
  private commit(changes: readonly StagedChange[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ changes, settle: (failure) => (failure ? reject(failure) : resolve()) });
      this.flushing ??= this.flush();
    });
  }

  private async flush(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.append(batch.flatMap(({ changes }) => changes));
      } catch (error) {
        this.breakDown(error as Error, batch);
        break;
      }
      for (const write of batch) {
        for (const change of write.changes) this.publish(change);
        write.settle();
      }
    }
    // In the same turn as the last look at what waits, so that nothing is left waiting.
    this.flushing = undefined;
  }

  private breakDown(cause: Error, batch: readonly PendingWrite[]): void {
    this.brokenBy = new StoreFailure(`The store cannot be written any more: ${cause.message}`, { cause });
    for (const write of [...batch, ...this.waiting]) write.settle(this.brokenBy);
    this.waiting = [];
  }

  private async append(changes: readonly StagedChange[]): Promise<void> {
    if (changes.length === 0) return;
    if (this.journaled >= Math.max(this.compactAfter, COMPACT_RATIO * this.count())) {
      await this.journal.compact(this.everything());
      this.journaled = this.count();
    }
    await this.journal.append(changes.map(toRecord));
    this.journaled += changes.length;
  }

  private publish(change: StagedChange): void {
    const before = this.committed.get(change.kind)?.get(change.key);
    apply(this.committed, change);
    const commit = { kind: change.kind, key: change.key, before, after: change.stored } as Commit<Items>;
    for (const listener of this.listeners) listener(commit);
  }

  private count(): number {
    return [...this.committed.values()].reduce((sum, shelf) => sum + shelf.size, 0);
  }

  /** All items, and first a deletion of nothing that keeps the last version: versions are never given twice. */
  private *everything(): Iterable<Change> {
    yield { kind: '', key: '', version: String(this.lastVersion) };
    for (const [kind, shelf] of this.committed) {
      for (const stored of shelf.values()) yield toRecord({ kind, key: stored.key, version: stored.version, stored });
    }
  }
}

function shelve(changes: readonly StagedChange[]): Shelves {
  const shelves: Shelves = new Map();
  for (const change of changes) apply(shelves, change);
  return shelves;
}

function apply(shelves: Shelves, { kind, key, stored }: StagedChange): void {
  const shelf = shelves.get(kind) ?? new Map();
  shelves.set(kind, shelf);
  if (stored) shelf.set(key, stored);
  else shelf.delete(key);
}

function toRecord({ kind, key, version, stored }: StagedChange): Change {
  return { kind, key, version, value: stored?.value };
}
