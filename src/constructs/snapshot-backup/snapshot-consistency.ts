/** How the volumes of a backup come to be of one moment. There is no default: it has to be said. */
export enum SnapshotConsistency {
  /**
   * One volume holds archive and journal, and a snapshot of one volume is of one moment: as after a crash, from which
   * the database recovers when it starts.
   */
  SINGLE_VOLUME = 'single-volume',

  /**
   * Archive and external journal are cut together by a `VolumeGroupSnapshot`: as after a crash. The CSI driver has to
   * know volume groups; those of Amazon EBS (`ebs.csi.aws.com`) and Outscale (`bsu.csi.outscale.com`) do not.
   */
  VOLUME_GROUP = 'volume-group',

  /**
   * Archive and external journal are cut one after the other while nothing writes to them: you have stopped the
   * database, and start it after the snapshots are cut. Goes with `BackupTarget.claims` only.
   */
  WRITES_STOPPED = 'writes-stopped',
}
