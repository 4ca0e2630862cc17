import { randomUUID } from 'node:crypto';
import type { ApplyRequest } from '../tfplugin';
import type { Connection } from './configuration';
import { type Kind, nameOf, type Served } from './kind';

/** Has an item created. A lost answer is made up for as far as that is safe. */
export function askFor<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  { client: { client }, planned, log }: ApplyRequest<Connection>,
  asked: Item,
): Promise<Item> {
  const onFound = () =>
    log.warn('Found what was created though the answer was lost', { item: nameOf<Ref>(kind, asked) });
  return kind.create(client, asked, planned, { requestId: randomUUID(), onFound });
}
