import type { TerraformProvider } from 'cdktf';
import type { ManagedBackupProps } from '../backup/managed-backup';
import type { Duration } from '../values/duration';
import type { BackupTarget } from './backup-target';
import type { RegistryPassword } from './registry-password';
import type { SnapshotConsistency } from './snapshot-consistency';

/** What a `SnapshotBackup` is made of. What is called frozen takes effect with the next cut: see `triggers`. */
export interface SnapshotBackupProps extends ManagedBackupProps {
  /** Whose volumes are cut. Frozen. */
  readonly target: BackupTarget;

  /**
   * How the volumes come to be of one moment. Combinations that would be inconsistent without a word are refused at
   * synth.
   */
  readonly consistency: SnapshotConsistency;

  /** The DBA password of the database, which a restored one gets. */
  readonly password: RegistryPassword;

  /**
   * The namespace of the registry Secrets: what the control plane that imports the backup looks handles up in. It must
   * be there already.
   *
   * @default "nuodb-cp-system"
   */
  readonly registryNamespace?: string;

  /**
   * The VolumeSnapshotClass. Not with `SnapshotConsistency.VOLUME_GROUP`. Frozen.
   *
   * @default - the cluster's default class for the volume's driver
   */
  readonly volumeSnapshotClass?: string;

  /**
   * The VolumeGroupSnapshotClass. Only with `SnapshotConsistency.VOLUME_GROUP`. Frozen.
   *
   * @default - the cluster's default class for the volumes' driver
   */
  readonly volumeGroupSnapshotClass?: string;

  /**
   * The Database resource on the cluster, which the registry Secret keeps as it was when the backup was cut. Frozen.
   * **The state of this stack keeps it too.**
   *
   * @default - the database is described by `databaseProperties`
   */
  readonly databaseResource?: DatabaseResource;

  /**
   * What is to be known of the database when it is restored, where its Database resource does not say it or is not
   * there. Frozen.
   *
   * @default - what `databaseResource` says
   */
  readonly databaseProperties?: RegisteredDatabaseProperties;

  /**
   * Texts of your own, of which a change means a new cut, such as a release's version: storage manager and name are
   * chosen again, and with `DeletionPolicy.DELETE` the former backup is deleted once the new one is complete. With
   * `DeletionPolicy.RETAIN` the plan fails until you have let go of the former one: see `deletionPolicy`.
   *
   * @default - the volumes are cut once
   */
  readonly triggers?: { readonly [key: string]: string };

  /**
   * How long to wait for a snapshot until it is ready. A snapshot that takes longer is not lost: the next plan says what
   * to do.
   *
   * @default Duration.hours(2)
   */
  readonly readyTimeout?: Duration;

  /**
   * How long after the plan the volumes may be cut. The backup is named after the time of the plan, and whoever chooses
   * it by that time gets data that is up to this much newer. Longer for plans that wait for somebody's approval.
   *
   * @default Duration.minutes(10)
   */
  readonly planValidity?: Duration;

  /**
   * The provider `hashicorp/kubernetes` of the cluster that the database runs on, where the stack has several.
   *
   * @default - the stack's only one
   */
  readonly kubernetes?: TerraformProvider;
}

/** A Database resource of NuoDB's operator. */
export interface DatabaseResource {
  /** Its name, such as `acme-messaging-demo`. */
  readonly name: string;

  /** Its namespace. */
  readonly namespace: string;

  /**
   * Its API group and version.
   *
   * @default "cp.nuodb.com/v1beta1"
   */
  readonly apiVersion?: string;
}

/** What the registry keeps of a database, as the control plane knows it. */
export interface RegisteredDatabaseProperties {
  /**
   * The service tier, such as `n0.small`.
   *
   * @default - what the Database resource says
   */
  readonly tier?: string;

  /**
   * The labels of the database.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * The size of the archive, a Kubernetes quantity such as `10Gi`.
   *
   * @default - what the Database resource says
   */
  readonly archiveDiskSize?: string;

  /**
   * The size of the external journal, a Kubernetes quantity.
   *
   * @default - what the Database resource says
   */
  readonly journalDiskSize?: string;

  /**
   * Parameters of the tier.
   *
   * @default - none
   */
  readonly tierParameters?: { readonly [key: string]: string };

  /**
   * The version of the product, such as `6.0.2`.
   *
   * @default - what the Database resource says
   */
  readonly productVersion?: string;
}
