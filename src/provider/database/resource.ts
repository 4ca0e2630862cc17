import type { BackupKind } from '../backup/kind';
import { refOf } from '../kind';
import { type ManagedResource, managedResource } from '../managed-resource';
import type { ProjectKind } from '../project/kind';
import { rotatePassword } from './dba-password';
import { guardDestroy, guardUpdate } from './guard';
import { warnOfUnguardedProject } from './inheritance-warning';
import type { DatabaseKind } from './kind';
import { checkPlannedRestore, checkRestore } from './restore-check';

/**
 * @param backup what backups before a change are taken by, and those to restore are looked at
 * @param project what the project that a database inherits from is looked at by
 */
export function databaseResource(kind: DatabaseKind, backup: BackupKind, project: ProjectKind): ManagedResource {
  const managed = managedResource(kind);
  const kinds = { backup, project };
  return {
    ...managed,
    async plan(request) {
      managed.plan(request);
      warnOfUnguardedProject(project, request);
      // A database that exists has been restored already.
      if (request.prior === null) await checkPlannedRestore(kinds, request);
    },
    async create(request) {
      if (await checkRestore(kinds, request)) await managed.create(request);
    },
    async update(request) {
      if (!(await guardUpdate(kind, backup, request))) return;
      if (await rotatePassword(request, refOf(kind, request.planned))) await managed.update(request);
    },
    async delete(request) {
      if (await guardDestroy(kind, backup, request)) await managed.delete(request);
    },
  };
}
