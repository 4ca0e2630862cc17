/**
 * What must hold for a database to be restored from a backup.
 */
import type { Backup, Database } from '../../api';
import { formatBackupName, parseBackupName, type RegistryEntry, type VolumeRole } from '../../registry';
import { refuse } from '../api-error';
import { type ItemTransaction, type RestoreSource, subjectOf } from '../items';
import { isOlder, isSmaller } from '../lifecycle';
import type { RouteContext } from './context';

export interface RestorePlan {
  readonly source: RestoreSource;
  readonly entry: RegistryEntry;
}

type Sizes = Pick<NonNullable<Database['properties']>, 'archiveDiskSize' | 'journalDiskSize'>;

/** `demo/2024` asked for by `acme/messaging/clone` is `acme/messaging/demo/2024`. */
export function qualifiedBackupName(name: string, clone: Pick<Database, 'organization' | 'project' | 'name'>): string {
  const parts = name.split('/');
  const own = [clone.organization, clone.project, clone.name];
  const qualified = [...own.slice(0, own.length + 1 - parts.length), ...parts].join('/');
  const parsed = parseBackupName(qualified);
  if (!parsed) throw refuse.invalid(`body/restoreFrom/backup "${name}" is not the name of a backup`);
  return formatBackupName(parsed);
}

/** Finds what a backup holds. @throws ApiError where there is no such backup, or it cannot be restored from. */
export async function planRestore({ store, engine, closing }: RouteContext, backup: string): Promise<RestorePlan> {
  const item = store.get('backup', backup);
  if (!item) throw refuse.notFound(subjectOf('backup', backup));
  const handle = refuseUnlessSucceeded(backup, item.value.document);
  if (engine.limits.restoring !== undefined) {
    throw refuse.conflict(`Backup ${backup} cannot be restored: ${engine.limits.restoring}`);
  }
  const entry = await engine.registry.read(handle).catch((error: Error) => {
    throw refuse.conflict(`Backup ${backup} cannot be restored: ${error.message}`);
  });
  if (!entry) {
    throw refuse.conflict(
      `Backup ${backup} cannot be restored: the registry has no entry under the handle "${handle}"`,
    );
  }
  const readiness = await engine.inspectSnapshots(entry.volumeSnapshots, closing);
  if (readiness.state !== 'Ready') {
    throw refuse.conflict(`Backup ${backup} cannot be restored: ${readiness.reason}`);
  }
  return { source: { backup, snapshots: entry.volumeSnapshots }, entry };
}

/** Looks again, inside of the write that starts the restore: the backup may have gone meanwhile. */
export function refuseUnlessRestorable(transaction: ItemTransaction, { source }: RestorePlan): void {
  const item = transaction.get('backup', source.backup);
  if (!item) throw refuse.notFound(subjectOf('backup', source.backup));
  refuseUnlessSucceeded(source.backup, item.value.document);
}

/** The sizes of the clone's volumes: at least the backup's, and the same where the clone does not say. */
export function restoredSizes({ persistentVolumeClaims }: RegistryEntry, asked: Sizes): Sizes {
  const sizeOf = (role: VolumeRole, field: keyof Sizes) => {
    const claim = persistentVolumeClaims.find((each) => each.role === role);
    const size = asked[field] ?? claim?.size;
    if (claim && size !== undefined && isSmaller(size, claim.size)) {
      throw refuse.invalid(`body/properties/${field} is ${size}: the backup needs at least ${claim.size}`);
    }
    return size;
  };
  return {
    archiveDiskSize: sizeOf('archive', 'archiveDiskSize'),
    journalDiskSize: sizeOf('journal', 'journalDiskSize'),
  };
}

export function refuseOlderProduct({ status }: RegistryEntry, productVersion: string): void {
  const { databaseProductVersion } = status;
  if (databaseProductVersion === undefined || !isOlder(productVersion, databaseProductVersion)) return;
  throw refuse.invalid(
    `Product version ${productVersion} is older than the backup's: use ${databaseProductVersion} or a later one`,
  );
}

/** The handle of a backup that can be restored from. */
function refuseUnlessSucceeded(key: string, { status }: Backup): string {
  if (status?.state !== 'Succeeded' || status.backupHandle === undefined) {
    throw refuse.conflict(`Backup ${key} is ${status?.state}: only a Succeeded backup can be restored from`);
  }
  return status.backupHandle;
}
