import type { DeleteRequest, ObjectValue, UpdateRequest } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { findItem, type Kind, type Served, titleOf } from '../items/kind';
import { itemState } from '../items/state';
import type { Source } from './observation';
import type { Operation } from './timeouts';
import { type WaitOptions, type WaitResult, waitFor } from './waiting';

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
  { client: connection, planned, signal, log }: Omit<Settling, 'save' | 'diagnostics'>,
  first: Item,
  operation: Operation,
): Promise<WaitResult<Item>> {
  const { client, timeouts } = connection;
  return waitAndForget(connection, {
    source: sourceOf<Ref, Item>(kind, connection, first, first.resourceVersion),
    first,
    judge: (item, whileWaiting) =>
      item
        ? kind.judge(item, planned, client, whileWaiting)
        : { is: 'over', reason: `${titleOf(kind, first)} no longer exists` },
    timeout: timeouts.of(kind.noun, operation, planned),
    signal,
    log,
    pace: kind.pace,
  });
}

/**
 * Why an item that is being deleted is still there; undefined where it is gone, or is not to be waited for.
 *
 * @param resource whose own `timeouts` come first
 */
export async function waitUntilGone<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  { client: connection, signal, log }: Pick<DeleteRequest<Connection>, 'client' | 'signal' | 'log'>,
  ref: Ref,
  resource: ObjectValue,
): Promise<string | undefined> {
  const { reason } = await waitAndForget<Item>(connection, {
    source: sourceOf(kind, connection, ref),
    judge: (item) => (item ? { is: 'pending', reason: `${titleOf(kind, ref)} still exists` } : { is: 'ready' }),
    timeout: connection.timeouts.of(kind.noun, 'delete', resource),
    signal,
    log,
    pace: kind.pace,
  });
  return reason === '' ? undefined : reason;
}

/** What was read ahead while an item was on its way is older than what the wait has seen. */
async function waitAndForget<Item>({ reads }: Connection, options: WaitOptions<Item>): Promise<WaitResult<Item>> {
  try {
    return await waitFor(options);
  } finally {
    reads.forget();
  }
}

/**
 * Where the state of one item comes from.
 *
 * @param version of the item as it was last seen; events that are older tell nothing of it
 */
function sourceOf<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  { client, watches }: Pick<Connection, 'client' | 'watches'>,
  ref: Ref,
  version?: string,
): Source<Item> {
  const get = (signal: AbortSignal) => findItem(kind, client, ref, signal);
  return { get, watch: (signal) => watches.watch({ kind, ref, version, get, signal }) };
}
