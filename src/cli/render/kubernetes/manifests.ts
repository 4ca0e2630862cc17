import {
  BACKUP_ID_LABEL,
  backupIdLabelValue,
  REGISTRY_FORMAT_LABEL,
  REGISTRY_FORMAT_LABEL_VALUE,
  registryData,
  registrySecretName,
  type VolumeRole,
} from '../../../registry';
import type { CutVolumes } from './cut-volumes';
import { type PlannedCut, snapshotName } from './planned-cuts';

/** Where an external secret finds the DBA password. */
export interface PasswordSource {
  /** A ClusterSecretStore. */
  readonly store: string;
}

/**
 * Made once and then left alone by Argo CD and Flux: who deletes one deletes a backup, and one that is made again
 * would hold later data under an old name.
 */
function onlyOnce(wave: number): Record<string, string> {
  return {
    'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
    'argocd.argoproj.io/sync-wave': String(wave),
    'kustomize.toolkit.fluxcd.io/prune': 'disabled',
    'kustomize.toolkit.fluxcd.io/ssa': 'IfNotPresent',
  };
}

export function volumeSnapshot(cut: PlannedCut, role: VolumeRole, claim: string): object {
  return {
    apiVersion: 'snapshot.storage.k8s.io/v1',
    kind: 'VolumeSnapshot',
    metadata: {
      name: snapshotName(cut, role),
      namespace: cut.namespace,
      labels: { [BACKUP_ID_LABEL]: backupIdLabelValue(cut.handle) },
      annotations: onlyOnce(0),
    },
    spec: {
      source: { persistentVolumeClaimName: claim },
      ...(cut.snapshotClass === undefined ? {} : { volumeSnapshotClassName: cut.snapshotClass }),
    },
  };
}

/** Has the operator of external-secrets.io write the registry Secret, once, with the password from where it is kept. */
export function registrySecret(cut: PlannedCut, volumes: CutVolumes, { store }: PasswordSource): object {
  const name = registrySecretName(cut.handle);
  const labels = {
    [BACKUP_ID_LABEL]: backupIdLabelValue(cut.handle),
    [REGISTRY_FORMAT_LABEL]: REGISTRY_FORMAT_LABEL_VALUE,
  };
  const { organization, project, database } = cut.backup;
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name, namespace: cut.registryNamespace, labels, annotations: onlyOnce(1) },
    spec: {
      refreshPolicy: 'CreatedOnce',
      secretStoreRef: { kind: 'ClusterSecretStore', name: store },
      target: {
        name,
        creationPolicy: 'Orphan',
        deletionPolicy: 'Retain',
        immutable: true,
        template: {
          engineVersion: 'v2',
          metadata: { labels },
          data: registryData('{{ .password }}', partsOf(cut, volumes)),
        },
      },
      data: [
        {
          secretKey: 'password',
          remoteRef: { key: `${organization}/${project}/${database}`, property: 'dba-password' },
        },
      ],
    },
  };
}

function partsOf({ claims, database }: PlannedCut, { snapshots, sizes, creationTime }: CutVolumes) {
  const persistentVolumeClaims = snapshots.map(({ role }) => ({ role, name: claims[role], size: sizes[role] }));
  return {
    database: templateText(database),
    volumeSnapshots: templateText(snapshots),
    persistentVolumeClaims: templateText(persistentVolumeClaims),
    status: templateText({ state: 'Succeeded', creationTime }),
  };
}

/** JSON in which a template of Go's has nothing to evaluate. */
function templateText(value: object): string {
  return JSON.stringify(value).replaceAll('{{', '{{ "{{" }}');
}
