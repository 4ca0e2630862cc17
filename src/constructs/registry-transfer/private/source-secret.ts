import { DataKubernetesSecretV1 } from '@cdktf/provider-kubernetes/lib/data-kubernetes-secret-v1';
import { Token } from 'cdktf';
import type { Construct } from 'constructs';
import { REGISTRY_FORMAT_FAMILY } from '../../../registry';
import { addressOf, defineLocal, expression } from '../../private/expression';
import type { RegistryCluster } from '../registry-cluster';
import { namespaceOf } from './registry-namespace';

/** What is copied of a Secret, each the text of a Terraform expression. */
export interface SecretContents {
  /** A map from every key to its value in base64, sensitive. */
  readonly data: string;
  readonly type: string;
  readonly labels: string;
  readonly annotations: string;
}

/** The format of an entry of this project, for the plan to ask the control plane about; null for any other Secret. */
export function formatOf({ data }: SecretContents): string {
  const format = `nonsensitive(base64decode(${data}["format"]))`;
  return `try(startswith(${format}, "${REGISTRY_FORMAT_FAMILY}") ? ${format} : null, null)`;
}

/** What `kubectl apply` keeps in clear of whatever it was given: of a Secret, its data. */
export const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Stands in for the data of a Secret that is missing; no API server takes it for a key, so nothing can be written. */
export const MISSING = 'the source Secret is missing';

/**
 * Reads a Secret to the byte. The data source gives values as text, in which bytes that are no UTF-8 are lost, but for
 * those keys that are named to it before: so a first reading finds the keys, and a second one the values, both of them
 * sensitive.
 */
export function readSecret(
  scope: Construct,
  name: string,
  cluster: RegistryCluster,
  logicalId?: string,
): SecretContents {
  const metadata = { name, namespace: namespaceOf(cluster) };
  const provider = cluster.kubernetes;
  const keys = new DataKubernetesSecretV1(scope, 'Keys', {
    ...{ provider, metadata },
    lifecycle: {
      postcondition: [
        {
          condition: expression(isClearOf(LAST_APPLIED, 'self.metadata[0].annotations')),
          errorMessage: shownByKubectl(`${metadata.namespace}/${name}`),
        },
      ],
    },
  });
  if (logicalId !== undefined) keys.overrideLogicalId(`${logicalId}_keys`);
  const names = `nonsensitive(try(keys(${addressOf(keys)}.data), []))`;
  const entry = new DataKubernetesSecretV1(scope, 'Entry', {
    ...{ provider, metadata },
    binaryData: Token.asStringMap(expression(`{ for key in ${names} : key => "" }`)),
  });
  if (logicalId !== undefined) entry.overrideLogicalId(logicalId);
  const dataId = logicalId && `${logicalId}_data`;
  return {
    data: addressOf(defineLocal(scope, 'Data', dataOf(addressOf(keys), addressOf(entry)), dataId)),
    type: `${addressOf(entry)}.type`,
    labels: `${addressOf(entry)}.metadata[0].labels`,
    annotations: `${addressOf(entry)}.metadata[0].annotations`,
  };
}

/** A Secret that is missing, or was deleted or changed between the two readings, is none to be copied. */
function dataOf(keys: string, entry: string): string {
  const sameVersion = ['resource_version', 'uid'].map(
    (it) => `${keys}.metadata[0].${it} == ${entry}.metadata[0].${it}`,
  );
  const isThere = `try(${[`length(${entry}.type) > 0`, ...sameVersion].join(' && ')}, false)`;
  return `${isThere} ? ${entry}.binary_data : { "${MISSING}" = "" }`;
}

/** The text of a condition that annotations, or null, lack a key; the key's value is not in what Terraform prints. */
export function isClearOf(key: string, annotations: string): string {
  return `!contains(try(keys(${annotations}), []), "${key}")`;
}

/** Why, and the way out; in braces is what Terraform fills in. */
export function shownByKubectl(secret: string): string {
  return (
    `Secret ${secret} was written by "kubectl apply", which keeps what it was given in the annotation ${LAST_APPLIED}: ` +
    'the data in clear, where Terraform does not know it for a secret. Remove the annotation with "kubectl annotate ' +
    `secret NAME ${LAST_APPLIED}-", or copy the Secret with "nuodbaas registry copy".`
  );
}
