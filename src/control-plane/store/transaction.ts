/**
 * The changes of one write, decided against the newest state (even what is not on disk yet), all applied or none.
 */

export interface Stored<Value> {
  readonly key: string;
  /** Different after every change. */
  readonly version: string;
  readonly value: Value;
}

/** Items by kind and key. A value is never modified in place. */
type Shelf = Map<string, Stored<unknown>>;
export type Shelves = Map<string, Shelf>;

/** What a write may do. It is a function that runs at once, so nothing can change between its reads and its writes. */
export interface Transaction<Items extends object> {
  get<Kind extends keyof Items & string>(kind: Kind, key: string): Stored<Items[Kind]> | undefined;
  /** The items whose key starts with a prefix, in no certain order. */
  list<Kind extends keyof Items & string>(kind: Kind, prefix: string): Stored<Items[Kind]>[];
  put<Kind extends keyof Items & string>(kind: Kind, key: string, value: Items[Kind]): Stored<Items[Kind]>;
  delete<Kind extends keyof Items & string>(kind: Kind, key: string): void;
}

export interface StagedChange {
  readonly kind: string;
  readonly key: string;
  readonly version: string;
  readonly stored?: Stored<unknown>;
}

export class StagedTransaction<Items extends object> implements Transaction<Items> {
  private readonly staged = new Map<string, StagedChange>();

  constructor(
    private readonly head: Shelves,
    private readonly nextVersion: () => string,
  ) {}

  /** One change an item: the last. */
  get changes(): StagedChange[] {
    return [...this.staged.values()];
  }

  get<Kind extends keyof Items & string>(kind: Kind, key: string): Stored<Items[Kind]> | undefined {
    const staged = this.staged.get(`${kind} ${key}`);
    return (staged ? staged.stored : this.head.get(kind)?.get(key)) as Stored<Items[Kind]> | undefined;
  }

  list<Kind extends keyof Items & string>(kind: Kind, prefix: string): Stored<Items[Kind]>[] {
    const keys = new Set(this.head.get(kind)?.keys());
    for (const change of this.staged.values()) if (change.kind === kind) keys.add(change.key);
    return [...keys]
      .filter((key) => key.startsWith(prefix))
      .map((key) => this.get(kind, key))
      .filter((stored) => stored !== undefined);
  }

  put<Kind extends keyof Items & string>(kind: Kind, key: string, value: Items[Kind]): Stored<Items[Kind]> {
    const stored = { key, version: this.nextVersion(), value };
    this.stage({ kind, key, version: stored.version, stored });
    return stored;
  }

  delete<Kind extends keyof Items & string>(kind: Kind, key: string): void {
    this.stage({ kind, key, version: this.nextVersion() });
  }

  private stage(change: StagedChange): void {
    this.staged.set(`${change.kind} ${change.key}`, change);
  }
}
