import { isNotFound, REQUEST_LABEL } from '../../client';
import type {
  ApplyRequest,
  DeleteRequest,
  ImportRequest,
  ObjectValue,
  ReadRequest,
  Resource,
  UpdateRequest,
} from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { reportFailure } from '../failure';
import { settle, waitUntilGone } from '../waiting/settlement';
import { toItem } from './conversion';
import { askFor } from './creation';
import { creationAdvice } from './creation-advice';
import { type Kind, notedAs, refOf, type Served, servedAttributes, titleOf } from './kind';
import { modify } from './modification';
import { importedState, itemState, refreshedState } from './state';

export type ManagedResource = Required<Pick<Resource<Connection>, 'import' | 'plan'>> & Resource<Connection>;

/** A resource whose life is that of one item of the API. A kind that differs in a step replaces that method. */
export function managedResource<Ref extends object, Item extends Ref & Served>(kind: Kind<Ref, Item>): ManagedResource {
  return {
    schema: kind.schema,
    plan: ({ client, prior, planned }) => client?.outlook.note(kind, prior, planned),
    create: (request) => create(kind, request),
    read: (request) => read(kind, request),
    update: (request) => update(kind, request),
    delete: (request) => remove(kind, request),
    import: (request) => importById(kind, request),
  };
}

async function create<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  request: ApplyRequest<Connection>,
): Promise<void> {
  const { planned } = request;
  const asked = toItem(planned, servedAttributes(kind)) as unknown as Item;
  let item: Item;
  try {
    item = await askFor(kind, request, asked);
  } catch (error) {
    const attempt = `${titleOf<Ref>(kind, asked)} was not created`;
    reportFailure(request, `Unable to create ${kind.noun}`, attempt, error, creationAdvice(kind, asked, error));
    return;
  }
  request.save(itemState(kind, item, planned));
  await settle(kind, request, item, 'create');
}

async function read<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  request: ReadRequest<Connection>,
): Promise<ObjectValue | null> {
  const { state, client: connection, signal } = request;
  const ref = refOf(kind, state);
  try {
    const item = await connection.reads.find(kind, connection.client, ref, signal);
    await connection.notes.strike(notedAs(kind, ref), item?.labels?.[REQUEST_LABEL]);
    return item && refreshedState(kind, item, state);
  } catch (error) {
    reportFailure(request, `Unable to read ${kind.noun}`, `${titleOf(kind, ref)} could not be read`, error);
    return state;
  }
}

async function update<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  request: UpdateRequest<Connection>,
): Promise<void> {
  const item = await modify(kind, request);
  if (!item) return;
  request.save(itemState(kind, item, request.planned));
  await settle(kind, request, item, 'update');
}

async function remove<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  request: DeleteRequest<Connection>,
): Promise<void> {
  const ref = refOf(kind, request.state);
  await request.client.notes.strike(notedAs(kind, ref));
  try {
    await kind.items(request.client.client).delete(ref);
  } catch (error) {
    if (isNotFound(error)) return;
    reportFailure(request, `Unable to delete ${kind.noun}`, `${titleOf(kind, ref)} was not deleted`, error);
    return;
  }
  const reason = await waitUntilGone(kind, request, ref, request.state);
  if (reason === undefined) return;
  request.diagnostics.error(
    `Unable to finalize deletion of ${kind.noun}`,
    `${titleOf(kind, ref)} is to be deleted, but is still there. ${reason}. Destroy it again to wait on.`,
  );
}

function importById<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  { id, diagnostics }: ImportRequest,
): ObjectValue | undefined {
  const parts = id.split('/');
  if (parts.length === kind.identifiers.length && parts.every((part) => part !== '')) {
    return importedState(kind, parts);
  }
  diagnostics.error(
    'Unexpected Import Identifier',
    `Expected an id with format "${kind.identifiers.join('/')}". Got: ${id}`,
  );
  return undefined;
}
