import { Manifest } from '@cdktf/provider-kubernetes/lib/manifest';
import type { Precondition, TerraformResource } from 'cdktf';
import { BACKUP_ID_LABEL } from '../../../registry';
import { addressOf, expression } from '../../private/expression';
import { Duration } from '../../values/duration';
import type { SnapshotBackupProps } from '../snapshot-backup-props';
import type { Cut } from './cut';
import type { Parts } from './parts';
import { isReady } from './target';

/** A kind of object that cuts volumes when it is created. */
export interface SnapshotKind {
  readonly apiVersion: string;
  readonly kind: string;
}

export const VOLUME_SNAPSHOT: SnapshotKind = { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshot' };
export const VOLUME_GROUP_SNAPSHOT: SnapshotKind = {
  apiVersion: 'groupsnapshot.storage.k8s.io/v1beta2',
  kind: 'VolumeGroupSnapshot',
};

export interface SnapshotObject {
  /** The construct's ID. */
  readonly id: string;
  /** The object's name, a text in which expressions may stand. */
  readonly name: string;
  /** What is cut, as its `spec.source`. */
  readonly source: Readonly<Record<string, unknown>>;
  readonly dependsOn?: TerraformResource[];
}

/** Snapshots take from minutes to hours on clouds. */
const READY_TIMEOUT = Duration.hours(2);

/** Cuts volumes, by one object for each or for all of them, and waits until the snapshots are ready. */
export class Cutting {
  private readonly found: string;
  private readonly storageManagers: string | undefined;

  public constructor(
    private readonly parts: Parts,
    private readonly cut: Cut,
    private readonly kind: SnapshotKind,
    private readonly props: SnapshotBackupProps,
  ) {
    const namespace = expression(cut.namespace);
    const labelSelector = `${BACKUP_ID_LABEL}=${expression(cut.label)}`;
    const list = parts.list('Found', { ...kind, namespace, labelSelector });
    this.found = parts.local('FoundByName', `{ for it in ${list}.objects : it.metadata.name => it }`);
    if (props.target._selection.kind !== 'claims') {
      const fieldSelector = `metadata.name=${expression(cut.storageManager)}`;
      this.storageManagers = parts.list('StorageManagerAtCut', {
        ...{ apiVersion: 'v1', kind: 'Pod', namespace, fieldSelector },
      });
    }
  }

  /**
   * An object that is only ever created in the run that planned its name. Where it has to be replaced, the new one is
   * created first: under the same name the API server refuses that, and a cut that is good is not lost.
   */
  public define({ id, name, source, dependsOn }: SnapshotObject): Manifest {
    const resource = new Manifest(this.parts.scope, id, {
      ...{ provider: this.parts.kubernetes, dependsOn: dependsOn ?? this.props.dependsOn },
      manifest: {
        ...this.kind,
        metadata: {
          ...{ name, namespace: expression(this.cut.namespace) },
          labels: { [BACKUP_ID_LABEL]: expression(this.cut.label) },
        },
        spec: { ...this.className(), source },
      },
      wait: { fields: { 'status.readyToUse': 'true' } },
      timeouts: { create: (this.props.readyTimeout ?? READY_TIMEOUT).toGoString() },
    });
    this.parts.fix(resource).lifecycle = {
      createBeforeDestroy: true,
      // They say how to wait for a creation, and are nothing to change afterwards.
      ignoreChanges: ['wait', 'timeouts'],
      precondition: [
        this.isOfThisPlan(name),
        ...this.targetIsReady(name),
        this.isReadyIfFound(name, addressOf(resource)),
      ],
    };
    return resource;
  }

  private className(): Record<string, string> {
    const { volumeSnapshotClass, volumeGroupSnapshotClass } = this.props;
    if (volumeSnapshotClass === undefined && volumeGroupSnapshotClass === undefined) return {};
    const key = this.kind === VOLUME_SNAPSHOT ? 'volumeSnapshotClassName' : 'volumeGroupSnapshotClassName';
    return { [key]: expression(this.cut.snapshotClass) };
  }

  private isOfThisPlan(name: string): Precondition {
    const { time, validity, wayOut } = this.cut;
    const isFresh = `timecmp(timestamp(), timeadd(${time}, "${validity}")) <= 0`;
    return {
      condition: expression(this.ifNotFound(name, `${time} == plantimestamp() ? ${isFresh} : false`)),
      errorMessage:
        `The ${this.kind.kind} ${name} is not there, and would be cut only now: more than ${validity} after the time that ` +
        `its name says, or by another plan, so that whoever restores it would get later data. Take a new cut: ${wayOut}.`,
    };
  }

  private targetIsReady(name: string): Precondition[] {
    const pods = this.storageManagers;
    if (pods === undefined) return [];
    const { storageManager, namespace, wayOut } = this.cut;
    return [
      {
        condition: expression(this.ifNotFound(name, `anytrue([for it in ${pods}.objects : ${isReady('it')}])`)),
        errorMessage:
          `The storage manager ${expression(storageManager)} in namespace ${expression(namespace)}, which was ready when the ` +
          `plan was made, is not ready any more. Nothing was cut. Take a new cut, of another one: ${wayOut}.`,
      },
    ];
  }

  /** One that was not ready in time is tainted, and would be cut again. */
  private isReadyIfFound(name: string, address: string): Precondition {
    const status = `${this.found}["${name}"].status`;
    const reason = `try(": \${${status}.error.message}", "")`;
    return {
      condition: expression(
        `contains(keys(${this.found}), "${name}") ? try(${status}.readyToUse, false) == true : true`,
      ),
      errorMessage:
        `The ${this.kind.kind} ${name} was cut but is not ready yet${expression(reason)}. Once it is, say ` +
        `terraform untaint ${address} and apply again; or give it up and take a new cut: ${this.cut.wayOut}.`,
    };
  }

  private ifNotFound(name: string, condition: string): string {
    return `contains(keys(${this.found}), "${name}") ? true : ${condition}`;
  }
}
