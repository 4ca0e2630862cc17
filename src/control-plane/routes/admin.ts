/**
 * The one route outside of the API: an operator on this machine plays the storage managers and the storage system.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { VolumeRole } from '../../registry';
import { refuse } from '../api-error';
import type { DatabaseName, EngineControls, StorageManagerChange } from '../engine';
import { convertQuery, pathSchema, requireLoopbackPeer } from '../http';
import { keyOf, subjectOf } from '../items';
import type { RouteContext } from './context';

const DATABASE = '/admin/databases/:organization/:project/:database';
const LARGEST_FILE = 64 * 1024 * 1024;

const databaseParams = pathSchema(['organization', 'project', 'database']);
const reconciliationBody = closedObject({ paused: { type: 'boolean' } }, ['paused']);
const failureBody = closedObject({ message: { type: 'string', minLength: 1 } }, ['message']);
const storageManagerBody = closedObject(
  {
    ordinal: { type: 'integer', minimum: 0 },
    ready: { type: 'boolean' },
    storageGroup: { type: ['string', 'null'], minLength: 1 },
  },
  ['ordinal'],
);
const fileQuery = closedObject(
  {
    volume: { type: 'string', enum: ['archive', 'journal'] },
    path: { type: 'string', minLength: 1 },
    storageManager: { type: 'integer', minimum: 0 },
  },
  ['volume', 'path'],
);

interface FileQuery {
  readonly volume: VolumeRole;
  readonly path: string;
  readonly storageManager?: number;
}

export function adminRoutes(app: FastifyInstance, context: RouteContext): void {
  const { engine, reconciler, faults } = context;
  app.addHook('onRequest', requireLoopbackPeer());
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );

  app.get('/admin/reconciliation', async () => ({ paused: reconciler.paused }));
  app.put('/admin/reconciliation', { schema: { body: reconciliationBody } }, async (request) => {
    reconciler.paused = (request.body as { paused: boolean }).paused;
    return { paused: reconciler.paused };
  });

  app.get(DATABASE, { schema: { params: databaseParams } }, async (request) => {
    const database = databaseFrom(context, request);
    return { storageManagers: await engine.storageManagers(database) };
  });
  app.put(
    `${DATABASE}/nextBackupFailure`,
    { schema: { params: databaseParams, body: failureBody } },
    async (request) => {
      const { organization, project, name } = databaseFrom(context, request);
      const { message } = request.body as { message: string };
      faults.nextBackup.set(keyOf(organization, project, name), message);
      return { message };
    },
  );
  if (engine.controls) volumeRoutes(app, context, engine.controls);
}

function volumeRoutes(app: FastifyInstance, context: RouteContext, controls: EngineControls): void {
  const changeSchema = { params: databaseParams, body: storageManagerBody };
  app.put(`${DATABASE}/storageManager`, { schema: changeSchema }, async (request) => {
    const { ordinal, ...change } = request.body as StorageManagerChange & { ordinal: number };
    const database = databaseFrom(context, request);
    await whereFound(controls.setStorageManager(database, ordinal, change));
    return { storageManagers: await context.engine.storageManagers(database) };
  });

  const options = { schema: { params: databaseParams, querystring: fileQuery }, preValidation: convertQuery };
  app.get(`${DATABASE}/file`, options, async (request, reply): Promise<FastifyReply> => {
    const { volume, path, storageManager = 0 } = request.query as FileQuery;
    const content = await whereFound(controls.readFile(databaseFrom(context, request), storageManager, volume, path));
    return reply.type('application/octet-stream').send(content);
  });
  app.put(
    `${DATABASE}/file`,
    { ...options, bodyLimit: LARGEST_FILE },
    async (request, reply): Promise<FastifyReply> => {
      const { volume, path, storageManager } = request.query as FileQuery;
      const { body } = request;
      if (!Buffer.isBuffer(body)) {
        throw refuse.unknownMediaType(request.headers['content-type'], 'application/octet-stream');
      }
      await whereFound(controls.writeFile(databaseFrom(context, request), storageManager, volume, path, body));
      return reply.code(204).send();
    },
  );
}

/** @throws ApiError where there is no such database. */
function databaseFrom({ store }: RouteContext, request: FastifyRequest): DatabaseName {
  const { organization, project, database } = request.params as Record<string, string>;
  const key = keyOf(organization, project, database);
  if (!store.get('database', key)) throw refuse.notFound(subjectOf('database', key));
  return { organization, project, name: database };
}

/** The engine says with a RangeError that there is no such storage manager, volume or file. */
async function whereFound<Result>(result: Promise<Result>): Promise<Result> {
  return result.catch((error: Error) => {
    throw error.name === 'RangeError' ? refuse.invalid(error.message) : error;
  });
}

function closedObject(properties: object, required: readonly string[]): object {
  return { type: 'object', properties, required, additionalProperties: false };
}
