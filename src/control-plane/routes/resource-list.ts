import type { FastifyInstance, FastifyRequest } from 'fastify';
import { convertQuery, LIST_PARAMETERS, type ListItem, type ListQuery, pageOf, pathSchema, querySchema } from '../http';
import type { Items, Kind } from '../items';
import type { Stored } from '../store';
import type { RouteContext } from './context';
import { listUrl, pathOf, prefixFromPath, type ResourcePath } from './resource-path';

export interface ListedResource extends ResourcePath {
  readonly kind: Kind;
}

/** The lists of a resource: of all items, of an organization's, and so on. */
export function listRoutes(app: FastifyInstance, context: RouteContext, resource: ListedResource): void {
  for (let depth = 0; depth < resource.parameters.length; depth++) {
    const schema = {
      params: pathSchema(resource.parameters.slice(0, depth)),
      querystring: querySchema(LIST_PARAMETERS),
    };
    app.get(pathOf(resource, depth), { schema, preValidation: convertQuery }, async (request) => {
      return pageOf(listItems(context, resource, request), request.query as ListQuery, listUrl(request)).list;
    });
  }
}

/** The items of the level that a request is about. */
export function listItems({ store }: RouteContext, resource: ListedResource, request: FastifyRequest): ListItem[] {
  const prefix = prefixFromPath(resource, request);
  return store
    .list(resource.kind, prefix)
    .map((stored) => ({ path: stored.key.slice(prefix.length), document: present(stored) }));
}

/** The item as clients see it. */
export function present({ value, version }: Stored<Items[Kind]>): object {
  return { ...value.document, resourceVersion: version };
}
