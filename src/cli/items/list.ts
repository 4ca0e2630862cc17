import type { Scope } from '../../client';
import type { OutputOptions } from '../output/format';
import { printItems } from '../output/print';
import { withClient } from '../with-client';
import { type ItemKind, nameOf } from './kind';

export interface ListCommandOptions extends OutputOptions {
  readonly labelFilter?: readonly string[];
  readonly fieldFilter?: readonly string[];
  readonly accessible?: true;
  readonly limit?: number;
  /** The last name of the page before. */
  readonly after?: string;
}

export async function listItems<Ref extends object, Item extends Ref>(
  kind: ItemKind<Ref, Item>,
  scope: Scope,
  options: ListCommandOptions,
): Promise<void> {
  const within = scope.length > 0 ? ` of ${scope.join('/')}` : '';
  const { items, more } = await withClient(`list the ${kind.plural}${within}`, async (client) => {
    const { labelFilter, fieldFilter, accessible: listAccessible, limit, after } = options;
    const cursor = after === undefined ? undefined : relativeTo(scope, after);
    // One more than is asked for tells whether there are more.
    const pageSize = limit === undefined ? undefined : Math.min(limit + 1, MOST_PER_PAGE);
    const listed = kind.items(client).list(scope, { labelFilter, fieldFilter, listAccessible, cursor, pageSize });
    return take(listed, limit);
  });
  printItems(options.output ?? 'table', kind.columns, items);
  if (more) console.error(`There are more. The next ones: --after ${nameOf<Ref>(kind, items[items.length - 1])}`);
}

const MOST_PER_PAGE = 500;

async function take<Item>(items: AsyncIterable<Item>, limit?: number): Promise<{ items: Item[]; more: boolean }> {
  const taken: Item[] = [];
  for await (const item of items) {
    if (taken.length === limit) return { items: taken, more: true };
    taken.push(item);
  }
  return { items: taken, more: false };
}

/** The server's cursor is a name as it stands in the list: without the scope in front. */
function relativeTo(scope: Scope, name: string): string {
  const prefix = scope.map((part) => `${part}/`).join('');
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
