import type { BackupKind } from '../backup/kind';
import { refOf } from '../items/kind';
import { type ManagedResource, managedResource } from '../items/managed-resource';
import type { ProjectKind } from '../project/kind';
import { awaitingPassword, kindOfNew, mayChangePassword } from './awaiting-password';
import { rotatePassword } from './dba-password';
import { guardDestroy, guardUpdate } from './guard';
import { warnOfUnguardedProject } from './inheritance-warning';
import type { DatabaseKind } from './kind';
import { checkPlannedRestore, checkRestore } from './restore-check';
import {
  changesWrittenPassword,
  forgetOtherPassword,
  validateWrittenPassword,
  withWrittenPassword,
  writePassword,
} from './written-password';

/**
 * @param backup what backups before a change are taken by, and those to restore are looked at
 * @param project what the project that a database inherits from is looked at by
 */
export function databaseResource(kind: DatabaseKind, backup: BackupKind, project: ProjectKind): ManagedResource {
  const managed = managedResource(kind);
  const awaiting = managedResource(awaitingPassword(kind));
  const kinds = { backup, project };
  return {
    ...managed,
    validate: validateWrittenPassword,
    async plan(request) {
      managed.plan(request);
      forgetOtherPassword(request);
      warnOfUnguardedProject(project, request);
      // A database that exists has been restored already.
      if (request.prior === null) await checkPlannedRestore(kinds, request);
    },
    async create(request) {
      if (!(await checkRestore(kinds, request))) return;
      await managedResource(kindOfNew(kind)).create(withWrittenPassword(request));
    },
    async update(request) {
      if (!(await guardUpdate(kind, backup, request))) return;
      const ref = refOf(kind, request.planned);
      if (changesWrittenPassword(request)) {
        if (await writePassword(request, ref)) await awaiting.update(withWrittenPassword(request));
      } else if (await rotatePassword(request, ref)) {
        await (mayChangePassword(request) ? awaiting : managed).update(request);
      }
    },
    async delete(request) {
      if (await guardDestroy(kind, backup, request)) await managed.delete(request);
    },
  };
}
