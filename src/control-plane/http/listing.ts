/**
 * Lists as the API has them: filters, pages, and items as names or as whole or partial objects.
 */
import type { ItemList } from '../../api';
import { refuse } from '../api-error';
import { type Condition, fieldCondition, labelCondition } from './filters';

export interface ListQuery {
  readonly offset?: number;
  readonly cursor?: string;
  readonly limit?: number;
  readonly expand?: string;
  readonly labelFilter?: string;
  readonly fieldFilter?: string;
  /** Whoever is let in may see all, so it makes no difference here. */
  readonly listAccessible?: boolean;
}

export const LIST_PARAMETERS = [
  'offset',
  'cursor',
  'limit',
  'expand',
  'labelFilter',
  'fieldFilter',
  'listAccessible',
] as const;

/** An item of a list: its path relative to the request, and its document. */
export interface ListItem {
  readonly path: string;
  readonly document: object;
}

const LIMIT_OF_EXPANDED = 20;

/** Whether an item passes the filters of a query. */
export function conditionOf({ labelFilter, fieldFilter }: ListQuery): Condition {
  const conditions = [...split(labelFilter).map(labelCondition), ...split(fieldFilter).map(fieldCondition)];
  return (document) => conditions.every((condition) => condition(document));
}

/** How an item is shown: by name, or as an object of all or some of its fields and its path in `$ref`. */
export function rendererOf(expand = 'false'): (item: ListItem) => string | object {
  if (expand === 'false') return ({ path }) => path;
  if (expand === 'true') return ({ path, document }) => ({ $ref: path, ...document });
  const fields = split(expand);
  return ({ path, document }) => {
    const chosen = Object.entries(document).filter(([field]) => fields.includes(field));
    return { $ref: path, ...Object.fromEntries(chosen) };
  };
}

/** A page of the items, which come sorted by path. */
export function pageOf(items: readonly ListItem[], query: ListQuery, url: URL): { page: ListItem[]; list: ItemList } {
  const { offset, cursor, expand = 'false' } = query;
  const limit = query.limit ?? (expand === 'false' ? 0 : LIMIT_OF_EXPANDED);
  const matching = items.filter(({ document }) => conditionOf(query)(document));
  const rest = matching.filter(({ path }) => cursor === undefined || path > cursor).slice(offset ?? 0);
  const page = limit === 0 ? rest : rest.slice(0, limit);
  const next = page.length < rest.length ? nextUrl(url, page[page.length - 1].path, limit) : undefined;
  const list = { offset, cursor, limit, total: matching.length, next, items: page.map(rendererOf(expand)) };
  return { page, list };
}

/** By cursor, so that the next page holds neither doubles nor gaps when items come and go in between. */
function nextUrl(url: URL, cursor: string, limit: number): string {
  const next = new URL(url);
  next.searchParams.delete('offset');
  next.searchParams.set('cursor', cursor);
  next.searchParams.set('limit', String(limit));
  return next.href;
}

function split(list: string | undefined): string[] {
  if (list === undefined || list === '') return [];
  const parts = list.split(',');
  if (parts.includes('')) throw refuse.invalid(`"${list}" has an empty part between its commas`);
  return parts;
}
