import type { BackupKind } from '../backup/kind';
import { type ManagedResource, managedResource } from '../items/managed-resource';
import { guardUpdate } from './guard';
import type { ProjectKind } from './kind';

/** @param backup what backups before a change are taken by */
export function projectResource(kind: ProjectKind, backup: BackupKind): ManagedResource {
  const managed = managedResource(kind);
  return {
    ...managed,
    async update(request) {
      if (await guardUpdate(kind, backup, request)) await managed.update(request);
    },
  };
}
