import { Labels } from '@cdktf/provider-kubernetes/lib/labels';
import { Manifest } from '@cdktf/provider-kubernetes/lib/manifest';
import { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import { DataResource, TerraformElement } from 'cdktf';
import type { Construct } from 'constructs';
import { Backup } from '../../bindings/backup';
import { checkLogicalId } from '../logical-id';
import { partName } from './parts';

/** All that a group may consist of. Terraform passes over what is not in the state. */
const PARTS: readonly [string, readonly string[]][] = [
  [DataResource.tfResourceType, ['Cut', 'Retained']],
  [Manifest.tfResourceType, ['Archive', 'Journal', 'Group']],
  [Labels.tfResourceType, ['ArchiveLabel', 'JournalLabel']],
  [SecretV1.tfResourceType, ['Secret']],
];

/** Blocks that let go of a group without destroying it. CDKTF has no construct for them. */
export class Forgotten extends TerraformElement {
  private readonly addresses: readonly string[];

  /** @throws Error where it is no name of a Terraform resource. */
  public constructor(scope: Construct, logicalId: string) {
    super(scope, `Forgotten-${logicalId}`);
    checkLogicalId(this, logicalId);
    const parts = PARTS.flatMap(([type, ids]) => ids.map((id) => `${type}.${partName(logicalId, id)}`));
    this.addresses = [...parts, `${Backup.tfResourceType}.${logicalId}`];
  }

  public override toTerraform(): object {
    return { removed: this.addresses.map((from) => ({ from, lifecycle: { destroy: false } })) };
  }
}
