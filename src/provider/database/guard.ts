import { isDeepStrictEqual } from 'node:util';
import type { Database } from '../../api';
import type { DatabaseRef } from '../../client';
import type { DeleteRequest, UpdateRequest } from '../../tfplugin';
import type { BackupKind } from '../backup/kind';
import type { Connection } from '../configuration/configuration';
import { reasonOf } from '../failure';
import { backUpBefore, type Change, type GuardedRequest, withoutBackup } from '../guard/backing-up';
import type { Guard } from '../guard/guards';
import { toItem } from '../items/conversion';
import { findItem, jsonOf, nameOf, refOf, servedAttributes } from '../items/kind';
import type { DatabaseKind } from './kind';

/** @returns whether the database may be destroyed */
export async function guardDestroy(
  kind: DatabaseKind,
  backup: BackupKind,
  request: DeleteRequest<Connection>,
): Promise<boolean> {
  const guard = request.client.guards.of(request.state, 'final_backup');
  if (!guard) return true;
  const ref = refOf(kind, request.state);
  const change: Change = {
    occasion: 'final_backup',
    text: `the end of database ${nameOf(kind, ref)}`,
    undone: 'The database was left alone',
  };
  return guarded(kind, request, guard, ref, change, async (database) => {
    // A destroy that is repeated to wait on: there was a backup before it began.
    if (database.status?.state === 'Deleting') return true;
    return backUpBefore(backup, request, guard, ref, change);
  });
}

/** @returns whether the database may be changed */
export async function guardUpdate(
  kind: DatabaseKind,
  backup: BackupKind,
  request: UpdateRequest<Connection>,
): Promise<boolean> {
  const guard = request.client.guards.of(request.planned, 'backup_before_update');
  if (!guard) return true;
  const ref = refOf(kind, request.prior);
  const change: Change = {
    occasion: 'backup_before_update',
    text: `a change of the tier, version or size of database ${nameOf(kind, ref)}`,
    undone: 'The database was left as it is',
  };
  return guarded(kind, request, guard, ref, change, async (database) => {
    const changed = toItem(request.planned, servedAttributes(kind), jsonOf(database)) as unknown as Database;
    if (isDeepStrictEqual(riskyParts(changed), riskyParts(database))) return true;
    return backUpBefore(backup, request, guard, ref, change);
  });
}

/** Looks at the database as it is now: nothing is to be backed up that does not exist. */
async function guarded(
  kind: DatabaseKind,
  request: GuardedRequest,
  guard: Guard,
  ref: DatabaseRef,
  change: Change,
  backUp: (database: Database) => Promise<boolean>,
): Promise<boolean> {
  let database: Database | null;
  try {
    database = await findItem(kind, request.client.client, ref, request.signal);
  } catch (error) {
    return withoutBackup(request, guard, change, `The database could not be read: ${reasonOf(error, request)}`);
  }
  return database === null || backUp(database);
}

function riskyParts({ tier, properties }: Database) {
  return [tier, properties?.productVersion, properties?.archiveDiskSize, properties?.journalDiskSize];
}
