import { Manifest } from '@cdktf/provider-kubernetes/lib/manifest';
import { type DataResource, dependable, Fn } from 'cdktf';
import type { Construct } from 'constructs';
import { BACKUP_ID_LABEL, type VolumeRole } from '../../../registry';
import { backupIdLabelOf } from '../../private/backup-id-label';
import { checkOptionalProp } from '../../private/prop-check';
import { NAMESPACE_RULE, NOT_EMPTY_RULE } from '../../private/rules';
import type { DeletionPolicy } from '../../values/deletion-policy';
import type { RegistryCluster } from '../registry-cluster';
import type { TransferredSnapshots } from '../transferred-snapshots';
import { readEntrySnapshots, type SnapshotEntry } from './entry-snapshots';
import { isRetained } from './target-secret';

export interface SnapshotBinding extends SnapshotEntry {
  readonly cluster: RegistryCluster;
  readonly deletionPolicy?: DeletionPolicy;
}

const API_VERSION = 'snapshot.storage.k8s.io/v1';
const CONSTRUCT_IDS: Record<VolumeRole, string> = { archive: 'Archive', journal: 'Journal' };

/**
 * Makes the snapshots that an entry names known to the target cluster.
 *
 * They are not waited for here. The import does that, and says what is wrong; an object whose wait fails would be replaced
 * by the next apply, and its content would stay bound to the former one.
 */
export function bindSnapshots(scope: Construct, binding: SnapshotBinding): Manifest[] {
  checkSnapshots(scope, binding.snapshots);
  const roles: VolumeRole[] = binding.snapshots.journal === true ? ['archive', 'journal'] : ['archive'];
  const entry = readEntrySnapshots(scope, binding, roles);
  return roles.map((role) => bindSnapshot(scope, binding, role, entry));
}

function checkSnapshots(scope: Construct, snapshots: TransferredSnapshots): void {
  checkOptionalProp(scope, 'snapshots.namespace', snapshots.namespace, NAMESPACE_RULE);
  for (const prop of ['driver', 'volumeSnapshotClass'] as const) {
    checkOptionalProp(scope, `snapshots.${prop}`, snapshots[prop], NOT_EMPTY_RULE);
  }
}

function bindSnapshot(scope: Construct, binding: SnapshotBinding, role: VolumeRole, entry: DataResource): Manifest {
  const known = (field: string) => entry.getStringAttribute(`input.${role}.${field}`);
  const { cluster, snapshots, logicalId } = binding;
  const { namespace = known('namespace'), volumeSnapshotClass } = snapshots;
  const name = known('name');
  const contentName = Fn.join('-', ['nuodbaas', Fn.substr(Fn.sha256(Fn.join('/', [namespace, name])), 0, 40)]);
  const labels = { [BACKUP_ID_LABEL]: backupIdLabelOf(binding.handle) };
  const volumeSnapshotClassName =
    volumeSnapshotClass === undefined ? {} : { volumeSnapshotClassName: volumeSnapshotClass };
  const common = { provider: cluster.kubernetes, lifecycle: { preventDestroy: isRetained(binding.deletionPolicy) } };

  const content = new Manifest(scope, `${CONSTRUCT_IDS[role]}Content`, {
    ...common,
    manifest: {
      ...{ apiVersion: API_VERSION, kind: 'VolumeSnapshotContent', metadata: { name: contentName, labels } },
      spec: {
        // Never Delete: the snapshot belongs to the cluster that cut it.
        deletionPolicy: 'Retain',
        driver: snapshots.driver ?? known('driver'),
        source: { snapshotHandle: known('handle') },
        sourceVolumeMode: known('volume_mode'),
        volumeSnapshotRef: { apiVersion: API_VERSION, kind: 'VolumeSnapshot', name, namespace },
        ...volumeSnapshotClassName,
      },
    },
  });
  const snapshot = new Manifest(scope, CONSTRUCT_IDS[role], {
    ...common,
    manifest: {
      ...{ apiVersion: API_VERSION, kind: 'VolumeSnapshot', metadata: { name, namespace, labels } },
      spec: { source: { volumeSnapshotContentName: contentName }, ...volumeSnapshotClassName },
    },
  });
  if (logicalId !== undefined) {
    content.overrideLogicalId(`${logicalId}_${role}_content`);
    snapshot.overrideLogicalId(`${logicalId}_${role}`);
  }
  snapshot.dependsOn = [dependable(content)];
  return snapshot;
}
