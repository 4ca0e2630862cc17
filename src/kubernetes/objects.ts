/**
 * The objects, as far as they are read or made. Those of the snapshot API are of `snapshot.storage.k8s.io/v1`.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/
 * @see https://github.com/kubernetes-csi/external-snapshotter/tree/master/client/config/crd
 */

export interface ObjectMeta {
  readonly name: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

export interface NamespacedMeta extends ObjectMeta {
  readonly namespace: string;
}

/** What the server adds to what was sent. */
export interface StoredMeta {
  readonly uid?: string;
  /** Set while the object is being deleted. */
  readonly deletionTimestamp?: string;
}

export interface Secret {
  readonly metadata: NamespacedMeta & StoredMeta;
  readonly type?: string;
  /** In base64. */
  readonly data?: Readonly<Record<string, string>>;
}

export interface VolumeSnapshot {
  readonly metadata: NamespacedMeta & StoredMeta;
  readonly spec: {
    readonly source: { readonly persistentVolumeClaimName?: string; readonly volumeSnapshotContentName?: string };
    readonly volumeSnapshotClassName?: string;
  };
  readonly status?: {
    readonly boundVolumeSnapshotContentName?: string;
    readonly readyToUse?: boolean;
    readonly error?: { readonly message?: string };
  };
}

export interface VolumeSnapshotContent {
  readonly metadata: ObjectMeta & StoredMeta;
  readonly spec: {
    readonly driver: string;
    readonly deletionPolicy: 'Delete' | 'Retain';
    readonly source: { readonly volumeHandle?: string; readonly snapshotHandle?: string };
    readonly sourceVolumeMode?: string;
    readonly volumeSnapshotClassName?: string;
    readonly volumeSnapshotRef: { readonly name: string; readonly namespace: string; readonly uid?: string };
  };
  readonly status?: { readonly snapshotHandle?: string };
}
