import { stringify } from 'yaml';
import { generatedBackupName, type VolumeRole } from '../../../registry';
import { CommandError, EXIT_CODES } from '../../exit';
import type { Document } from '../document';
import { cutVolumesOf, readSnapshotObjects } from './cut-volumes';
import { registrySecret, volumeSnapshot } from './manifests';
import { plannedCuts } from './planned-cuts';

export interface KubernetesOptions {
  /** The time that the backup is named by. */
  readonly cutAt?: Date;
  /** What `kubectl get volumesnapshots,volumesnapshotcontents -A -o json` printed once the snapshots were ready. */
  readonly snapshots?: string;
  /** The ClusterSecretStore that has the DBA password. */
  readonly secretStore?: string;
}

/** The snapshots, and where they are there already the registry Secrets, of the stack's SnapshotBackups. */
export async function renderKubernetes(
  document: Document,
  options: KubernetesOptions,
): Promise<Record<string, string>> {
  const { cutAt, snapshots, secretStore } = options;
  if (cutAt === undefined) {
    throw new CommandError(
      'Cannot render for Kubernetes without --cut-at: the backup is named by the time at which it is cut, and what is ' +
        'rendered has to be the same on every machine.',
      EXIT_CODES.usage,
    );
  }
  const cuts = plannedCuts(document, generatedBackupName(cutAt));
  if (cuts.length === 0)
    throw new CommandError('The stack has no SnapshotBackup: there is nothing for Kubernetes in it.');
  const manifests = cuts.flatMap((cut) =>
    Object.entries(cut.claims).map(([role, claim]) => volumeSnapshot(cut, role as VolumeRole, claim)),
  );
  const files = { 'volume-snapshots.yaml': yamlOf(manifests) };
  if (snapshots === undefined) return files;
  if (secretStore === undefined) {
    throw new CommandError(
      'Cannot render registry Secrets without --secret-store: name the ClusterSecretStore that has the DBA password.',
      EXIT_CODES.usage,
    );
  }
  const objects = await readSnapshotObjects(snapshots);
  const secrets = cuts.map((cut) => registrySecret(cut, cutVolumesOf(cut, objects), { store: secretStore }));
  return { ...files, 'registry-secrets.yaml': yamlOf(secrets) };
}

function yamlOf(manifests: readonly object[]): string {
  return manifests.map((manifest) => stringify(manifest, { lineWidth: 0, aliasDuplicateObjects: false })).join('---\n');
}
