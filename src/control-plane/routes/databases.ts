import type { FastifyInstance } from 'fastify';
import type { Database, Project } from '../../api';
import { refuse } from '../api-error';
import { type DatabaseItem, type ItemTransaction, keyOf, subjectOf } from '../items';
import {
  DEFAULT_ARCHIVE_SIZE,
  DEFAULT_PRODUCT_VERSION,
  databaseInState,
  isSmaller,
  stateAfterChange,
} from '../lifecycle';
import type { RouteContext } from './context';
import { dbaPasswordRoute } from './dba-password';
import { keptMaintenance } from './maintenance';
import { type PreparedPut, type Resource, resourceRoutes } from './resource';
import {
  planRestore,
  qualifiedBackupName,
  type RestorePlan,
  refuseOlderProduct,
  refuseUnlessRestorable,
  restoredSizes,
} from './restore-rules';

export function databaseRoutes(app: FastifyInstance, context: RouteContext): void {
  resourceRoutes(app, context, databases(context));
  dbaPasswordRoute(app, context);
}

export function databases(context: RouteContext): Resource<'database', Database> {
  return {
    kind: 'database',
    collection: 'databases',
    parameters: ['organization', 'project', 'database'],
    schema: 'Database',
    prepare: (body) => prepareDatabase(context, body),
    remove(transaction, { key, value }) {
      const untouched = value.document.status?.state === 'Creating' && context.reconciler.holds('database', key);
      if (untouched) transaction.delete('database', key);
      else transaction.put('database', key, databaseInState(value, 'Deleting'));
    },
  };
}

async function prepareDatabase(context: RouteContext, body: Database): Promise<PreparedPut<'database'>> {
  const backup = body.restoreFrom?.backup;
  const asked = backup === undefined ? body : { ...body, restoreFrom: { backup: qualifiedBackupName(backup, body) } };
  const exists = context.store.get('database', keyOf(body.organization, body.project, body.name)) !== undefined;
  const from = asked.restoreFrom?.backup;
  const plan = from !== undefined && !exists ? await planRestore(context, from) : undefined;
  const now = context.clock.now();
  return {
    create: (transaction) => createdDatabase(transaction, asked, plan, now),
    update: (transaction, current) => updatedDatabase(transaction, asked, current, now),
  };
}

function createdDatabase(
  transaction: ItemTransaction,
  body: Database,
  plan: RestorePlan | undefined,
  now: Date,
): DatabaseItem {
  if (body.restoreFrom && !plan) {
    throw refuse.conflict(
      `Database ${keyOf(body.organization, body.project, body.name)} was deleted meanwhile: try again`,
    );
  }
  const project = projectOf(transaction, body);
  const password = body.dbaPassword ?? plan?.entry.dbaPassword;
  if (!password) throw refuse.invalid('body/dbaPassword is required to create a database that is not restored');
  const document = configuredDatabase(body, project, undefined, now);
  document.status = { caPem: project.status?.caPem, sqlEndpoint: sqlEndpointOf(body) };
  if (!plan) return databaseInState({ document, password: { configured: password } }, 'Creating');

  refuseUnlessRestorable(transaction, plan);
  refuseOlderProduct(plan.entry, document.properties?.productVersion ?? DEFAULT_PRODUCT_VERSION);
  const properties = { ...document.properties, ...restoredSizes(plan.entry, document.properties ?? {}) };
  const restored = { ...document, restoreFrom: body.restoreFrom, properties };
  const item = { document: restored, password: { configured: password, actual: plan.entry.dbaPassword } };
  return { ...databaseInState(item, 'Restoring'), source: plan.source };
}

function updatedDatabase(transaction: ItemTransaction, body: Database, item: DatabaseItem, now: Date): DatabaseItem {
  const { document: current } = item;
  const subject = subjectOf('database', keyOf(body.organization, body.project, body.name));
  if (body.dbaPassword !== undefined) {
    throw refuse.invalid('body/dbaPassword is for creating a database: POST to its dbaPassword to change it');
  }
  if (body.restoreFrom && body.restoreFrom.backup !== current.restoreFrom?.backup) {
    throw refuse.immutable(subject, 'restoreFrom');
  }
  refuseShrinking(body, current);
  const configured = configuredDatabase(body, projectOf(transaction, body), current, now);
  const document = { ...configured, restoreFrom: current.restoreFrom, status: current.status };
  if (sameConfiguration(document, current)) return { ...item, document };
  const again = item.source !== undefined && current.status?.state === 'Failed';
  return databaseInState({ ...item, document }, again ? 'Restoring' : stateAfterChange(document));
}

function projectOf(transaction: ItemTransaction, { organization, project }: Database): Project {
  const key = keyOf(organization, project);
  const item = transaction.get('project', key);
  if (!item) throw refuse.notFound(subjectOf('project', key));
  if (item.value.document.status?.state === 'Deleting') throw refuse.beingDeleted(subjectOf('project', key));
  return item.value.document;
}

/** What the body configures. Where it does not say, sizes and version stay, and the tier is the project's. */
function configuredDatabase(body: Database, project: Project, current: Database | undefined, now: Date): Database {
  const { organization, name, labels = {}, tier = project.tier, properties: asked = {} } = body;
  const before = current?.properties;
  const inherited = asked.inheritTierParameters && tier === project.tier ? project.properties?.tierParameters : {};
  return {
    organization,
    project: body.project,
    name,
    labels,
    tier,
    maintenance: keptMaintenance(body.maintenance, now),
    properties: {
      archiveDiskSize: asked.archiveDiskSize ?? before?.archiveDiskSize,
      journalDiskSize: asked.journalDiskSize ?? before?.journalDiskSize,
      tierParameters: asked.tierParameters ?? inherited,
      productVersion: asked.productVersion ?? before?.productVersion ?? project.properties?.productVersion,
    },
  };
}

function refuseShrinking({ properties }: Database, { properties: before }: Database): void {
  const sizes = [
    ['archiveDiskSize', before?.archiveDiskSize ?? DEFAULT_ARCHIVE_SIZE],
    ['journalDiskSize', before?.journalDiskSize],
  ] as const;
  for (const [field, size] of sizes) {
    const asked = properties?.[field];
    if (asked !== undefined && size !== undefined && isSmaller(asked, size)) {
      throw refuse.invalid(
        `body/properties/${field} is ${asked}, less than the volume has: it can only grow from ${size}`,
      );
    }
  }
}

/** Whether only labels differ, which nothing has to be done for. */
function sameConfiguration(one: Database, other: Database): boolean {
  const parts = ({ tier, maintenance, properties }: Database) => JSON.stringify([tier, maintenance, properties]);
  return parts(one) === parts(other);
}

/** Resolves to this machine, as all names under localhost do. No SQL engine listens there. */
function sqlEndpointOf({ organization, project, name }: Database): string {
  return `${name}.${project}.${organization}.localhost`;
}
