import type { ItemList } from '../api';
import { pathOf, type Query, type Send } from './request';

export interface ListOptions {
  /** Conditions that must all hold; each is `key`, `key=value`, `!key` or `key!=value`. */
  readonly labelFilter?: readonly string[];
  /** Conditions that must all hold; each is `path`, `path=value`, `!path` or `path!=value`. */
  readonly fieldFilter?: readonly string[];
  /** Whether to return what the user may see, where the right to list the whole scope is missing. @default false */
  readonly listAccessible?: boolean;
  /** How many items a page holds: more need more requests, not more calls; 0 asks for all at once. @default 100 */
  readonly pageSize?: number;
  /** Where to begin: after the item of this name, relative to the list's scope. @default at the first */
  readonly cursor?: string;
  readonly signal?: AbortSignal;
}

const PAGE_SIZE = 100;

export type Entry = NonNullable<ItemList['items']>[number];

/** The entries of a list. */
export async function* listEntries(
  send: Send,
  path: readonly string[],
  expand: boolean,
  options: ListOptions,
): AsyncGenerator<Entry> {
  for await (const page of listPages(send, path, expand, options)) yield* page;
}

/** Pages through a list, asking for the next page when it is needed. */
export async function* listPages(
  send: Send,
  path: readonly string[],
  expand: boolean,
  options: ListOptions,
): AsyncGenerator<readonly Entry[]> {
  for (let { cursor } = options; ; ) {
    const response = await send({
      method: 'GET',
      path: pathOf(path),
      query: queryOf(expand, options, cursor),
      safety: 'repeatable',
      signal: options.signal,
    });
    const { items = [], next } = JSON.parse(response.text) as ItemList;
    yield items;
    const last = items.at(-1);
    if (!next || last === undefined) return;
    // The page's own link is not followed: the last item says the same, and cannot lead to another host.
    cursor = referenceOf(last);
  }
}

/** An item's name relative to the list's path: an expanded item carries it beside its fields. */
export function referenceOf(entry: Entry): string {
  return typeof entry === 'string' ? entry : (entry.$ref ?? '');
}

function queryOf(expand: boolean, options: ListOptions, cursor: string | undefined): Query {
  return {
    expand: expand || undefined,
    limit: options.pageSize ?? PAGE_SIZE,
    cursor,
    labelFilter: options.labelFilter?.join(','),
    fieldFilter: options.fieldFilter?.join(','),
    listAccessible: options.listAccessible,
  };
}
