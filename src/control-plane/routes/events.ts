import type { FastifyInstance } from 'fastify';
import { type Feed, openEventStream } from '../events';
import {
  conditionOf,
  convertQuery,
  LIST_PARAMETERS,
  type ListQuery,
  pageOf,
  pathSchema,
  querySchema,
  rendererOf,
} from '../http';
import { backups } from './backups';
import type { RouteContext } from './context';
import { databases } from './databases';
import { policies } from './policies';
import { projects } from './projects';
import { type ListedResource, listItems, present } from './resource-list';
import { keyFromPath, listUrl, pathOf, prefixFromPath } from './resource-path';

type WatchQuery = ListQuery & { readonly watchAll?: boolean };

/** An event stream beside each list and each item. */
export function eventRoutes(app: FastifyInstance, context: RouteContext): void {
  for (const resource of [projects(context), databases(context), backups(context), policies(context)]) {
    for (let depth = 0; depth < resource.parameters.length; depth++) watchList(app, context, resource, depth);
    watchItem(app, context, resource);
  }
}

function watchItem(app: FastifyInstance, context: RouteContext, resource: ListedResource): void {
  const { kind, parameters } = resource;
  const url = `/events${pathOf(resource, parameters.length)}`;
  const schema = { params: pathSchema(parameters) };
  app.get(url, { schema, exposeHeadRoute: false }, (request, reply) => {
    const key = keyFromPath(resource, request);
    const stored = context.store.get(kind, key);
    const feed: Feed = {
      kind,
      resync: stored ? present(stored) : null,
      covers: (each) => each === key,
      matches: () => true,
      render: (each) => present(each),
    };
    openEventStream(context, reply, feed);
  });
}

function watchList(app: FastifyInstance, context: RouteContext, resource: ListedResource, depth: number): void {
  const url = `/events${pathOf(resource, depth)}`;
  const schema = {
    params: pathSchema(resource.parameters.slice(0, depth)),
    querystring: querySchema([...LIST_PARAMETERS, 'watchAll']),
  };
  app.get(url, { schema, preValidation: convertQuery, exposeHeadRoute: false }, (request, reply) => {
    const prefix = prefixFromPath(resource, request);
    const { watchAll = false, expand = 'true', ...rest } = request.query as WatchQuery;
    const query = { ...rest, expand };
    const pathOfKey = (key: string) => key.slice(prefix.length);
    const { page, list } = pageOf(listItems(context, resource, request), query, listUrl(request));
    const known = new Set(page.map(({ path }) => prefix + path));
    const condition = conditionOf(query);
    const render = rendererOf(expand);
    const feed: Feed = {
      kind: resource.kind,
      resync: list,
      covers: (key) => (watchAll ? key.startsWith(prefix) : known.has(key)),
      matches: (stored) => condition(present(stored)),
      render: (stored) => render({ path: pathOfKey(stored.key), document: present(stored) }),
      idOf: pathOfKey,
    };
    openEventStream(context, reply, feed);
  });
}
