import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../api-error';
import { bodySchema, convertQuery, LIST_PARAMETERS, type ListQuery, pageOf, pathSchema, querySchema } from '../http';
import { type Items, type ItemTransaction, type Kind, keyOf, subjectOf } from '../items';
import type { Stored } from '../store';
import type { RouteContext } from './context';
import { waitFor } from './wait-for';

type Parameter = 'organization' | 'project' | 'database' | 'backup' | 'policy';

/** What tells one kind of resource from another. The rest of its routes is the same for all. */
export interface Resource<K extends Kind, Body extends object> {
  readonly kind: K;
  /** `projects`. */
  readonly collection: string;
  /** Of the path, from the organization to the name. */
  readonly parameters: readonly Parameter[];
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

type Params = Readonly<Record<string, string>>;
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

  for (let depth = 0; depth < parameters.length; depth++) addList(app, context, resource, depth);

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

/** The item as clients see it. */
export function present({ value, version }: Stored<Items[Kind]>): object {
  return { ...value.document, resourceVersion: version };
}

/** `/backups/:organization/:project`. */
export function pathOf(resource: Pick<Resource<Kind, object>, 'collection' | 'parameters'>, depth: number): string {
  return `/${[resource.collection, ...resource.parameters.slice(0, depth).map((name) => `:${name}`)].join('/')}`;
}

export function keyFromPath(
  { parameters }: Pick<Resource<Kind, object>, 'parameters'>,
  request: FastifyRequest,
): string {
  const params = request.params as Params;
  return keyOf(...parameters.filter((name) => name in params).map((name) => params[name]));
}

/** What the items of a level have in front of their paths: `acme/messaging/`, or nothing on the first. */
export function prefixFromPath(resource: Pick<Resource<Kind, object>, 'parameters'>, request: FastifyRequest): string {
  const key = keyFromPath(resource, request);
  return key === '' ? '' : `${key}/`;
}

/**
 * Path parameters are the item's identity: they fill the fields that the body leaves out.
 *
 * @throws ApiError where the body says otherwise.
 */
export function fillIdentity(request: FastifyRequest, fields: Readonly<Record<string, string>>): void {
  const { body } = request;
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refuse.invalid('The body must be a JSON object');
  }
  const params = request.params as Params;
  const identity = Object.entries(fields).map(([field, parameter]) => [field, params[parameter]] as const);
  for (const [field, value] of identity) {
    const given = (body as Record<string, unknown>)[field];
    if (given !== undefined && given !== value) {
      throw refuse.invalid(`body/${field} is ${JSON.stringify(given)}, but the path says ${JSON.stringify(value)}`);
    }
  }
  request.body = { ...body, ...Object.fromEntries(identity) };
}

/** The last parameter of the path is the item's name, the others have their own. */
function identityFields(parameters: readonly Parameter[]): Record<string, string> {
  const last = parameters.length - 1;
  return Object.fromEntries(parameters.map((name, index) => [index === last ? 'name' : name, name]));
}

function addList<K extends Kind, Body extends object>(
  app: FastifyInstance,
  { store }: RouteContext,
  resource: Resource<K, Body>,
  depth: number,
): void {
  const schema = {
    params: pathSchema(resource.parameters.slice(0, depth)),
    querystring: querySchema(LIST_PARAMETERS),
  };
  app.get(pathOf(resource, depth), { schema, preValidation: convertQuery }, async (request) => {
    const prefix = prefixFromPath(resource, request);
    const items = store
      .list(resource.kind, prefix)
      .map((stored) => ({ path: stored.key.slice(prefix.length), document: present(stored) }));
    return pageOf(items, request.query as ListQuery, new URL(request.url, `${request.protocol}://${request.host}`))
      .list;
  });
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
