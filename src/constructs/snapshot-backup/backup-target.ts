const MARK = Symbol.for('cdktf-provider-nuodbaas.BackupTarget');

/** Where to look for the storage manager, by the labels that the Helm charts give to pods and claims. */
export interface LowestReadyOrdinalProps {
  /** The namespace of the database. */
  readonly namespace: string;

  /** The label `domain` of the database's pods, such as `acme-messaging`. */
  readonly domain: string;

  /** The label `database` of the database's pods: its name within the domain, such as `demo`. */
  readonly database: string;

  /**
   * The StatefulSet, such as `sm-acme-messaging-demo-zfb77wc`, where several have ready storage managers of the
   * database: ordinals belong to one StatefulSet.
   *
   * @default - the only one
   */
  readonly statefulSet?: string;

  /**
   * Whether the journal is on a volume of its own. Where that is not as it is said here, the plan fails.
   *
   * @default false
   */
  readonly externalJournal?: boolean;
}

export interface StorageManagerProps {
  /** The namespace of the pod. */
  readonly namespace: string;

  /**
   * Whether the journal is on a volume of its own. Where that is not as it is said here, the plan fails.
   *
   * @default false
   */
  readonly externalJournal?: boolean;
}

export interface ClaimsProps {
  /** The namespace of the claims. */
  readonly namespace: string;

  /** The PersistentVolumeClaim of the archive, such as `archive-volume-sm-acme-messaging-demo-zfb77wc-0`. */
  readonly archive: string;

  /**
   * The PersistentVolumeClaim of the external journal.
   *
   * @default - the journal is on the archive's volume
   */
  readonly journal?: string;
}

/**
 * Whose volumes a `SnapshotBackup` cuts. It is looked up when Terraform plans a new cut, and frozen with it: a later
 * plan changes nothing, whatever has become of the storage manager since.
 *
 * A database with table partitioning and storage groups (TPSG) has several targets, and the plan refuses it.
 *
 * @example
 * const chosen = BackupTarget.lowestReadyOrdinal({ namespace: 'databases', domain: 'acme-messaging', database: 'demo' });
 * const named = BackupTarget.storageManager('sm-acme-messaging-demo-zfb77wc-0', { namespace: 'databases' });
 * const stopped = BackupTarget.claims({
 *   namespace: 'databases',
 *   archive: 'archive-volume-sm-acme-messaging-demo-zfb77wc-0',
 *   journal: 'journal-volume-sm-acme-messaging-demo-zfb77wc-0',
 * });
 */
export class BackupTarget {
  /** Whether this is a BackupTarget, from whichever copy of this library. */
  public static isBackupTarget(x: unknown): x is BackupTarget {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /**
   * The storage manager that NuoDB DBaaS would choose: of those that are ready and not being deleted, with the label
   * `role=nohotcopy`, the one with the lowest ordinal; 2 comes before 10. Without any, the plan fails.
   */
  public static lowestReadyOrdinal(props: LowestReadyOrdinalProps): BackupTarget {
    return new BackupTarget({ kind: 'lowest-ready-ordinal', ...props });
  }

  /**
   * The storage manager in this pod, such as `sm-acme-messaging-demo-zfb77wc-0`. Where it is not ready, the plan fails.
   */
  public static storageManager(pod: string, props: StorageManagerProps): BackupTarget {
    return new BackupTarget({ kind: 'storage-manager', pod, ...props });
  }

  /** The volumes of these claims, whether or not a storage manager runs on them. */
  public static claims(props: ClaimsProps): BackupTarget {
    return new BackupTarget({ kind: 'claims', ...props, externalJournal: props.journal !== undefined });
  }

  /** @internal */
  private constructor(
    /** @internal */
    public readonly _selection: TargetSelection,
  ) {
    Object.defineProperty(this, MARK, { value: true });
  }
}

/** @internal */
export type TargetSelection =
  | ({ readonly kind: 'lowest-ready-ordinal' } & LowestReadyOrdinalProps)
  | ({ readonly kind: 'storage-manager'; readonly pod: string } & StorageManagerProps)
  | ({ readonly kind: 'claims'; readonly externalJournal: boolean } & ClaimsProps);
