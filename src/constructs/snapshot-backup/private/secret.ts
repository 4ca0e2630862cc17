import { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import {
  BACKUP_ID_LABEL,
  REGISTRY_FORMAT_LABEL,
  REGISTRY_FORMAT_LABEL_VALUE,
  registryData,
  registrySecretName,
} from '../../../registry';
import { expression } from '../../private/expression';
import type { RegistryPassword } from '../registry-password';
import type { Cut } from './cut';
import { entryParts } from './entry';
import type { Parts } from './parts';
import { ofPassword, passwordToken } from './password';
import type { CutVolume } from './volumes';

export interface RegistrySecret {
  readonly namespace: string;
  readonly password: RegistryPassword;
  readonly volumes: readonly CutVolume[];
}

/**
 * The registry Secret. It is created by POST, which the API server refuses where a Secret has the name, and immutable;
 * whatever it holds follows from the cut, so other contents are another Secret.
 */
export function defineSecret(parts: Parts, cut: Cut, { namespace, password, volumes }: RegistrySecret): SecretV1 {
  const secret = new SecretV1(parts.scope, 'Secret', {
    provider: parts.kubernetes,
    metadata: {
      ...{ name: registrySecretName('') + expression(cut.handle), namespace },
      labels: {
        [BACKUP_ID_LABEL]: expression(cut.label),
        [REGISTRY_FORMAT_LABEL]: REGISTRY_FORMAT_LABEL_VALUE,
      },
    },
    immutable: true,
    ...dataOf(parts, cut, password, volumes),
    lifecycle: {
      createBeforeDestroy: true,
      // One without our label was put there by somebody else, after ours was deleted: it must not get the label.
      ignoreChanges: ['metadata[0].labels'],
      postcondition: [
        {
          condition: expression(
            `try(self.metadata[0].labels["${REGISTRY_FORMAT_LABEL}"], null) == "${REGISTRY_FORMAT_LABEL_VALUE}"`,
          ),
          errorMessage:
            `The Secret ${expression('self.metadata[0].name')} lacks the label ${REGISTRY_FORMAT_LABEL}: it is not the one ` +
            'that was written here, and is left alone. Rename it, or take it out of the state.',
        },
      ],
    },
  });
  return parts.fix(secret);
}

/** Password and entry go the same way, for the provider drops `data` where there is a write-only revision. */
function dataOf({ scope }: Parts, cut: Cut, password: RegistryPassword, volumes: readonly CutVolume[]) {
  const parts = entryParts(cut, volumes);
  if (password._revision === undefined) return { data: registryData(passwordToken(scope, password), parts) };
  const encoded = Object.entries(registryData('', parts)).map(([key, text]) => [
    key,
    // The password alone is no text that could be written out.
    text === '' ? ofPassword(scope, password, 'base64encode') : expression(`base64encode("${text}")`),
  ]);
  return { binaryDataWo: Object.fromEntries(encoded), binaryDataWoRevision: password._revision };
}
