/**
 * How the paths of a resource's requests and its items' identities say the same.
 */
import type { FastifyRequest } from 'fastify';
import { refuse } from '../api-error';
import { keyOf } from '../items';

export type Parameter = 'organization' | 'project' | 'database' | 'backup' | 'policy';

/** Where the items of a kind are found. */
export interface ResourcePath {
  /** `projects`. */
  readonly collection: string;
  /** Of the path, from the organization to the name. */
  readonly parameters: readonly Parameter[];
}

type Params = Readonly<Record<string, string>>;

/** `/backups/:organization/:project`, at depth 2. */
export function pathOf({ collection, parameters }: ResourcePath, depth: number): string {
  return `/${[collection, ...parameters.slice(0, depth).map((name) => `:${name}`)].join('/')}`;
}

/** `acme/messaging`: the key of the item that a request is about, or as much of it as the path has. */
export function keyFromPath({ parameters }: ResourcePath, request: FastifyRequest): string {
  const params = request.params as Params;
  return keyOf(...parameters.filter((name) => name in params).map((name) => params[name]));
}

/** What the keys of a level have in front of the items' paths: `acme/messaging/`, or nothing on the first. */
export function prefixFromPath(resource: ResourcePath, request: FastifyRequest): string {
  const key = keyFromPath(resource, request);
  return key === '' ? '' : `${key}/`;
}

/** Where the list is found that a request, maybe for the events on it, is about. */
export function listUrl(request: FastifyRequest): URL {
  return new URL(request.url.replace(/^\/events\//, '/'), `${request.protocol}://${request.host}`);
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
export function identityFields(parameters: readonly Parameter[]): Record<string, string> {
  const last = parameters.length - 1;
  return Object.fromEntries(parameters.map((name, index) => [index === last ? 'name' : name, name]));
}
