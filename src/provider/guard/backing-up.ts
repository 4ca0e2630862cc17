import { randomUUID } from 'node:crypto';
import type { Backup } from '../../api';
import type { DatabaseRef } from '../../client';
import type { UpdateRequest } from '../../tfplugin';
import { discardFailed } from '../backup/discard';
import type { BackupKind } from '../backup/kind';
import type { Connection } from '../configuration/configuration';
import { reasonOf } from '../failure';
import { nameOf } from '../items/kind';
import { waitUntilReady } from '../waiting/settlement';
import type { Guard, Occasion } from './guards';

/** What is about to happen, as the parts of messages about its backup. */
export interface Change {
  readonly occasion: Occasion;
  /** Completes "before …", such as `the end of database acme/messaging/demo`. */
  readonly text: string;
  /** What an error says about everything that was not done, such as `The database was not destroyed`. */
  readonly undone: string;
}

export type GuardedRequest = Pick<UpdateRequest<Connection>, 'client' | 'diagnostics' | 'log' | 'signal'>;

/** By this label backups are found that were taken before a change, and its values say before which. */
export const LABEL = 'taken-before';

const PURPOSES: Readonly<Record<Occasion, { label: string; title: string }>> = {
  final_backup: { label: 'destroy', title: 'final backup' },
  backup_before_update: { label: 'update', title: 'backup before update' },
};

/**
 * Takes a backup and waits for it.
 *
 * @returns whether the change may go on; what came of the backup is reported
 */
export async function backUpBefore(
  kind: BackupKind,
  request: GuardedRequest,
  guard: Guard,
  { organization, project, name }: DatabaseRef,
  change: Change,
): Promise<boolean> {
  const { label } = PURPOSES[change.occasion];
  const asked = { organization, project, database: name, labels: { [LABEL]: label } };
  try {
    const taken = await kind.create(request.client.client, asked as unknown as Backup, asked, {
      requestId: randomUUID(),
    });
    return await waitForIt(kind, request, guard, taken, change);
  } catch (error) {
    return withoutBackup(request, guard, change, `It could not be asked for: ${reasonOf(error, request)}`);
  }
}

/**
 * Reports that there is no backup.
 *
 * @param reason in whole sentences
 * @returns whether the change may go on all the same
 */
export function withoutBackup(
  { diagnostics, signal }: GuardedRequest,
  { onFailure }: Guard,
  { occasion, text, undone }: Change,
  reason: string,
): boolean {
  const { title } = PURPOSES[occasion];
  // Somebody who presses Ctrl-C wants less to happen, not more.
  if (onFailure === 'continue' && !signal.aborted) {
    diagnostics.warning(
      `No ${title}`,
      `No backup was taken before ${text}. ${reason} It went on, as ${occasion} has on_failure = "continue".`,
    );
    return true;
  }
  diagnostics.error(
    `Unable to take ${title}`,
    `A backup was to be taken before ${text}, and there is none. ${reason} ${undone}. Apply again once the cause is removed. To go on ` +
      `without a backup, set on_failure = "continue" in ${occasion}, or enabled = false; for a destroy, apply that first.`,
  );
  return false;
}

async function waitForIt(
  kind: BackupKind,
  request: GuardedRequest,
  guard: Guard,
  taken: Backup,
  change: Change,
): Promise<boolean> {
  const planned = { timeouts: { create: guard.timeout.text } };
  const { outcome, reason } = await waitUntilReady(kind, { ...request, planned }, taken, 'create');
  const name = nameOf(kind, taken);
  if (outcome === 'ready') {
    reportBackup(request, name, change);
    return true;
  }
  const rest =
    outcome === 'failed'
      ? await discardFailed(request.client.client, taken)
      : `Backup ${name} may still be being taken: delete it if it is not needed.`;
  return withoutBackup(request, guard, change, `${reason}. ${rest}`);
}

function reportBackup({ diagnostics }: GuardedRequest, name: string, { occasion, text }: Change): void {
  const { title, label } = PURPOSES[occasion];
  diagnostics.warning(
    `${title[0].toUpperCase()}${title.slice(1)}: ${name}`,
    `Backup ${name} was taken before ${text}, and is labelled ${LABEL}=${label}. A database is restored from it with ` +
      `restore_from = { backup = "${name}" }. Terraform does not manage it: delete it once it is not needed any more.`,
  );
}
