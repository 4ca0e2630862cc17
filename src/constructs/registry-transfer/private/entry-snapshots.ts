import { DataResource, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { REGISTRY_FORMAT, type VolumeRole } from '../../../registry';
import { expression } from '../../private/expression';
import type { TransferredSnapshots } from '../transferred-snapshots';
import type { SecretContents } from './source-secret';

export interface SnapshotEntry {
  readonly handle: string;
  readonly snapshots: TransferredSnapshots;
  readonly contents: SecretContents;
  readonly logicalId?: string;
}

/**
 * What an entry of format v1 has of its snapshots, by role, as it is when the entry is transferred: kept, so that a plan
 * has it after the source is gone. The input and not the output is to be read, which the first plan already knows. Names
 * and handles are no secrets, and worth seeing in a plan.
 */
export function readEntrySnapshots(scope: Construct, entry: SnapshotEntry, roles: readonly VolumeRole[]): DataResource {
  const { handle, contents, logicalId } = entry;
  const value = (key: string) => `nonsensitive(base64decode(${contents.data}["${key}"]))`;
  const fields = 'name = it.name, handle = it.handle, volume_mode = try(it.volumeMode, null)';
  const where = 'namespace = try(it.namespace, null), driver = try(it.driver, null)';
  const isKnownFormat = `${value('format')} == "${REGISTRY_FORMAT}"`;
  const snapshots = `{ for it in jsondecode(${value('volume-snapshots')}) : it.role => { ${fields}, ${where} } if ${isKnownFormat} }`;
  const kept = new DataResource(scope, 'Snapshots', {
    input: Token.asAnyMap(expression(`try(${snapshots}, {})`)),
    triggersReplace: Token.asAnyMap(handle),
    lifecycle: { ignoreChanges: ['input'], postcondition: [namesAll(entry, roles), saysWhere(entry)] },
  });
  if (logicalId !== undefined) kept.overrideLogicalId(`${logicalId}_snapshots`);
  return kept;
}

function namesAll({ handle }: SnapshotEntry, roles: readonly VolumeRole[]) {
  return {
    condition: expression(`try(toset(keys(self.input)) == toset(${JSON.stringify(roles)}), false)`),
    errorMessage:
      `The registry Secret of ${handle} does not have just the snapshots to bind, ${roles.join(' and ')}. It has to be there and ` +
      `of the format ${REGISTRY_FORMAT}; set snapshots.journal to true where it has one of a journal, and leave ` +
      'snapshots out where the Secret is of another format.',
  };
}

function saysWhere({ handle, snapshots }: SnapshotEntry) {
  const missing = (['namespace', 'driver'] as const).filter((field) => snapshots[field] === undefined);
  const isThere = missing.map((field) => `it.${field} != null`).join(' && ') || 'true';
  return {
    condition: expression(`alltrue([for it in values(self.input) : ${isThere}])`),
    errorMessage:
      `The registry Secret of ${handle} does not say which namespace its snapshots are in, or which CSI driver made them. ` +
      'Set snapshots.namespace and snapshots.driver.',
  };
}
