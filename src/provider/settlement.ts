import type { DeleteRequest, UpdateRequest } from '../tfplugin';
import type { Connection } from './configuration';
import { type Kind, type Served, sourceOf, titleOf } from './kind';
import { itemState } from './state';
import type { Operation } from './timeouts';
import { type WaitResult, waitFor } from './waiting';

const CHANGED =
  'The server has taken the change, and the state has it: there is nothing to apply again. Once the cause is removed, ' +
  '`terraform plan -refresh-only` shows what became of it.';

type Settling = Pick<UpdateRequest<Connection>, 'client' | 'planned' | 'signal' | 'log' | 'diagnostics' | 'save'>;

/** Waits until an item is as planned. Whatever comes of it, the state is recorded; what went wrong is an error beside it. */
export async function settle<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  request: Settling,
  first: Item,
  operation: 'create' | 'update',
): Promise<void> {
  const result = await waitUntilReady(kind, request, first, operation);
  const item = result.item ?? first;
  request.save(itemState(kind, item, request.planned));
  if (result.reason === '') return;
  const advice = operation === 'create' ? kind.unfinished(item) : CHANGED;
  request.diagnostics.error(`Unable to achieve desired state for ${kind.noun}`, `${result.reason}. ${advice}`);
}

export function waitUntilReady<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  { client: { client, timeouts }, planned, signal, log }: Omit<Settling, 'save' | 'diagnostics'>,
  first: Item,
  operation: Operation,
): Promise<WaitResult<Item>> {
  return waitFor({
    source: sourceOf<Ref, Item>(kind, client, first),
    first,
    judge: (item, whileWaiting) =>
      item
        ? kind.judge(item, planned, client, whileWaiting)
        : { is: 'over', reason: `${titleOf(kind, first)} no longer exists` },
    timeout: timeouts.of(kind.noun, operation),
    signal,
    log,
    pace: kind.pace,
  });
}

/** Why an item that is being deleted is still there; undefined where it is gone, or is not to be waited for. */
export async function waitUntilGone<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  { client: { client, timeouts }, signal, log }: Pick<DeleteRequest<Connection>, 'client' | 'signal' | 'log'>,
  ref: Ref,
): Promise<string | undefined> {
  const { reason } = await waitFor<Item>({
    source: sourceOf(kind, client, ref),
    judge: (item) => (item ? { is: 'pending', reason: `${titleOf(kind, ref)} still exists` } : { is: 'ready' }),
    timeout: timeouts.of(kind.noun, 'delete'),
    signal,
    log,
    pace: kind.pace,
  });
  return reason === '' ? undefined : reason;
}
