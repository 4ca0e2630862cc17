import type { OutputOptions } from '../output/format';
import { printItem } from '../output/print';
import { withClient } from '../with-client';
import { type ItemKind, titleOf } from './kind';

export async function getItem<Ref extends object, Item extends Ref>(
  kind: ItemKind<Ref, Item>,
  ref: Ref,
  { output = 'json' }: OutputOptions,
): Promise<void> {
  const item = await withClient(`get ${titleOf(kind, ref)}`, (client) => kind.items(client).get(ref));
  printItem(output, kind.columns, item);
}
