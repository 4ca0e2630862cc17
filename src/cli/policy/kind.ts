import type { BackupPolicy } from '../../api';
import type { PolicyRef } from '../../client';
import { CYCLES } from '../../policy';
import type { ItemKind } from '../items/kind';

type Retention = NonNullable<BackupPolicy['retention']>;

export const POLICY: ItemKind<PolicyRef, BackupPolicy> = {
  command: 'policy',
  noun: 'backup policy',
  plural: 'backup policies',
  path: 'backuppolicies',
  identifiers: ['organization', 'name'],
  form: 'ORG/NAME',
  example: 'acme/nightly',
  columns: [
    { title: 'NAME', value: ({ organization, name }) => [organization, name].join('/') },
    { title: 'FREQUENCY', value: ({ frequency }) => frequency },
    { title: 'SCOPE', value: ({ selector }) => selector.scope },
    { title: 'KEEPS', value: ({ retention }) => keeps(retention) },
    { title: 'NEXT', value: ({ suspended, status }) => (suspended ? 'suspended' : status?.nextScheduleTime) },
  ],
  loss: 'It takes no more backups and deletes no more; those that it took stay.',
  items: ({ backupPolicies }) => backupPolicies,
};

/** `7 daily, 4 weekly`; a policy without retention keeps all. */
function keeps(retention: Retention = {}): string {
  const kept = CYCLES.filter((cycle) => retention[cycle]).map((cycle) => `${retention[cycle]} ${cycle}`);
  return kept.join(', ') || 'all';
}
