import { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import { type ITerraformIterator, type Precondition, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { expression } from '../../private/expression';
import { fixLogicalId } from '../../private/logical-id';
import { DeletionPolicy } from '../../values/deletion-policy';
import type { RegistryCluster } from '../registry-cluster';
import { namespaceOf } from './registry-namespace';
import { MISSING, type SecretContents } from './source-secret';

export interface TargetSecret {
  readonly name: string;
  readonly cluster: RegistryCluster;
  readonly contents: SecretContents;
  readonly deletionPolicy?: DeletionPolicy;
  readonly precondition: Precondition[];
  readonly forEach?: ITerraformIterator;
  readonly logicalId?: string;
}

/** What is written once. Name and namespace are not among it: where they change, another Secret is meant. */
const WRITTEN_ONCE = ['binary_data', 'data', 'type', 'metadata[0].labels', 'metadata[0].annotations'];

/**
 * The copy. It is created and never overwrites: the provider creates Secrets by POST, which the API server refuses
 * where one has the name. Nor does it follow its source afterwards, which may change, or go with the cluster.
 */
export function defineTargetSecret(scope: Construct, target: TargetSecret): SecretV1 {
  const { name, cluster, contents, precondition, forEach } = target;
  const secret = new SecretV1(scope, 'Secret', {
    ...{ forEach, provider: cluster.kubernetes },
    metadata: {
      ...{ name, namespace: namespaceOf(cluster) },
      labels: Token.asStringMap(expression(`try(${contents.labels}, null)`)),
      annotations: Token.asStringMap(expression(`try(${contents.annotations}, null)`)),
    },
    type: expression(contents.type),
    binaryData: Token.asStringMap(expression(contents.data)),
    lifecycle: {
      preventDestroy: isRetained(target.deletionPolicy),
      ignoreChanges: WRITTEN_ONCE,
      precondition,
      postcondition: [
        {
          // Not a precondition, which would be in the way of every plan after the source is gone.
          condition: expression(`!contains(keys(self.binary_data), "${MISSING}")`),
          errorMessage:
            `There is no registry Secret ${name} to copy in the source cluster, or it was changed while it was read. ` +
            'Look at its registry namespace with "kubectl get secret -l backup.cp.nuodb.com/backup-id"; once a Secret is ' +
            'there, plan again.',
        },
      ],
    },
  });
  fixLogicalId(secret, target.logicalId);
  return secret;
}

/** Terraform has no resource of Kubernetes' that is let go of; so it refuses to destroy what is to be retained. */
export function isRetained(deletionPolicy = DeletionPolicy.RETAIN): boolean {
  return deletionPolicy === DeletionPolicy.RETAIN;
}
