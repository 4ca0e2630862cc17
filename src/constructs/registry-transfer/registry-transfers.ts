import type { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import { Fn, TerraformIterator, type TerraformProvider, Token } from 'cdktf';
import { Construct } from 'constructs';
import { BACKUP_ID_LABEL, BACKUP_PLUGIN, registrySecretName } from '../../registry';
import { Backup } from '../bindings/backup';
import { expression } from '../private/expression';
import { fixLogicalId } from '../private/logical-id';
import { checkOptionalProp } from '../private/prop-check';
import { DELETION_POLICY_RULE, NOT_EMPTY_RULE } from '../private/rules';
import { DeletionPolicy } from '../values/deletion-policy';
import { checkClusters } from './private/registry-clusters';
import { findSecrets } from './private/registry-secrets';
import { sameRegion } from './private/same-region';
import { formatOf } from './private/source-secret';
import { defineTargetSecret } from './private/target-secret';
import type { RegistryCluster } from './registry-cluster';

const MARK = Symbol.for('cdktf-provider-nuodbaas.RegistryTransfers');

export interface RegistryTransfersProps {
  /** The cluster that has the registry Secrets. It is only read. */
  readonly from: RegistryCluster;

  /** The cluster that gets copies, and that the control plane behind `provider` looks handles up in. */
  readonly to: RegistryCluster;

  /**
   * Which Secrets of the namespace are transferred, as a Kubernetes label selector.
   *
   * @default "backup.cp.nuodb.com/backup-id" - all that have the label
   * @see https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/#label-selectors
   */
  readonly selector?: string;

  /**
   * What becomes of imports and Secrets when they leave the stack, or the stack is destroyed. With `RETAIN`, Terraform
   * refuses to destroy a Secret, also one whose source is no longer found.
   *
   * @default DeletionPolicy.RETAIN
   */
  readonly deletionPolicy?: DeletionPolicy;

  /**
   * The name of the Terraform resources, each followed by the name of its Secret in brackets.
   *
   * @default - made from the construct's path
   */
  readonly logicalId?: string;

  /**
   * The provider `nuodbaas` of the target, where the stack has several.
   *
   * @default - the stack's only one
   */
  readonly provider?: TerraformProvider;
}

/**
 * All backups whose registry Secrets a label selector finds, transferred as by `RegistryTransfer.all`: each is imported
 * under the fully-qualified name that it has where it was taken, of which its handle is made.
 *
 * What a selector finds is read by a data source that Terraform does not know to hold secrets: **the state has the whole
 * Secrets, and `terraform show` prints their data**, in base64. Plans do not. Where that is too much, transfer by name, or
 * use `nuodbaas registry sync`.
 *
 * @example
 * import { KubernetesProvider } from '@cdktf/provider-kubernetes/lib/provider';
 *
 * const here = new KubernetesProvider(stack, 'here', { alias: 'here', configContext: 'here' });
 * const there = new KubernetesProvider(stack, 'there', { alias: 'there', configContext: 'there' });
 *
 * RegistryTransfer.all(stack, 'gold', {
 *   from: { kubernetes: here },
 *   to: { kubernetes: there },
 *   selector: 'backup.cp.nuodb.com/backup-id,tier=gold',
 * });
 */
export class RegistryTransfers extends Construct {
  /** Whether this is a RegistryTransfers, from whichever copy of this library. */
  public static isRegistryTransfers(x: unknown): x is RegistryTransfers {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /** The copies in the target cluster, by the name of the Secret. */
  public readonly secret: SecretV1;

  /** The imports in the target cluster's control plane, by the name of the Secret. */
  public readonly resource: Backup;

  /**
   * @throws Error with the construct path where a prop is not in order, or both regions are written out and differ.
   */
  public constructor(scope: Construct, id: string, props: RegistryTransfersProps) {
    super(scope, id);
    Object.defineProperty(this, MARK, { value: true });
    const { from, to, logicalId, deletionPolicy, selector = BACKUP_ID_LABEL } = props;
    checkClusters(this, from, to);
    checkOptionalProp(this, 'selector', selector, NOT_EMPTY_RULE);
    checkOptionalProp(this, 'deletionPolicy', deletionPolicy, DELETION_POLICY_RULE);
    const { byName, contents } = findSecrets(this, selector, from, logicalId);
    const forEach = TerraformIterator.fromList(Token.asList(Fn.keys(byName.expression)));
    this.secret = defineTargetSecret(this, {
      name: expression('each.key'),
      cluster: to,
      precondition: sameRegion(this, from, to),
      ...{ contents, deletionPolicy, logicalId, forEach },
    });
    this.resource = this.import(forEach, formatOf(contents), props);
  }

  private import(
    forEach: TerraformIterator,
    format: string,
    { provider, deletionPolicy, logicalId }: RegistryTransfersProps,
  ): Backup {
    const handle = `trimprefix(each.key, "${registrySecretName('')}")`;
    const part = (index: number) => expression(`split("-", ${handle})[${index}]`);
    const resource = new Backup(this, 'Resource', {
      ...{ provider, forEach, dependsOn: [this.secret] },
      ...{ organization: part(0), project: part(1), database: part(2), name: part(3) },
      importSource: { backupHandle: expression(handle), backupPlugin: BACKUP_PLUGIN },
      registryFormat: expression(format),
      lifecycle: { ignoreChanges: ['registry_format'] },
      deletionPolicy: deletionPolicy ?? DeletionPolicy.RETAIN,
    });
    fixLogicalId(resource, logicalId);
    return resource;
  }
}
