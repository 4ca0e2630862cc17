import { Manifest } from '@cdktf/provider-kubernetes/lib/manifest';
import { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import { DataResource, dependable } from 'cdktf';
import type { Construct } from 'constructs';
import { registrySecretName } from '../../registry';
import { ImportedBackup, type ImportedBackupProps } from '../backup/imported-backup';
import { Backup } from '../bindings/backup';
import { expression } from '../private/expression';
import { Forgotten } from '../private/forgotten';
import { isKnownToTerraformOnly } from '../private/prop-check';
import { checkClusters } from './private/registry-clusters';
import { sameRegion } from './private/same-region';
import { bindSnapshots } from './private/snapshot-binding';
import { formatOf, readSecret } from './private/source-secret';
import { defineTargetSecret } from './private/target-secret';
import type { RegistryCluster } from './registry-cluster';
import { RegistryTransfers, type RegistryTransfersProps } from './registry-transfers';
import type { TransferredSnapshots } from './transferred-snapshots';

const MARK = Symbol.for('cdktf-provider-nuodbaas.RegistryTransfer');

/** What is imported, as for an `ImportedBackup`, and the two clusters. */
export interface RegistryTransferProps extends ImportedBackupProps {
  /** The cluster that has the registry Secret. It is only read. */
  readonly from: RegistryCluster;

  /** The cluster that gets a copy, and that the control plane behind `provider` looks handles up in. */
  readonly to: RegistryCluster;

  /**
   * How to bind the backup's snapshots in the target cluster, for a registry Secret of this project's format v1. Where
   * NuoDB's operator imports the backup it binds them itself.
   *
   * @default - they are not bound
   */
  readonly snapshots?: TransferredSnapshots;
}

/**
 * A backup of one cluster that is made known in another one of the same region: its registry Secret is copied there,
 * byte for byte, and then imported by the control plane there.
 *
 * The Secret may be of NuoDB's operator or of this project: what it holds is not looked at. Its data, type, labels and
 * annotations are copied, once; an existing Secret of the name is never overwritten, and later changes of the source
 * are not followed. Owner references, finalizers and uid stay behind.
 *
 * The Secret holds the DBA password, and **the state of this stack keeps all of it**, marked as sensitive, for that is
 * what Terraform does with whatever a data source reads. Keep the state where only those can read it who may know the
 * password; or copy the Secret with `nuodbaas registry copy`, which leaves no trace, and use an `ImportedBackup`.
 *
 * `deletionPolicy` is that of the whole group. With `RETAIN`, Terraform refuses to destroy Secret and snapshots as long as
 * the construct is in the stack. Leaving it out of the stack destroys them, for what prevents it goes with it: put
 * `RegistryTransfer.forget` in its place. The bytes that snapshots stand for stay in any case.
 *
 * The official provider can import the copy, too: it does not ask whether the server reads the format of the Secret, and
 * deletes the record with the stack. Before synth, with `transfer` and its `stack`:
 *
 * ```ts
 * transfer.resource.resetRegistryFormat();
 * transfer.resource.resetDeletionPolicy();
 * transfer.resource.lifecycle = undefined;
 * stack.addOverride('terraform.required_providers.nuodbaas.version', '~> 1.5');
 * ```
 *
 * @example
 * import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
 *
 * const here = new KubernetesProvider(stack, 'here', { alias: 'here', configContext: 'here' });
 * const there = new KubernetesProvider(stack, 'there', { alias: 'there', configContext: 'there' });
 *
 * new RegistryTransfer(stack, 'demo', {
 *   source: 'acme/messaging/demo/20241004095616',
 *   organization: 'acme',
 *   project: 'messaging',
 *   database: 'demo',
 *   name: '20241004095616',
 *   from: { kubernetes: here, namespace: 'nuodb-cp-system', region: ClusterRegion.ofNodes() },
 *   to: { kubernetes: there, namespace: 'nuodb-cp-system', region: ClusterRegion.ofNodes() },
 * });
 *
 * @see https://doc.nuodb.com/nuodb-dbaas
 */
export class RegistryTransfer extends ImportedBackup {
  /**
   * Transfers every backup that a label selector finds when Terraform plans.
   *
   * @throws Error with the construct path where a prop is not in order.
   */
  public static all(scope: Construct, id: string, props: RegistryTransfersProps): RegistryTransfers {
    return new RegistryTransfers(scope, id, props);
  }

  /**
   * Has the stack let go of a transfer that was made under this `logicalId`, by the constructor or by `all`, and whose
   * construct has left the stack: nothing in the target is destroyed, and Terraform no longer knows it. Needs Terraform 1.7.
   *
   * @throws Error with the construct path where it is no name of a Terraform resource.
   */
  public static forget(scope: Construct, logicalId: string): void {
    new Forgotten(scope, logicalId, addressesOfTransfer);
  }

  /** Whether this is a RegistryTransfer, from whichever copy of this library. */
  public static isRegistryTransfer(x: unknown): x is RegistryTransfer {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /** The copy of the registry Secret, in the target cluster. */
  public readonly secret: SecretV1;

  /**
   * @throws Error with the construct path where a prop is not in order, or both regions are written out and differ.
   */
  public constructor(scope: Construct, id: string, props: RegistryTransferProps) {
    super(scope, id, props);
    Object.defineProperty(this, MARK, { value: true });
    const { from, to, snapshots, deletionPolicy, logicalId } = props;
    checkClusters(this, from, to);
    const handle = this.resource.importSource.backupHandleInput ?? '';
    const name = secretNameOf(handle);
    const contents = readSecret(this, name, from, logicalId);
    const precondition = sameRegion(this, from, to);
    this.secret = defineTargetSecret(this, { name, cluster: to, contents, precondition, deletionPolicy, logicalId });
    const bound =
      snapshots && bindSnapshots(this, { handle, snapshots, cluster: to, contents, deletionPolicy, logicalId });
    const before = [this.secret, ...(bound ?? [])].map(dependable);
    this.resource.registryFormat = expression(formatOf(contents));
    this.resource.lifecycle = { ignoreChanges: ['registry_format'] };
    this.resource.dependsOn = [...(this.resource.dependsOn ?? []), ...before];
  }
}

function addressesOfTransfer(logicalId: string): string[] {
  const snapshots = ['archive', 'journal'].flatMap((role) => [role, `${role}_content`]);
  return [
    ...[SecretV1, Backup].map(({ tfResourceType }) => `${tfResourceType}.${logicalId}`),
    ...snapshots.map((part) => `${Manifest.tfResourceType}.${logicalId}_${part}`),
    `${DataResource.tfResourceType}.${logicalId}_snapshots`,
  ];
}

/** Only Kubernetes can refuse a name that is too long where only Terraform knows the handle. */
function secretNameOf(handle: string): string {
  return isKnownToTerraformOnly(handle) ? registrySecretName('') + handle : registrySecretName(handle);
}
