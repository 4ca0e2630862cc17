import type { Backup } from '../../api';
import { type BackupRef, isNotFound } from '../../client';
import { equal, isKnown, type ObjectValue, type UpdateRequest } from '../../tfplugin';
import { ALLOW_REPLACE } from '../attributes/immutable';
import type { Connection } from '../configuration/configuration';
import { describeFailure, isFailure, reportFailure, withoutStop } from '../failure';
import { toItem } from '../items/conversion';
import { askFor } from '../items/creation';
import { creationAdvice } from '../items/creation-advice';
import { nameOf, refOf, servedAttributes, titleOf } from '../items/kind';
import { itemState } from '../items/state';
import { waitUntilGone, waitUntilReady } from '../waiting/settlement';
import type { WaitResult } from '../waiting/waiting';
import { discardFailed } from './discard';
import type { BackupKind } from './kind';

type Request = UpdateRequest<Connection>;

const SUMMARY = 'Unable to take a new backup';

/** Whether triggers changed. Setting them for the first time, or removing them, asks for nothing. */
export function asksForAnother(prior: ObjectValue, planned: ObjectValue): boolean {
  return isKnown(prior.triggers) && planned.triggers !== null && !equal(prior.triggers, planned.triggers);
}

/**
 * Takes a new backup and only then lets go of the one before it. As long as the new one has not succeeded, the state
 * keeps the one before.
 */
export async function takeAnother(kind: BackupKind, request: Request): Promise<void> {
  if (isOfAnotherDatabase(request)) {
    refuseAnotherDatabase(kind, request);
    return;
  }
  const taken = await ask(kind, request);
  if (!taken) return;
  const result = await waitUntilReady(kind, request, taken, 'update');
  if (result.outcome !== 'ready' && result.outcome !== 'unattended') {
    await reportUnfinished(kind, request, taken, result);
    return;
  }
  request.save(itemState(kind, result.item ?? taken, request.planned));
  if (request.planned.deletion_policy === 'retain') return;
  if (result.outcome === 'ready') await deletePredecessor(kind, request);
  else warnOfPredecessor(kind, request, `the timeout of 0 does not wait until ${titleOf(kind, taken)} has Succeeded`);
}

/** An identifier was changed without a replacement: the backup before it is no predecessor of what would be taken. */
function isOfAnotherDatabase({ prior, planned }: Request): boolean {
  return ['organization', 'project', 'database'].some((name) => prior[name] !== planned[name]);
}

function refuseAnotherDatabase(kind: BackupKind, { prior, planned, diagnostics }: Request): void {
  const database = [planned.organization, planned.project, planned.database].join('/');
  diagnostics.error(
    SUMMARY,
    `No backup of ${database} was taken: this resource manages ${nameOf(kind, refOf(kind, prior))}, of another ` +
      `database, and would let go of that. Back ${database} up by a resource of its own, or have this one replaced: ` +
      `apply with ${ALLOW_REPLACE}=true in the environment.`,
  );
}

async function ask(kind: BackupKind, request: Request): Promise<Backup | undefined> {
  const { name, ...asked } = toItem(request.planned, servedAttributes(kind)) as unknown as Backup;
  try {
    return await askFor(kind, request, asked as Backup);
  } catch (error) {
    const before = refOf(kind, request.prior);
    const attempt = `${titleOf(kind, asked as Backup)} was not taken, ${nameOf(kind, before)} stays in the state`;
    reportFailure(request, SUMMARY, attempt, error, creationAdvice(kind, asked as Backup, error));
    return undefined;
  }
}

async function reportUnfinished(
  kind: BackupKind,
  request: Request,
  taken: Backup,
  { outcome, reason }: WaitResult<Backup>,
): Promise<void> {
  const before = nameOf(kind, refOf(kind, request.prior));
  const name = nameOf(kind, taken);
  const rest =
    outcome === 'failed'
      ? `${await discardFailed(request.client.client, taken)} Apply again once the cause is removed.`
      : `Backup ${name} is still being taken and nothing is lost, but Terraform does not manage it: the next apply ` +
        'takes another one. Delete it if it is not needed.';
  request.diagnostics.error(SUMMARY, `${reason}. The state keeps the backup before it, ${before}. ${rest}`);
}

async function deletePredecessor(kind: BackupKind, request: Request): Promise<void> {
  const before = refOf<BackupRef, Backup>(kind, request.prior);
  try {
    await request.client.client.backups.delete(before);
  } catch (error) {
    if (isNotFound(error)) return;
    if (!isFailure(error)) throw error;
    warnOfPredecessor(kind, request, withoutStop(describeFailure(error)));
    return;
  }
  const reason = await waitUntilGone(kind, request, before, request.planned);
  if (reason !== undefined) warnOfPredecessor(kind, request, reason);
}

/** The resource is as planned, which an error would deny; but nothing manages the backup before it any more. */
function warnOfPredecessor(kind: BackupKind, request: Request, reason: string): void {
  const before = nameOf(kind, refOf<BackupRef, Backup>(kind, request.prior));
  request.diagnostics.warning(
    'The backup before it was not deleted',
    `Backup ${before} has a successor, but was not deleted: ${reason}. Terraform does not manage it any more: delete ` +
      'it yourself, or import it into a resource of its own to keep it.',
  );
}
