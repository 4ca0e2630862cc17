import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { isConcurrentUpdate, REQUEST_LABEL } from '../../client';
import type { UpdateRequest } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { reportFailure } from '../failure';
import { type JsonObject, toItem } from './conversion';
import { jsonOf, type Kind, nameOf, refOf, type Served, servedAttributes, titleOf } from './kind';

/** How often a change is tried where somebody else changes the item at the same time, and the pause between. */
const ATTEMPTS = 5;
const PAUSE_MILLISECONDS = 200;

/**
 * Makes an item what the plan asks for, and leaves alone what the plan does not know. The item as it is then; undefined
 * after an error, which is reported.
 */
export async function modify<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  request: UpdateRequest<Connection>,
): Promise<Item | undefined> {
  const ref: Ref = refOf(kind, request.planned);
  const summary = `Unable to update ${kind.noun}`;
  const attempt = `${titleOf(kind, ref)} was not updated`;
  try {
    const item = await tryToModify(kind, request, ref);
    if (!item) request.diagnostics.error(summary, `${attempt}: ${otherItem(kind, request)}`);
    return item;
  } catch (error) {
    const advice = 'Something else changes it at the same time: apply again once it is at rest.';
    reportFailure(request, summary, attempt, error, isConcurrentUpdate(error) ? advice : '');
    return undefined;
  }
}

/** Undefined where the item is not the one that is managed. */
async function tryToModify<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  request: UpdateRequest<Connection>,
  ref: Ref,
): Promise<Item | undefined> {
  for (let attempt = 1; ; attempt++) {
    const item = await kind.items(request.client.client).get(ref, { signal: request.signal });
    if (isOther(kind, request, ref)) return undefined;
    try {
      return await write(kind, request, item);
    } catch (error) {
      if (!isConcurrentUpdate(error) || attempt === ATTEMPTS) throw error;
    }
    request.log.info('Reading again what was changed at the same time', { attempt });
    await pause(attempt * PAUSE_MILLISECONDS, undefined, { signal: request.signal });
  }
}

/** An identifier was changed without a replacement, to that of an item which happens to exist. */
function isOther<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  { prior }: UpdateRequest<Connection>,
  ref: Ref,
): boolean {
  return nameOf(kind, ref) !== nameOf(kind, refOf<Ref, Item>(kind, prior));
}

function otherItem<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  { prior }: UpdateRequest<Connection>,
): string {
  return (
    `it is another one than ${nameOf(kind, refOf<Ref, Item>(kind, prior))}, which this resource manages. Set the name ` +
    'back, or import the other one into a resource of its own.'
  );
}

async function write<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  { planned, client: connection }: UpdateRequest<Connection>,
  item: Item,
): Promise<Item> {
  const changed = keepRequestLabel(item, toItem(planned, servedAttributes(kind), jsonOf(item)));
  if (isDeepStrictEqual(changed, item)) return item;
  const { status, ...asked } = changed;
  return kind.items(connection.client).put(asked as unknown as Item);
}

/** It is not among the labels that the plan asks for, which replace the others. */
function keepRequestLabel({ labels }: Served, changed: JsonObject): JsonObject {
  const requestId = labels?.[REQUEST_LABEL];
  if (requestId === undefined) return changed;
  return { ...changed, labels: { ...(changed.labels as JsonObject), [REQUEST_LABEL]: requestId } };
}
