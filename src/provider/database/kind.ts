import type { Database } from '../../api';
import type { DatabaseRef } from '../../client';
import { type Kind, titleOf } from '../kind';
import { judgeService, unfinishedService } from '../service-readiness';
import type { Pace } from '../waiting';
import { judgePassword, PASSWORD } from './dba-password';
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
    async judge(item, planned, client, signal) {
      const title = titleOf<DatabaseRef>(kind, item);
      const verdict = judgeService(item, title);
      // A database that is stopped takes a new password once it runs again.
      const password = planned[PASSWORD];
      if (verdict.is !== 'ready' || item.maintenance?.isDisabled || typeof password !== 'string') return verdict;
      return judgePassword(client, item, password, title, signal);
    },
    unfinished: () => unfinishedService('database', ' with its data'),
    pace,
  };
  return kind;
}
