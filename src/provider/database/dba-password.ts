import { type Client, type DatabaseRef, isApiError } from '../../client';
import type { UpdateRequest } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { reportFailure } from '../failure';
import { nameOf } from '../items/kind';
import type { Verdict } from '../waiting/waiting';

export const PASSWORD = 'dba_password';

const IDENTIFIERS = { identifiers: ['organization', 'project', 'name'] } as const;
const SUMMARY = 'Unable to update database';

/**
 * Has the DBA password changed to the planned one, and records that the server took it: from then on it is asked with
 * the new one.
 *
 * @returns whether there is nothing left to change; what went wrong is reported
 */
export async function rotatePassword(request: UpdateRequest<Connection>, ref: DatabaseRef): Promise<boolean> {
  const current = request.prior[PASSWORD];
  const target = request.planned[PASSWORD];
  if (typeof target !== 'string' || current === target) return true;
  if (typeof current !== 'string') {
    request.diagnostics.error(
      SUMMARY,
      `Cannot update DBA password on database ${nameOf(IDENTIFIERS, ref)} since current password is unknown: the state ` +
        'does not have it after an import. Remove dba_password from the configuration to leave it as it is.',
      [PASSWORD],
    );
    return false;
  }
  if (!(await changePassword(request, ref, PASSWORD, { current, target }))) return false;
  request.save({ ...request.prior, [PASSWORD]: target });
  return true;
}

/**
 * Has the DBA password changed.
 *
 * @param attribute where the new one is configured
 * @returns whether it was; what went wrong is reported
 */
export async function changePassword(
  request: UpdateRequest<Connection>,
  ref: DatabaseRef,
  attribute: string,
  { current, target }: { readonly current: string; readonly target: string },
): Promise<boolean> {
  try {
    await change(request.client.client, ref, current, target);
    return true;
  } catch (error) {
    if (isUnsupported(error)) {
      request.diagnostics.error(
        SUMMARY,
        `Configured DBA password was changed, but the server is too old to change it. Set ${attribute} back to what it was.`,
        [attribute],
      );
    } else {
      reportFailure(
        request,
        SUMMARY,
        `The DBA password of database ${nameOf(IDENTIFIERS, ref)} was not changed`,
        error,
      );
    }
    return false;
  }
}

/** Whether the password is in force; a server that cannot tell is taken at its word. */
export async function judgePassword(
  client: Client,
  ref: DatabaseRef,
  current: string,
  title: string,
  signal: AbortSignal,
): Promise<Verdict> {
  try {
    if (await client.databases.updateDbaPassword(ref, { current }, { signal })) return { is: 'ready' };
  } catch (error) {
    if (isUnsupported(error)) return { is: 'ready' };
    throw error;
  }
  return { is: 'pending', reason: `DBA password for ${title[0].toLowerCase()}${title.slice(1)} has not been updated` };
}

async function change(client: Client, ref: DatabaseRef, current: string, target: string): Promise<void> {
  try {
    await client.databases.updateDbaPassword(ref, { current, target });
  } catch (error) {
    // The answer to an earlier attempt may have been lost: then the new password is the one that is known.
    const isTaken = !isUnsupported(error) && isApiError(error) && (await isKnownPassword(client, ref, target));
    if (!isTaken) throw error;
  }
}

/** Whether a password is in force, or is coming into force; false where the server cannot tell. */
export async function isKnownPassword(client: Client, ref: DatabaseRef, current: string): Promise<boolean> {
  try {
    await client.databases.updateDbaPassword(ref, { current });
    return true;
  } catch (error) {
    if (isApiError(error)) return false;
    throw error;
  }
}

/** A server without this call answers 404 with nothing to say; with it, it says which database is missing. */
function isUnsupported(error: unknown): boolean {
  return isApiError(error) && error.status === 404 && error.detail === '';
}
