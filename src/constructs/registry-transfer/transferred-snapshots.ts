/**
 * How the snapshots of a transferred backup are bound in the target cluster. Goes with registry Secrets of this
 * project's format v1 only, which says what the storage system knows the snapshots by.
 */
export interface TransferredSnapshots {
  /**
   * Whether the backup has a snapshot of an external journal too, beside that of the archive. How many snapshots there
   * are has to be known to the plan; an entry that has others is refused.
   *
   * @default false
   */
  readonly journal?: boolean;

  /**
   * The namespace of the `VolumeSnapshot`s in the target cluster, which must be there already. A control plane that
   * reads the entry looks for them where the entry says.
   *
   * @default - the namespace that the entry has them in
   */
  readonly namespace?: string;

  /**
   * The CSI driver that made the snapshots and is in the target cluster too, such as `ebs.csi.aws.com`.
   *
   * @default - the driver that the entry names
   */
  readonly driver?: string;

  /**
   * The `VolumeSnapshotClass` that the target cluster deals with the snapshots by, where its driver asks for one, for
   * example to find credentials.
   *
   * @default - none
   */
  readonly volumeSnapshotClass?: string;
}
