import type { Database, Project } from '../../api';
import type { Client } from '../../client';
import type { UpdateRequest } from '../../tfplugin';
import type { BackupKind } from '../backup/kind';
import type { Connection } from '../configuration/configuration';
import { reasonOf } from '../failure';
import { backUpBefore, type Change, withoutBackup } from '../guard/backing-up';
import { toItem } from '../items/conversion';
import { findItem, jsonOf, nameOf, refOf, servedAttributes } from '../items/kind';
import type { ProjectKind } from './kind';

/** How many databases are backed up at the same time: storage systems cut few snapshots at once. */
const AT_ONCE = 8;

/**
 * Backs up the databases that a change of the project changes with it.
 *
 * @returns whether the project may be changed
 */
export async function guardUpdate(
  kind: ProjectKind,
  backup: BackupKind,
  request: UpdateRequest<Connection>,
): Promise<boolean> {
  const { client, planned, prior, signal } = request;
  const guard = client.guards.of(planned, 'backup_before_update');
  if (!guard) return true;
  const ref = refOf(kind, prior);
  const change: Change = {
    occasion: 'backup_before_update',
    text: `a change of the tier or version of project ${nameOf(kind, ref)}`,
    undone: 'The project was left as it is',
  };
  let databases: readonly Database[];
  try {
    const project = await findItem(kind, client.client, ref, signal);
    if (project === null) return true;
    const changed = toItem(planned, servedAttributes(kind), jsonOf(project)) as unknown as Project;
    databases = await affectedDatabases(client.client, project, changed, signal);
  } catch (error) {
    return withoutBackup(request, guard, change, `Its databases could not be read: ${reasonOf(error, request)}`);
  }
  return everyOne(databases, (database) => backUpBefore(backup, request, guard, database, change));
}

/**
 * The server does not tell what a database inherits and what it was given: those that have what the project has, or
 * nothing, may follow it.
 */
async function affectedDatabases(
  client: Client,
  before: Project,
  after: Project,
  signal: AbortSignal,
): Promise<readonly Database[]> {
  const changes = PARTS.filter((part) => part(after) !== part(before));
  const affected: Database[] = [];
  if (changes.length === 0) return affected;
  for await (const database of client.databases.list([before.organization, before.name], { signal })) {
    const follows = changes.some((part) => (part(database) ?? part(before)) === part(before));
    if (follows && database.status?.state !== 'Deleting') affected.push(database);
  }
  return affected;
}

type Inheritable = Pick<Database, 'tier' | 'properties'> | Pick<Project, 'tier' | 'properties'>;

const PARTS: readonly ((item: Inheritable) => string | undefined)[] = [
  ({ tier }) => tier,
  ({ properties }) => properties?.productVersion,
];

/** Whether the work came out true for all; it is done for all in any case. */
async function everyOne<Item>(items: readonly Item[], work: (item: Item) => Promise<boolean>): Promise<boolean> {
  const results: boolean[] = [];
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) results.push(await work(item));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results.every(Boolean);
}
