import { Labels } from '@cdktf/provider-kubernetes/lib/labels';
import { Manifest } from '@cdktf/provider-kubernetes/lib/manifest';
import { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import { DataResource } from 'cdktf';
import { Backup } from '../../bindings/backup';
import { partName } from './parts';

const PARTS: readonly [string, readonly string[]][] = [
  [DataResource.tfResourceType, ['Cut', 'Retained']],
  [Manifest.tfResourceType, ['Archive', 'Journal', 'Group']],
  [Labels.tfResourceType, ['ArchiveLabel', 'JournalLabel']],
  [SecretV1.tfResourceType, ['Secret']],
];

/** The addresses of all that a backup may consist of. */
export function addressesOfBackup(logicalId: string): string[] {
  const parts = PARTS.flatMap(([type, ids]) => ids.map((id) => `${type}.${partName(logicalId, id)}`));
  return [...parts, `${Backup.tfResourceType}.${logicalId}`];
}
