import type { Database } from '../../api';
import type { DatabaseRef } from '../../client';
import { type Kind, refOf } from '../kind';
import { type ManagedResource, managedResource } from '../managed-resource';
import { rotatePassword } from './dba-password';

export function databaseResource(kind: Kind<DatabaseRef, Database>): ManagedResource {
  const managed = managedResource(kind);
  return {
    ...managed,
    async update(request) {
      if (await rotatePassword(request, refOf(kind, request.planned))) await managed.update(request);
    },
  };
}
