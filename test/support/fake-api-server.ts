import { type ReceivedRequest, startHttpServer } from './http-server';

interface Fault {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Plays a Kubernetes API server at its edge, for what a real one cannot be made to do at will: objects by their paths,
 * kept as they are sent, and failures on request. It knows no schema, no admission and no controllers.
 */
export interface FakeApiServer extends AsyncDisposable {
  readonly url: string;
  readonly received: readonly ReceivedRequest[];
  /** By path: `/api/v1/namespaces/default/secrets/x`. */
  readonly objects: Map<string, object>;
  /** By the path, or the beginning of it, of what is then refused. */
  readonly faults: Map<string, Fault>;
}

export async function startFakeApiServer(): Promise<FakeApiServer> {
  const objects = new Map<string, object>();
  const faults = new Map<string, Fault>();
  const answer = (request: ReceivedRequest): Fault => {
    const path = request.url.split('?')[0];
    const fault = [...faults].find(([prefix]) => path.startsWith(prefix));
    if (fault) return fault[1];
    if (request.method === 'POST') return create(objects, path, JSON.parse(request.body));
    const object = objects.get(path) ?? listOf(objects, path);
    return object ? { status: 200, body: object } : { status: 404, body: refusal('NotFound', `${path} not found`) };
  };
  const server = await startHttpServer((response, request) => {
    const { status, body } = answer(request);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json' }).end(text);
  });
  return {
    ...server,
    objects,
    faults,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** The body of a refusal. */
export function refusal(reason: string, message: string): object {
  return { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, message };
}

export const FORBIDDEN: Fault = { status: 403, body: refusal('Forbidden', 'User "eve" cannot do this') };

function create(objects: Map<string, object>, path: string, object: { metadata: { name: string } }): Fault {
  const key = `${path}/${object.metadata.name}`;
  if (objects.has(key)) return { status: 409, body: refusal('AlreadyExists', `${key} already exists`) };
  objects.set(key, object);
  return { status: 201, body: object };
}

/** Lists of Secrets and nodes are there though they may be empty. */
function listOf(objects: Map<string, object>, path: string): object | undefined {
  if (!/\/(secrets|nodes)$/.test(path)) return undefined;
  const items = [...objects].filter(([key]) => key.startsWith(`${path}/`)).map(([, object]) => object);
  // As a real one says it.
  return { metadata: {}, items: items.length > 0 ? items : null };
}
