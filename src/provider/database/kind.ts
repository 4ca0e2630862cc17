import type { Database } from '../../api';
import type { DatabaseRef } from '../../client';
import { type Kind, titleOf } from '../items/kind';
import { judgeService, unfinishedService } from '../waiting/service-readiness';
import type { Pace } from '../waiting/waiting';
import { PASSWORD } from './dba-password';
import { databaseSchema, LOCAL } from './schema';

export type DatabaseKind = Kind<DatabaseRef, Database>;

export function databaseKind(pace: Pace): DatabaseKind {
  const kind: DatabaseKind = {
    noun: 'database',
    path: 'databases',
    schema: databaseSchema,
    identifiers: ['organization', 'project', 'name'],
    local: LOCAL,
    items: (client) => client.databases,
    create(client, item, planned, options) {
      const dbaPassword = planned[PASSWORD];
      return client.databases.put(typeof dbaPassword === 'string' ? { ...item, dbaPassword } : item, options);
    },
    judge: (item) => judgeService(item, titleOf<DatabaseRef>(kind, item)),
    unfinished: () => unfinishedService('database', ' with its data'),
    pace,
  };
  return kind;
}
