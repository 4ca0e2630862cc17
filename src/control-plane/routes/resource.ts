import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../api-error';
import { bodySchema, convertQuery, pathSchema, querySchema } from '../http';
import { type Items, type ItemTransaction, type Kind, subjectOf } from '../items';
import type { Stored } from '../store';
import type { RouteContext } from './context';
import { listRoutes, present } from './resource-list';
import { fillIdentity, identityFields, keyFromPath, pathOf, type ResourcePath } from './resource-path';
import { waitFor } from './wait-for';

/** What tells one kind of resource from another. The rest of its routes is the same for all. */
export interface Resource<K extends Kind, Body extends object> extends ResourcePath {
  readonly kind: K;
  readonly schema: 'Project' | 'Database' | 'Backup' | 'BackupPolicy';
  /** Gathers what a write needs to know, outside of the store. */
  prepare(body: Body): Promise<PreparedPut<K>>;
  /** Deletes an item, or starts its deletion. @throws ApiError where it must stay. */
  remove(transaction: ItemTransaction, item: Stored<Items[K]>): void;
}

/** Both run inside of a write. @throws ApiError where a rule is broken. */
export interface PreparedPut<K extends Kind> {
  create(transaction: ItemTransaction): Items[K];
  update(transaction: ItemTransaction, current: Items[K]): Items[K];
}

type PutBody = { readonly resourceVersion?: string };

/** The routes that all kinds have: lists at every level, and GET, PUT and DELETE of one item. */
export function resourceRoutes<K extends Kind, Body extends PutBody>(
  app: FastifyInstance,
  context: RouteContext,
  resource: Resource<K, Body>,
): void {
  const { kind, parameters } = resource;
  const url = pathOf(resource, parameters.length);
  const keyFrom = (request: FastifyRequest) => keyFromPath(resource, request);

  listRoutes(app, context, resource);

  app.get(url, { schema: { params: pathSchema(parameters) } }, async (request) => {
    const stored = context.store.get(kind, keyFrom(request));
    if (!stored) throw refuse.notFound(subjectOf(kind, keyFrom(request)));
    return present(stored);
  });

  app.put(
    url,
    {
      schema: { params: pathSchema(parameters), body: bodySchema(resource.schema) },
      preValidation: async (request) => fillIdentity(request, identityFields(parameters)),
    },
    async (request, reply) => {
      const { created, stored } = await put(context, resource, keyFrom(request), request.body as Body);
      return reply.code(created ? 201 : 200).send(present(stored));
    },
  );

  app.delete(
    url,
    {
      schema: { params: pathSchema(parameters), querystring: querySchema(['timeoutSeconds']) },
      preValidation: convertQuery,
    },
    async (request, reply): Promise<FastifyReply> => {
      const key = keyFrom(request);
      await context.store.write((transaction) => {
        const item = transaction.get(kind, key);
        if (!item) throw refuse.notFound(subjectOf(kind, key));
        if (!isBeingDeleted(item)) resource.remove(transaction, item);
      });
      const { timeoutSeconds = 0 } = request.query as { timeoutSeconds?: number };
      const gone = () => context.store.get(kind, key) === undefined;
      if (timeoutSeconds > 0 && !(await waitFor(context, kind, key, gone, timeoutSeconds))) {
        throw refuse.timedOut(subjectOf(kind, key), timeoutSeconds, 'deleted');
      }
      return reply.code(204).send();
    },
  );
}

async function put<K extends Kind, Body extends PutBody>(
  { store }: RouteContext,
  resource: Resource<K, Body>,
  key: string,
  body: Body,
): Promise<{ created: boolean; stored: Stored<Items[K]> }> {
  const { kind } = resource;
  const subject = subjectOf(kind, key);
  const { resourceVersion } = body;
  const prepared = await resource.prepare(body);
  return store.write((transaction) => {
    const current = transaction.get(kind, key);
    if (current && isBeingDeleted(current)) throw refuse.beingDeleted(subject);
    if (resourceVersion === undefined) {
      if (current) throw refuse.alreadyExists(subject);
      return { created: true, stored: transaction.put(kind, key, prepared.create(transaction)) };
    }
    if (!current) throw refuse.notFound(subject);
    if (current.version !== resourceVersion) throw refuse.stale(subject, resourceVersion, current.version);
    return { created: false, stored: transaction.put(kind, key, prepared.update(transaction, current.value)) };
  });
}

function isBeingDeleted({ value }: Stored<Items[Kind]>): boolean {
  const { status } = value.document;
  return status !== undefined && 'state' in status && status.state === 'Deleting';
}
