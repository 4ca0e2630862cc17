/**
 * A real Kubernetes API for tests: etcd, the API server, the controllers of volumes and snapshots, and a CSI driver whose
 * volumes are directories, as processes on loopback that end with the tests; or a cluster of the user's own. There are
 * no nodes: a pod is an object whose status a test sets.
 */
export { type Cluster, type OwnCluster, sharedCluster, startCluster } from './cluster';
export { describeOnDirectories, describeOnKubernetes, type OnKubernetes } from './describe';
export { DRIVER_NAME, type Storage } from './driver';
export { SNAPSHOT_CLASS } from './installed-objects';
export { createDatabaseResource, type DatabaseResourceOptions } from './objects/database';
export { createNamespace, deleteNamespace } from './objects/namespace';
export {
  createVolumeSnapshot,
  GROUP_SNAPSHOTS,
  objects,
  readSnapshot,
  SNAPSHOTS,
  type SnapshotObject,
  untilReadyToUse,
} from './objects/snapshots';
export {
  createStorageManager,
  type StorageManager,
  type StorageManagerOptions,
  setReady,
} from './objects/storage-manager';
export { type BoundClaim, type ClaimOptions, createBoundClaim } from './objects/volume-claims';
