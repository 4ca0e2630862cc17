import type { Database } from '../../api';
import type { DatabaseRef } from '../../client';
import { isKnown, type ObjectValue, type PlanRequest } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import type { DatabaseKind } from '../database/kind';
import { reasonOf } from '../failure';
import { findItem, nameOf, notedAs } from '../items/kind';

/** What a check has to know of a database. */
interface Target {
  readonly isDeleting: boolean;
  readonly isDisabled: boolean;
}

const SUMMARY = 'Database cannot be backed up';

/**
 * Checks at plan that a database can be backed up. One that does not exist yet may be created by the same apply, and
 * whatever else is not known is not held against it: the server has the last word.
 */
export async function checkTarget(kind: DatabaseKind, request: PlanRequest<Connection>): Promise<void> {
  const { organization, project, database: name } = request.planned;
  if (typeof organization !== 'string' || typeof project !== 'string' || typeof name !== 'string') return;
  const ref: DatabaseRef = { organization, project, name };
  const target = await findTarget(kind, ref, request);
  const title = `database ${nameOf(kind, ref)}`;
  if (target?.isDeleting) {
    request.diagnostics.error(
      SUMMARY,
      `A backup is to be taken of ${title}, but that is being deleted. Only a database that runs can be backed up.`,
      ['database'],
    );
  } else if (target?.isDisabled) {
    request.diagnostics.error(
      SUMMARY,
      `A backup is to be taken of ${title}, but that is disabled. Only a database that runs can be backed up: set ` +
        'is_disabled = false in its maintenance. Where that is in the same configuration, let the backup depend on it.',
      ['database'],
    );
  }
}

/** Undefined where there is none yet, or nothing is to be learned about it. */
async function findTarget(
  kind: DatabaseKind,
  ref: DatabaseRef,
  { client, diagnostics, signal }: PlanRequest<Connection>,
): Promise<Target | undefined> {
  if (!client) return undefined;
  const name = nameOf(kind, ref);
  const outcome = client.outlook.find(kind, name);
  if (outcome) return outcome.prior === null ? undefined : plannedTarget(outcome.prior, outcome.planned);
  try {
    const database = await client.outlook.ask(notedAs(kind, ref), () => findItem(kind, client.client, ref, signal));
    return database ? servedTarget(database) : undefined;
  } catch (error) {
    const detail = `Whether database ${name} can be backed up is not known. ${reasonOf(error, { signal })}`;
    diagnostics.warning('Database was not checked', detail, ['database']);
    return undefined;
  }
}

function plannedTarget(prior: ObjectValue, planned: ObjectValue): Target {
  return { isDeleting: partOf(prior, 'status', 'state') === 'Deleting', isDisabled: isDisabled(planned) };
}

function isDisabled(planned: ObjectValue): boolean {
  return partOf(planned, 'maintenance', 'is_disabled') === true;
}

function partOf(object: ObjectValue, name: string, part: string) {
  const value = object[name];
  return isKnown(value) ? (value as ObjectValue)[part] : null;
}

function servedTarget({ status, maintenance }: Database): Target {
  return { isDeleting: status?.state === 'Deleting', isDisabled: maintenance?.isDisabled === true };
}
