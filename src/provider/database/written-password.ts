/**
 * The DBA password as a write-only value: it comes with the configuration of every apply, and is in no plan and no state.
 */
import type { DatabaseRef } from '../../client';
import {
  type ApplyRequest,
  equal,
  isKnown,
  type ObjectValue,
  type PlanRequest,
  type UpdateRequest,
  type ValidateRequest,
} from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { reasonOf } from '../failure';
import { changePassword, isKnownPassword, PASSWORD } from './dba-password';

const WRITTEN = 'dba_password_wo';
const PREVIOUS = 'dba_password_wo_previous';
const VERSION = 'dba_password_wo_version';

const SUMMARY = 'Unable to update database';

export function validateWrittenPassword({ config, diagnostics }: ValidateRequest): void {
  if (isKnown(config[PASSWORD]) && isKnown(config[WRITTEN])) {
    diagnostics.error(
      'Conflicting attributes',
      `${WRITTEN} cannot be set together with ${PASSWORD}, which is kept in the state. Remove one of the two.`,
      [WRITTEN],
    );
  }
  if (config[WRITTEN] !== null) return;
  for (const name of [VERSION, PREVIOUS].filter((each) => isKnown(config[each]))) {
    diagnostics.error('Missing password', `${name} is nothing without ${WRITTEN}. Set that too, or remove ${name}.`, [
      name,
    ]);
  }
}

/** Plans a password that the state still has to leave it. */
export function forgetOtherPassword(request: PlanRequest<Connection>): void {
  const { config, planned } = request;
  if (config[WRITTEN] !== null && config[PASSWORD] === null) request.planned = { ...planned, [PASSWORD]: null };
}

/** The request with the write-only password, where there is one, as that of the database. It does not save it. */
export function withWrittenPassword<Request extends ApplyRequest<Connection>>(request: Request): Request {
  const password = request.config[WRITTEN];
  if (typeof password !== 'string') return request;
  return {
    ...request,
    planned: { ...request.planned, [PASSWORD]: password },
    save: (state: ObjectValue) => request.save({ ...state, [PASSWORD]: null }),
  };
}

/** Whether the password of a database that exists is to become the write-only one. */
export function changesWrittenPassword({ config, prior, planned }: UpdateRequest<Connection>): boolean {
  if (typeof config[WRITTEN] !== 'string') return false;
  return typeof prior[PASSWORD] === 'string' || !equal(prior[VERSION], planned[VERSION]);
}

/**
 * Has the DBA password changed to the write-only one, and records its version.
 *
 * @returns whether there is nothing left to change; what went wrong is reported
 */
export async function writePassword(request: UpdateRequest<Connection>, ref: DatabaseRef): Promise<boolean> {
  const { client, config, prior, planned, diagnostics } = request;
  const target = config[WRITTEN] as string;
  const current = prior[PASSWORD] ?? config[PREVIOUS];
  try {
    if (!(await isKnownPassword(client.client, ref, target))) {
      if (typeof current !== 'string') {
        reportUnknown(request);
        return false;
      }
      if (!(await changePassword(request, ref, WRITTEN, { current, target }))) return false;
    }
  } catch (error) {
    diagnostics.error(SUMMARY, `Which DBA password is in force could not be told. ${reasonOf(error, request)}`, [
      WRITTEN,
    ]);
    return false;
  }
  request.save({ ...prior, [PASSWORD]: null, [VERSION]: planned[VERSION] });
  return true;
}

function reportUnknown({ diagnostics }: UpdateRequest<Connection>): void {
  diagnostics.error(
    SUMMARY,
    `${VERSION} was changed, but ${WRITTEN} is not the password in force, and the server changes it only for who knows ` +
      `that. No state has it. Set ${PREVIOUS} to the password in force, or ${WRITTEN} back to it.`,
    [VERSION],
  );
}
