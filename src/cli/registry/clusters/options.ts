/** Where to copy from and to, as commander gives it. */
export interface ClustersOptions {
  readonly fromContext: string;
  readonly toContext: string;
  readonly kubeconfig?: string;
  readonly fromKubeconfig?: string;
  readonly toKubeconfig?: string;
  readonly fromNamespace?: string;
  readonly toNamespace?: string;
  /** Also makes the volume snapshots known there. */
  readonly snapshots?: boolean;
  /** The VolumeSnapshotClass that they get there. */
  readonly snapshotClass?: string;
}
