import type { FastifyInstance } from 'fastify';
import type { Backup, BackupCreate, ImportSource } from '../../api';
import { generatedBackupName } from '../../registry';
import { refuse } from '../api-error';
import type { EngineLimits } from '../engine';
import { bodySchema, pathSchema } from '../http';
import { databaseKeyOf, type ItemTransaction, keyOf, subjectOf } from '../items';
import { deleting, pendingStatus, takeNextSecond, useOf } from '../lifecycle';
import type { RouteContext } from './context';
import { type Resource, resourceRoutes } from './resource';
import { present } from './resource-list';
import { fillIdentity } from './resource-path';

export function backupRoutes(app: FastifyInstance, context: RouteContext): void {
  resourceRoutes(app, context, backups(context));
  onDemandRoute(app, context);
}

export function backups({ engine }: RouteContext): Resource<'backup', Backup> {
  return {
    kind: 'backup',
    collection: 'backups',
    parameters: ['organization', 'project', 'database', 'backup'],
    schema: 'Backup',
    async prepare(body) {
      const { organization, project, database, name, labels = {}, importSource } = body;
      return {
        create(transaction) {
          if (!importSource) refuseUnlessBackedUp(transaction, databaseKeyOf(body), engine.limits);
          const document = { organization, project, database, name, labels, importSource, status: pendingStatus() };
          return { document, snapshots: [] };
        },
        update(_transaction, item) {
          refuseOtherSource(body, item.document);
          return { ...item, document: { ...item.document, labels } };
        },
      };
    },
    remove(transaction, item) {
      const use = useOf(transaction, item);
      if (use !== undefined) throw refuse.conflict(use);
      transaction.put('backup', item.key, deleting(item.value));
    },
  };
}

/** POST takes a backup under the second in which it is asked for or, where that one is taken, the next one free. */
function onDemandRoute(app: FastifyInstance, { store, clock, engine }: RouteContext): void {
  const fields = { organization: 'organization', project: 'project', database: 'database' };
  app.post(
    '/backups/:organization/:project/:database',
    {
      schema: { params: pathSchema(['organization', 'project', 'database']), body: bodySchema('BackupCreate') },
      preValidation: async (request) => fillIdentity(request, fields),
    },
    async (request, reply) => {
      const { organization, project, database, labels = {} } = request.body as Required<BackupCreate>;
      const stored = await store.write((transaction) => {
        const databaseKey = keyOf(organization, project, database);
        refuseUnlessBackedUp(transaction, databaseKey, engine.limits);
        const second = takeNextSecond(transaction, databaseKey, clock.now());
        const name = generatedBackupName(second);
        const document = { organization, project, database, name, labels, status: pendingStatus() };
        const item = { document, snapshots: [], notBefore: second.toISOString() };
        return transaction.put('backup', keyOf(databaseKey, name), item);
      });
      return reply.code(201).send(present(stored));
    },
  );
}

function refuseUnlessBackedUp(transaction: ItemTransaction, databaseKey: string, { taking }: EngineLimits): void {
  const database = transaction.get('database', databaseKey);
  if (!database) throw refuse.notFound(subjectOf('database', databaseKey));
  if (database.value.document.status?.state === 'Deleting')
    throw refuse.beingDeleted(subjectOf('database', databaseKey));
  if (taking !== undefined) throw refuse.conflict(`Database ${databaseKey} cannot be backed up: ${taking}`);
}

/** A body that leaves the import source out keeps it. */
function refuseOtherSource({ importSource: asked }: Backup, { importSource: kept }: Backup): void {
  if (!asked) return;
  if (asked.backupHandle === kept?.backupHandle && asked.backupPlugin === kept.backupPlugin) return;
  throw refuse.conflict(
    `Backup import source cannot be updated: it is ${nameOf(kept)}, and the request has ${nameOf(asked)}`,
  );
}

function nameOf(source: ImportSource | undefined): string {
  return source ? `handle "${source.backupHandle}" of plugin ${source.backupPlugin}` : 'absent';
}
