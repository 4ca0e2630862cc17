import { isKnown, type ObjectValue, type ReadRequest, type Resource, UNKNOWN } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import type { DatabaseKind } from '../database/kind';
import { nameOf, refOf } from '../items/kind';
import { type ManagedResource, managedResource } from '../items/managed-resource';
import type { BackupKind } from './kind';
import { checkRegistryFormat } from './registry-format';
import { refusePastName, validateForm } from './rules';
import { asksForAnother, takeAnother } from './succession';
import { checkTarget } from './target-check';
import { warnOfLoss } from './warnings';

/** How far back a name may lie that an apply makes, such as of `timestamp()`, until the backup is asked for. */
const APPLY_MILLISECONDS = 3_600_000;

/**
 * @param database what the databases that are backed up are looked at by
 * @param now the time, by which a backup's name is in the past
 */
export function backupResource(kind: BackupKind, database: DatabaseKind, now: () => Date): Resource<Connection> {
  const managed = managedResource(kind);
  return {
    ...managed,
    validate: validateForm,
    async plan(request) {
      managed.plan(request);
      const { prior, planned, config } = request;
      if (prior !== null) warnOfLoss(prior, planned, request.diagnostics);
      if (prior === null) refusePastName(request, now());
      else if (asksForAnother(prior, planned)) request.planned = { ...planned, name: UNKNOWN, status: UNKNOWN };
      if (prior === null) await checkRegistryFormat(request);
      const isTaken = prior === null ? config.import_source === null : asksForAnother(prior, planned);
      if (isTaken) await checkTarget(database, request);
    },
    async create(request) {
      // What was unknown when planning was not checked then.
      refusePastName(request, new Date(now().getTime() - APPLY_MILLISECONDS));
      await checkRegistryFormat(request);
      if (!request.diagnostics.hasError) await managed.create(request);
    },
    update(request) {
      const { prior, planned } = request;
      if (asksForAnother(prior, planned)) return takeAnother(kind, request);
      // Triggers that were unknown when planning left the name open, and then turned out to be the same.
      return managed.update({
        ...request,
        planned: { ...planned, name: isKnown(planned.name) ? planned.name : prior.name },
      });
    },
    read: (request) => readOrWarn(kind, managed, request),
    async delete(request) {
      if (request.state.deletion_policy !== 'retain') return managed.delete(request);
      request.log.info('Retaining the backup', { backup: nameOf(kind, refOf(kind, request.state)) });
    },
  };
}

/** A managed backup can go without Terraform having a part in it. */
async function readOrWarn(
  kind: BackupKind,
  managed: ManagedResource,
  request: ReadRequest<Connection>,
): Promise<ObjectValue | null> {
  const state = await managed.read(request);
  if (state === null) {
    request.diagnostics.warning(
      'Backup is gone',
      `Backup ${nameOf(kind, refOf(kind, request.state))} does not exist any more: a backup policy may have deleted ` +
        'it, or somebody else. Terraform forgets it, and where it is still in the configuration creates it anew, ' +
        "which takes a backup of today's data.",
    );
  }
  return state;
}
