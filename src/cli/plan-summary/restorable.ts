import type { Backup } from '../../api';
import { type Client, isNotFound } from '../../client';
import { formatBackupName } from '../../registry';
import { type Plan, priorResources } from './plan';
import { type PlanName, Values } from './values';

/** A backup that a database can be restored from, before the plan is applied. */
export interface Restorable {
  /** `acme/messaging/demo`, as it is compared. */
  readonly database: string;
  /** The same as it may be shown. */
  readonly databaseShown: string;
  /** `acme/messaging/demo/20241004095616`. */
  readonly backup: PlanName & { readonly key: string };
  readonly handle: string | undefined;
}

const TYPES = ['nuodbaas_backup', 'nuodbaas_latest_backup'];

/** Those that the state has, be it as resources or as data sources. */
export function restorableInState(plan: Plan): Restorable[] {
  return priorResources(plan).flatMap((resource) => {
    if (!TYPES.includes(resource.type)) return [];
    const values = Values.ofState(resource);
    const { key: database, shown: databaseShown } = values.names('organization', 'project', 'database');
    const { key, shown } = values.names('organization', 'project', 'database', 'name');
    if (values.raw('status', 'state') !== 'Succeeded' || database === undefined || key === undefined) return [];
    const handle = values.name('status', 'backup_handle').key;
    return [{ database, databaseShown, backup: { key, shown }, handle }];
  });
}

/** Those that the control plane has of these databases. */
export async function restorableAtServer(client: Client, databases: readonly string[]): Promise<Restorable[]> {
  const found = await Promise.all(databases.map((database) => restorableOf(client, database)));
  return found.flat();
}

async function restorableOf(client: Client, database: string): Promise<Restorable[]> {
  const restorable: Restorable[] = [];
  try {
    for await (const backup of client.backups.list(database.split('/'))) {
      if (isRestorable(backup)) restorable.push(described(database, backup));
    }
  } catch (error) {
    // Neither the database nor its project need be there.
    if (!isNotFound(error)) throw error;
  }
  return restorable;
}

function isRestorable({ status }: Backup): boolean {
  return status?.state === 'Succeeded' && status.readyToUse !== false;
}

function described(database: string, backup: Backup): Restorable {
  const name = formatBackupName(backup);
  const { backupHandle: handle } = backup.status ?? {};
  return { database, databaseShown: database, backup: { key: name, shown: name }, handle };
}
