import {
  BACKUP_ID_LABEL,
  backupIdLabelValue,
  encodeRegistryEntry,
  REGISTRY_FORMAT_LABEL,
  REGISTRY_FORMAT_LABEL_VALUE,
  type RegisteredVolumeSnapshot,
  type RegistryEntry,
  registrySecretName,
} from '../../src/registry';

export const HANDLE = 'acme-messaging-demo-20241004095616';

/** The Secret of a backup whose archive was cut, with the journal in it. */
export function registrySecret(namespace: string, snapshot: RegisteredVolumeSnapshot, handle = HANDLE) {
  const entry: RegistryEntry = {
    database: { organization: 'acme', project: 'messaging', name: 'demo', tier: 'n0.nano' },
    dbaPassword: 's3cret',
    volumeSnapshots: [snapshot],
    persistentVolumeClaims: [{ role: 'archive', name: snapshot.claim, size: '1Gi' }],
    status: { state: 'Succeeded', creationTime: '2024-10-04T09:56:16Z', databaseProductVersion: '6.0.2' },
  };
  const labels = {
    [BACKUP_ID_LABEL]: backupIdLabelValue(handle),
    [REGISTRY_FORMAT_LABEL]: REGISTRY_FORMAT_LABEL_VALUE,
  };
  return { metadata: { name: registrySecretName(handle), namespace, labels }, type: 'Opaque', data: inBase64(entry) };
}

function inBase64(entry: RegistryEntry): Record<string, string> {
  const data = Object.entries(encodeRegistryEntry(entry));
  return Object.fromEntries(data.map(([key, value]) => [key, Buffer.from(value).toString('base64')]));
}
