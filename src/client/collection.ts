import type { Backup, BackupPolicy, Database, Project } from '../api';
import { isConcurrentUpdate, isConflict } from './errors';
import { type Entry, type ListOptions, listEntries, listPages, referenceOf } from './list';
import { isAsAsked } from './recovery';
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

export interface CreationOptions extends CallOptions {
  /** Whether the same was asked for before by somebody who did not live to see the answer. @default false */
  readonly attempted?: boolean;
  /** Called where the item turns out to be there, by an attempt that got no answer. */
  onFound?(): void;
}

interface Versioned {
  readonly resourceVersion?: string;
}

/** The items of one kind, such as `/projects`. Every method throws `ApiError` or `NetworkError`. */
export class Collection<Ref extends object, Item extends Ref & Versioned> {
  /** Fields that the server takes and never tells. */
  protected readonly untold: readonly string[] = [];

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
   * Creates an item or, with a `resourceVersion`, replaces it. Where an answer is lost it is asked for again; an item
   * that is there by then counts as created by this request, if it is as was asked for.
   *
   * @returns the item as the server took it
   * @throws ApiError of status 409: `isConcurrentUpdate` where the version is stale, else it exists already
   */
  public async put(item: Item, { attempted = false, onFound, signal }: CreationOptions = {}): Promise<Item> {
    let isUnanswered = attempted;
    const onUnanswered = () => {
      isUnanswered = true;
    };
    try {
      const path = this.path(item);
      const { text } = await this.send({ method: 'PUT', path, body: item, safety: 'repeatable', onUnanswered, signal });
      return JSON.parse(text);
    } catch (error) {
      const found = isUnanswered ? await this.conflicting(item, error, signal) : undefined;
      if (!found || !isAsAsked(item, found, this.untold)) throw error;
      onFound?.();
      return found;
    }
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

  /**
   * The same a page at a time, each item by its fully-qualified name. A server that does not expand lists tells names
   * only: its pages are empty.
   */
  public async *pages(scope: Scope, options: ListOptions = {}): AsyncGenerator<ReadonlyMap<string, Item>> {
    for await (const page of listPages(this.send, [this.root, ...scope], true, options)) {
      const items = new Map<string, Item>();
      for (const entry of page) {
        if (typeof entry === 'string') continue;
        const { $ref, ...item } = entry;
        items.set([...scope, referenceOf(entry)].join('/'), item as Item);
      }
      yield items;
    }
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

  /** The item that a creation met with; undefined where it failed for another reason, or cannot be read. */
  private async conflicting(item: Item, error: unknown, signal?: AbortSignal): Promise<Item | undefined> {
    if (item.resourceVersion !== undefined || !isConflict(error) || isConcurrentUpdate(error)) return undefined;
    return this.get(item, { signal }).catch(() => undefined);
  }

  private async *expanded(scope: Scope, options: ListOptions): AsyncGenerator<Exclude<Entry, string>> {
    for await (const entry of listEntries(this.send, [this.root, ...scope], true, options)) {
      if (typeof entry !== 'string') yield entry;
    }
  }
}
