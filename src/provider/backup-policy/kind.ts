import type { BackupPolicy } from '../../api';
import type { PolicyRef } from '../../client';
import type { Kind } from '../items/kind';
import type { Pace } from '../waiting/waiting';
import { backupPolicySchema } from './schema';

export function backupPolicyKind(pace: Pace): Kind<PolicyRef, BackupPolicy> {
  return {
    noun: 'backuppolicy',
    title: 'Backup policy',
    path: 'backuppolicies',
    schema: backupPolicySchema,
    identifiers: ['organization', 'name'],
    local: ['timeouts'],
    items: (client) => client.backupPolicies,
    create: (client, item, _planned, options) => client.backupPolicies.put(item, options),
    // It is in force as soon as the server took it.
    judge: () => ({ is: 'ready' }),
    unfinished: () => 'The policy is in force, and in the state.',
    pace,
  };
}
