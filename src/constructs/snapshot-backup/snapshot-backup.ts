import type { Manifest } from '@cdktf/provider-kubernetes/lib/manifest';
import type { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import type { DataResource } from 'cdktf';
import type { Construct } from 'constructs';
import { BACKUP_PLUGIN, DEFAULT_REGISTRY_NAMESPACE, REGISTRY_FORMAT, type VolumeRole } from '../../registry';
import { defineBackup, ManagedBackup } from '../backup/managed-backup';
import type { Backup } from '../bindings/backup';
import { addressOf, expression } from '../private/expression';
import { Forgotten } from '../private/forgotten';
import { DeletionPolicy } from '../values/deletion-policy';
import { addressesOfBackup } from './private/addresses';
import { type Cut, defineCut } from './private/cut';
import { cutTogether, groupRefusals } from './private/group';
import { Parts } from './private/parts';
import { checkSnapshotBackup } from './private/refusals';
import { defineRetained } from './private/retention';
import { defineSecret } from './private/secret';
import { Cutting, VOLUME_GROUP_SNAPSHOT, VOLUME_SNAPSHOT } from './private/snapshots';
import { defineTarget } from './private/target';
import { type CutVolumes, cutEach } from './private/volumes';
import type { SnapshotBackupProps } from './snapshot-backup-props';
import { SnapshotConsistency } from './snapshot-consistency';

const MARK = Symbol.for('cdktf-provider-nuodbaas.SnapshotBackup');

/**
 * A backup that Terraform itself cuts from the volumes of a database on Kubernetes: it shows in the plan which volumes
 * are cut, and what is written where. In this order:
 *
 * 1. a storage manager and the backup's name, the time of the plan, are decided and kept;
 * 2. the volumes are cut by VolumeSnapshots, or by one VolumeGroupSnapshot, and waited for;
 * 3. the registry Secret is written, in this project's format v1;
 * 4. the control plane is told of it: the backup is imported by its handle.
 *
 * The format of the Secret is read by the control plane of this package, not by NuoDB's operator, whose own is not
 * public: at a server that does not say it reads ours, the plan fails. Nor does this class run backup hooks: volumes
 * that were cut without them are restored by Helm charts only as data sources, with an empty backup id.
 *
 * Nothing is ever cut under a name that says another time: a plan that is older than 10 minutes is not carried out, a
 * snapshot that is gone is not cut again, and one that the storage system dates otherwise is not registered.
 *
 * With `DeletionPolicy.RETAIN` Terraform refuses to destroy a complete backup, and so a new cut in its place. Let go of
 * it by `SnapshotBackup.forget` or `terraform state rm`. Leaving the construct out of the stack destroys everything,
 * for what prevents it goes with it.
 *
 * Needs Terraform 1.5, and 1.11 for an ephemeral password; the CRDs of snapshots must be there when Terraform plans. Two
 * backups of one database that one plan cuts would have one name: Kubernetes refuses the second.
 *
 * The official provider can register it, too, at a server that reads the format: without the check of that, and it
 * deletes the record with the stack. Before synth, with `backup` and its `stack`:
 *
 * ```ts
 * backup.resource.resetRegistryFormat();
 * backup.resource.resetDeletionPolicy();
 * stack.addOverride('terraform.required_providers.nuodbaas.version', '~> 1.5');
 * ```
 *
 * @example
 * const dbaPassword = new TerraformVariable(stack, 'dba_password', { type: 'string', sensitive: true });
 * dbaPassword.addOverride('ephemeral', true);
 * const backup = new SnapshotBackup(stack, 'before-release', {
 *   organization: 'acme',
 *   project: 'messaging',
 *   database: 'demo',
 *   target: BackupTarget.lowestReadyOrdinal({ namespace: 'databases', domain: 'acme-messaging', database: 'demo' }),
 *   consistency: SnapshotConsistency.SINGLE_VOLUME,
 *   password: RegistryPassword.ephemeral(dbaPassword.stringValue),
 *   logicalId: 'before_release',
 * });
 */
export class SnapshotBackup extends ManagedBackup {
  /** Whether this is a SnapshotBackup, from whichever copy of this library. */
  public static isSnapshotBackup(x: unknown): x is SnapshotBackup {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /**
   * Has the stack let go of a backup that was made under this `logicalId`, and whose construct has left the stack:
   * nothing of it is destroyed, and Terraform no longer knows it. Needs Terraform 1.7.
   *
   * @throws Error with the construct path where it is no name of a Terraform resource.
   */
  public static forget(scope: Construct, logicalId: string): void {
    new Forgotten(scope, logicalId, addressesOfBackup);
  }

  public readonly resource: Backup;

  /** The decision: name, storage manager, claims and what else is frozen. */
  public readonly cut: DataResource;

  /** The VolumeSnapshots of archive and external journal, in this order; or the VolumeGroupSnapshot of both. */
  public readonly snapshots: Manifest[];

  /** The registry Secret. */
  public readonly secret: SecretV1;

  /** The namespace of the registry Secret. */
  public readonly registryNamespace: string;

  /**
   * @throws Error with the construct path where a prop is not in order, or the snapshots would be inconsistent.
   */
  public constructor(scope: Construct, id: string, props: SnapshotBackupProps) {
    super(scope, id);
    Object.defineProperty(this, MARK, { value: true });
    checkSnapshotBackup(this, props);
    const { registryNamespace = DEFAULT_REGISTRY_NAMESPACE, password, kubernetes, logicalId } = props;
    const parts = new Parts(this, kubernetes, logicalId);
    const { cut, objects, volumes } = cutVolumes(parts, props);
    this.cut = cut.resource;
    this.snapshots = [...objects];
    this.registryNamespace = registryNamespace;
    this.secret = defineSecret(parts, cut, { namespace: registryNamespace, password, volumes });
    this.resource = register(this, props, cut, this.secret);
    if ((props.deletionPolicy ?? DeletionPolicy.RETAIN) === DeletionPolicy.RETAIN) {
      defineRetained(parts, cut, [this.secret, this.resource]);
    }
  }

  /** The pod of the storage manager whose volumes were cut; empty where the target names claims. */
  public get storageManager(): string {
    return expression(`coalesce(${addressOf(this.cut)}.input.storage_manager, "")`);
  }
}

function cutVolumes(parts: Parts, props: SnapshotBackupProps): CutVolumes & { readonly cut: Cut } {
  const isGroup = props.consistency === SnapshotConsistency.VOLUME_GROUP;
  const roles: VolumeRole[] = props.target._selection.externalJournal ? ['archive', 'journal'] : ['archive'];
  const target = defineTarget(parts, props.target);
  const cut = defineCut(parts, props, target, isGroup ? groupRefusals(target) : []);
  const cutting = new Cutting(parts, cut, isGroup ? VOLUME_GROUP_SNAPSHOT : VOLUME_SNAPSHOT, props);
  return { cut, ...(isGroup ? cutTogether(parts, cut, cutting, target, roles) : cutEach(parts, cut, cutting, roles)) };
}

function register(construct: SnapshotBackup, props: SnapshotBackupProps, cut: Cut, secret: SecretV1): Backup {
  const resource = defineBackup(
    construct,
    { ...props, dependsOn: [secret] },
    {
      name: expression(cut.name),
      importSource: { backupHandle: expression(cut.handle), backupPlugin: BACKUP_PLUGIN },
      registryFormat: REGISTRY_FORMAT,
    },
  );
  resource.lifecycle = {
    createBeforeDestroy: true,
    // Another cut is another backup. Ignored changes come with the replacement, without the warning that they are fixed.
    ignoreChanges: ['name', 'import_source'],
    replaceTriggeredBy: [cut.address],
  };
  return resource;
}
