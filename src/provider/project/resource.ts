import type { Project } from '../../api';
import type { ProjectRef } from '../../client';
import type { BackupKind } from '../backup/kind';
import type { Kind } from '../kind';
import { type ManagedResource, managedResource } from '../managed-resource';
import { guardUpdate } from './guard';

/** @param backup what backups before a change are taken by */
export function projectResource(kind: Kind<ProjectRef, Project>, backup: BackupKind): ManagedResource {
  const managed = managedResource(kind);
  return {
    ...managed,
    async update(request) {
      if (await guardUpdate(kind, backup, request)) await managed.update(request);
    },
  };
}
