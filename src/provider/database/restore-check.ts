import type { Backup } from '../../api';
import { parseBackupName } from '../../registry';
import { isKnown, type ObjectValue, type PlanRequest } from '../../tfplugin';
import type { BackupKind } from '../backup/kind';
import type { Connection } from '../configuration/configuration';
import { reasonOf } from '../failure';
import { findItem, nameOf, notedAs } from '../items/kind';
import type { ProjectKind } from '../project/kind';
import { isOlderVersion } from './product-version';

type Request = Pick<PlanRequest<Connection>, 'client' | 'planned' | 'diagnostics' | 'signal'>;

const BACKUP = ['restore_from', 'backup'];
const VERSION = ['properties', 'product_version'];
const SUMMARY = 'Database cannot be restored';

/** What restores are checked by. */
export interface RestoreKinds {
  readonly backup: BackupKind;
  readonly project: ProjectKind;
}

/**
 * Checks at plan what a database is to be restored from. What exists and breaks a rule is an error; what does not exist
 * yet may be created by the same apply. Sizes and journal are not checked: the server does not tell those of a backup.
 */
export async function checkPlannedRestore(kinds: RestoreKinds, request: Request): Promise<void> {
  const backup = await findSource(kinds.backup, request, false);
  if (!backup) return;
  const name = nameOf(kinds.backup, backup);
  if (backup.status?.state === 'Pending') {
    request.diagnostics.warning(
      'Backup is not done yet',
      `Backup ${name} is Pending, and a database can be restored from it only once it has Succeeded. Wait for it before ` +
        'you apply.',
      BACKUP,
    );
  } else if (refuseUnlessSucceeded(backup, name, request)) {
    await refuseOlderProduct(kinds.project, backup, name, request);
  }
}

/**
 * Checks the source again when the database is about to be created.
 *
 * @returns whether nothing known speaks against it
 */
export async function checkRestore({ backup: kind }: RestoreKinds, request: Request): Promise<boolean> {
  const backup = await findSource(kind, request, true);
  if (backup) refuseUnlessSucceeded(backup, nameOf(kind, backup), request);
  return !request.diagnostics.hasError;
}

/**
 * Undefined where there is none, or nothing is to be learned about it.
 *
 * @param mustExist whether it is an error that there is none
 */
async function findSource(
  kind: BackupKind,
  { client, planned, diagnostics, signal }: Request,
  mustExist: boolean,
): Promise<Backup | undefined> {
  const text = sourceOf(planned);
  const ref = text === undefined ? undefined : parseBackupName(text);
  if (!client || !ref || text === undefined) return undefined;
  // One that this apply replaces is not the one that will be restored from.
  if (!mustExist && client.outlook.find(kind, text)?.prior === null) return undefined;
  try {
    const backup = await findItem(kind, client.client, ref, signal);
    if (backup === null && mustExist)
      diagnostics.error(
        SUMMARY,
        `The database is to be restored from backup ${text}, but that does not exist. Name one that does.`,
        BACKUP,
      );
    return backup ?? undefined;
  } catch (error) {
    const detail = `Whether a database can be restored from backup ${text} is not known. ${reasonOf(error, { signal })}`;
    diagnostics.warning('Backup was not checked', detail, BACKUP);
    return undefined;
  }
}

function sourceOf({ restore_from: source }: ObjectValue): string | undefined {
  const backup = isKnown(source) ? (source as ObjectValue).backup : null;
  return typeof backup === 'string' ? backup : undefined;
}

function refuseUnlessSucceeded({ status }: Backup, name: string, { diagnostics }: Request): boolean {
  if (status?.state === 'Succeeded' || status?.state === undefined) return true;
  const because = status.message ? ` (${status.message})` : '';
  diagnostics.error(
    SUMMARY,
    `Backup ${name} is ${status.state}${because}, and a database is restored only from a backup that has Succeeded. ` +
      'Name another one.',
    BACKUP,
  );
  return false;
}

/** A version that is an image's tag of another form cannot be compared, and is left to the server. */
async function refuseOlderProduct(
  kind: ProjectKind,
  { status }: Backup,
  name: string,
  request: Request,
): Promise<void> {
  const needed = status?.databaseProductVersion;
  if (needed === undefined) return;
  const own = versionOf(request.planned);
  const version = own ?? (await inheritedVersion(kind, request));
  if (version === undefined || !isOlderVersion(version, needed)) return;
  const origin = own === undefined ? ', which it has from its project' : '';
  request.diagnostics.error(
    SUMMARY,
    `The database is to have product version ${version}${origin}, but backup ${name} was taken with ${needed}: a database ` +
      `is restored only with the same version or a later one. Set product_version to ${needed} or later.`,
    own === undefined ? BACKUP : VERSION,
  );
}

function versionOf({ properties }: ObjectValue): string | undefined {
  const version = isKnown(properties) ? (properties as ObjectValue).product_version : null;
  return typeof version === 'string' ? version : undefined;
}

/** Undefined where it is decided by this apply, or cannot be read. */
async function inheritedVersion(kind: ProjectKind, { client, planned, signal }: Request): Promise<string | undefined> {
  const { organization, project: name } = planned;
  if (!client || typeof organization !== 'string' || typeof name !== 'string') return undefined;
  const ref = { organization, name };
  const outcome = client.outlook.find(kind, nameOf(kind, ref));
  if (outcome) return versionOf(outcome.planned);
  try {
    const project = await client.outlook.ask(notedAs(kind, ref), () => findItem(kind, client.client, ref, signal));
    return project?.properties?.productVersion;
  } catch (error) {
    // Nothing is learned from it: a project that may not be read is no reason against a restore.
    reasonOf(error, { signal });
    return undefined;
  }
}
