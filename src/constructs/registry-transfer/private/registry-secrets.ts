import { DataKubernetesResources } from '@cdktf/provider-kubernetes/lib/data-kubernetes-resources';
import type { TerraformLocal } from 'cdktf';
import type { Construct } from 'constructs';
import { addressOf, defineLocal, expression } from '../../private/expression';
import type { RegistryCluster } from '../registry-cluster';
import { namespaceOf } from './registry-namespace';
import { isClearOf, LAST_APPLIED, type SecretContents, shownByKubectl } from './source-secret';

/** A handle is made of names without hyphens, so it can be taken apart. */
const SECRET_NAME = '^cp[.]nuodb[.]com[.]backup[.]([a-z][a-z0-9]{0,62}-){3}([0-9]+|[a-z][a-z0-9]*)$';
const HAS_NAME = `can(regex("${SECRET_NAME}", it.metadata.name))`;
const IS_CLEAR = isClearOf(LAST_APPLIED, 'it.metadata.annotations');

export interface FoundSecrets {
  /** By their names, which are no secret. */
  readonly byName: TerraformLocal;
  /** Of the Secret that `each.key` names. */
  readonly contents: SecretContents;
}

/** Finds registry Secrets by their labels. From here on, though not in the state, Terraform takes their data for sensitive. */
export function findSecrets(
  scope: Construct,
  selector: string,
  cluster: RegistryCluster,
  logicalId?: string,
): FoundSecrets {
  const namespace = namespaceOf(cluster);
  const found = new DataKubernetesResources(scope, 'Found', {
    ...{ provider: cluster.kubernetes, apiVersion: 'v1', kind: 'Secret', namespace, labelSelector: selector },
    lifecycle: { postcondition: [areNamed(namespace, selector), areClear(namespace)] },
  });
  if (logicalId !== undefined) found.overrideLogicalId(logicalId);
  const data = 'data = sensitive(it.data == null ? {} : it.data)';
  const rest = 'type = it.type, labels = it.metadata.labels, annotations = it.metadata.annotations';
  const secrets = `{ for it in ${addressOf(found)}.objects : it.metadata.name => { ${data}, ${rest} } }`;
  const byName = defineLocal(scope, 'Secrets', secrets, logicalId);
  const one = `${addressOf(byName)}[each.key]`;
  return {
    byName,
    contents: { data: `${one}.data`, type: `${one}.type`, labels: `${one}.labels`, annotations: `${one}.annotations` },
  };
}

function areNamed(namespace: string, selector: string) {
  return {
    condition: expression(`alltrue([for it in self.objects : ${HAS_NAME}])`),
    errorMessage:
      `Of the Secrets in namespace ${namespace} with the labels ${selector}, some are not named after the backup that they are ` +
      `of: ${namesOf(`!${HAS_NAME}`)}. Leave them out by the selector, and transfer each under a name of its own.`,
  };
}

function areClear(namespace: string) {
  return {
    condition: expression(`alltrue([for it in self.objects : ${IS_CLEAR}])`),
    errorMessage: shownByKubectl(`${namespace}/${namesOf(`!(${IS_CLEAR})`)}`),
  };
}

function namesOf(condition: string): string {
  return expression(`join(", ", [for it in self.objects : it.metadata.name if ${condition}])`);
}
