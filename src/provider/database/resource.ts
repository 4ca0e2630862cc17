import type { Database } from '../../api';
import type { DatabaseRef } from '../../client';
import type { BackupKind } from '../backup/kind';
import { type Kind, refOf } from '../kind';
import { type ManagedResource, managedResource } from '../managed-resource';
import { rotatePassword } from './dba-password';
import { guardDestroy, guardUpdate } from './guard';

/** @param backup what backups before a change are taken by */
export function databaseResource(kind: Kind<DatabaseRef, Database>, backup: BackupKind): ManagedResource {
  const managed = managedResource(kind);
  return {
    ...managed,
    async update(request) {
      if (!(await guardUpdate(kind, backup, request))) return;
      if (await rotatePassword(request, refOf(kind, request.planned))) await managed.update(request);
    },
    async delete(request) {
      if (await guardDestroy(kind, backup, request)) await managed.delete(request);
    },
  };
}
