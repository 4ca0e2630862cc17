import type { DataSource, ObjectValue, ReadDataRequest, Schema } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { reportFailure } from '../failure';
import { toRefreshedState } from '../items/conversion';
import { jsonOf, type Kind, refOf, type Served, titleOf } from '../items/kind';

/** A data source that answers with one item, found by its fully-qualified name. */
export function itemDataSource<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  schema: Schema,
): DataSource<Connection> {
  return { schema, read: (request) => read(kind, schema, request) };
}

async function read<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  schema: Schema,
  request: ReadDataRequest<Connection>,
): Promise<ObjectValue | undefined> {
  const { config, client: connection, signal } = request;
  const ref = refOf(kind, config);
  try {
    // Not from a list of a refresh: in an apply, what it depends on may be changed by others than this provider.
    const item = await kind.items(connection.client).get(ref, { signal });
    return toRefreshedState(jsonOf(item), schema.attributes, config);
  } catch (error) {
    reportFailure(request, `Unable to read ${kind.noun}`, `${titleOf(kind, ref)} could not be read`, error);
    return undefined;
  }
}
