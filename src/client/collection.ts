import type { Backup, BackupPolicy, Database, Project } from '../api';
import { type Entry, type ListOptions, listEntries, referenceOf } from './list';
import { pathOf, type Send } from './request';

export type ProjectRef = Pick<Project, 'organization' | 'name'>;
export type DatabaseRef = Pick<Database, 'organization' | 'project' | 'name'>;
export type BackupRef = Pick<Backup, 'organization' | 'project' | 'database' | 'name'>;
export type PolicyRef = Pick<BackupPolicy, 'organization' | 'name'>;

/** The leading parts of a fully-qualified name, such as `['acme', 'messaging']`; none is everything. */
export type Scope = readonly string[];

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface DeleteOptions extends CallOptions {
  /** How many seconds the server may wait until the item is gone; 0 answers at once. @default 0 */
  readonly timeoutSeconds?: number;
}

interface Versioned {
  readonly resourceVersion?: string;
}

/** The items of one kind, such as `/projects`. Every method throws `ApiError` or `NetworkError`. */
export class Collection<Ref extends object, Item extends Ref & Versioned> {
  public constructor(
    protected readonly send: Send,
    private readonly root: string,
    private readonly partsOf: (ref: Ref) => readonly string[],
  ) {}

  public async get(ref: Ref, { signal }: CallOptions = {}): Promise<Item> {
    const { text } = await this.send({ method: 'GET', path: this.path(ref), safety: 'repeatable', signal });
    return JSON.parse(text);
  }

  /**
   * Creates an item or, with a `resourceVersion`, replaces it.
   *
   * @returns the item as the server took it
   * @throws ApiError of status 409: `isConcurrentUpdate` where the version is stale, else it exists already
   */
  public async put(item: Item, { signal }: CallOptions = {}): Promise<Item> {
    const { text } = await this.send({
      method: 'PUT',
      path: this.path(item),
      body: item,
      safety: item.resourceVersion === undefined ? 'guarded' : 'repeatable',
      signal,
    });
    return JSON.parse(text);
  }

  public async delete(ref: Ref, { timeoutSeconds = 0, signal }: DeleteOptions = {}): Promise<void> {
    await this.send({
      method: 'DELETE',
      path: this.path(ref),
      query: { timeoutSeconds },
      safety: 'repeatable',
      serverWaits: timeoutSeconds * 1000,
      signal,
    });
  }

  /** The items within a scope, a page at a time. */
  public async *list(scope: Scope, options: ListOptions = {}): AsyncGenerator<Item> {
    for await (const { $ref, ...item } of this.expanded(scope, options)) yield item as Item;
  }

  /** Their fully-qualified names, such as `acme/messaging/demo`. */
  public async *names(scope: Scope, options: ListOptions = {}): AsyncGenerator<string> {
    for await (const entry of listEntries(this.send, [this.root, ...scope], false, options)) {
      yield [...scope, referenceOf(entry)].join('/');
    }
  }

  protected path(ref: Ref): string {
    return pathOf([this.root, ...this.partsOf(ref)]);
  }

  private async *expanded(scope: Scope, options: ListOptions): AsyncGenerator<Exclude<Entry, string>> {
    for await (const entry of listEntries(this.send, [this.root, ...scope], true, options)) {
      if (typeof entry !== 'string') yield entry;
    }
  }
}
