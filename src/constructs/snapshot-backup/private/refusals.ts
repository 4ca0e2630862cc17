import type { IConstruct } from 'constructs';
import { checkEntries, checkOptionalProp, checkProp, type PropRule } from '../../private/prop-check';
import { NAMESPACE_RULE, NOT_EMPTY_RULE, TEXT_RULE } from '../../private/rules';
import type { SnapshotBackupProps } from '../snapshot-backup-props';
import { SnapshotConsistency } from '../snapshot-consistency';

const { SINGLE_VOLUME, VOLUME_GROUP, WRITES_STOPPED } = SnapshotConsistency;

/** What there is besides a group of volumes. */
const BY_API =
  'take an on-demand backup by the API, an OnDemandBackup, which freezes the archive while both volumes are cut';

const CONSISTENCY_RULE: PropRule = {
  allows: (value) => (Object.values(SnapshotConsistency) as unknown[]).includes(value),
  mustBe: 'a member of SnapshotConsistency',
  wayOut: 'Say how archive and journal come to be of one moment.',
};

const OBJECT_NAME_RULE: PropRule = {
  allows: (value) => typeof value === 'string' && value.length <= 253 && /^[a-z0-9]([-a-z0-9.]*[a-z0-9])?$/.test(value),
  mustBe: 'at most 253 lower-case letters, digits, "-" and ".", with a letter or digit at both ends',
  wayOut: 'Use the name that kubectl shows.',
};

const LABEL_VALUE_RULE: PropRule = {
  allows: (value) =>
    typeof value === 'string' && value.length <= 63 && /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/.test(value),
  mustBe: 'a label of a pod: at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends',
  wayOut: 'Use the label that "kubectl get pods --show-labels" shows.',
};

/**
 * Refuses what is not in order, and what would be inconsistent without a word.
 *
 * @throws Error with the construct path.
 */
export function checkSnapshotBackup(construct: IConstruct, props: SnapshotBackupProps): void {
  checkProp(construct, 'consistency', props.consistency, CONSISTENCY_RULE);
  checkTarget(construct, props);
  checkOptionalProp(construct, 'registryNamespace', props.registryNamespace, NAMESPACE_RULE);
  checkOptionalProp(construct, 'volumeSnapshotClass', props.volumeSnapshotClass, OBJECT_NAME_RULE);
  checkOptionalProp(construct, 'volumeGroupSnapshotClass', props.volumeGroupSnapshotClass, OBJECT_NAME_RULE);
  checkOptionalProp(construct, 'databaseResource.name', props.databaseResource?.name, OBJECT_NAME_RULE);
  checkOptionalProp(construct, 'databaseResource.namespace', props.databaseResource?.namespace, NAMESPACE_RULE);
  checkEntries(construct, 'triggers', props.triggers, { key: NOT_EMPTY_RULE, value: TEXT_RULE });
  const problem = inconsistency(props) ?? strayClass(props);
  if (problem !== undefined) throw new Error(`${construct.node.path}: ${problem}`);
}

function checkTarget(construct: IConstruct, { target }: SnapshotBackupProps): void {
  const selection = target._selection;
  checkProp(construct, 'target.namespace', selection.namespace, NAMESPACE_RULE);
  switch (selection.kind) {
    case 'lowest-ready-ordinal':
      checkProp(construct, 'target.domain', selection.domain, LABEL_VALUE_RULE);
      checkProp(construct, 'target.database', selection.database, LABEL_VALUE_RULE);
      checkOptionalProp(construct, 'target.statefulSet', selection.statefulSet, OBJECT_NAME_RULE);
      return;
    case 'storage-manager':
      checkProp(construct, 'the pod of target', selection.pod, OBJECT_NAME_RULE);
      return;
    case 'claims':
      checkProp(construct, 'target.archive', selection.archive, OBJECT_NAME_RULE);
      checkOptionalProp(construct, 'target.journal', selection.journal, OBJECT_NAME_RULE);
  }
}

function inconsistency({ target, consistency }: SnapshotBackupProps): string | undefined {
  const { kind, externalJournal = false } = target._selection;
  if (target._selection.kind === 'claims' && target._selection.archive === target._selection.journal) {
    return (
      `target names ${target._selection.archive} as both archive and journal. Leave out the journal where it is on the ` +
      "archive's volume."
    );
  }
  if (consistency === SINGLE_VOLUME && externalJournal) {
    return (
      'consistency is SINGLE_VOLUME, but the journal is on a volume of its own: two snapshots are not of one moment, and ' +
      'the backup might not be restored. Choose VOLUME_GROUP where the CSI driver knows volume groups; those of Amazon EBS ' +
      `(ebs.csi.aws.com) and Outscale (bsu.csi.outscale.com) do not. There, ${BY_API}; or stop the database, name its ` +
      'volumes by BackupTarget.claims, and choose WRITES_STOPPED.'
    );
  }
  if (consistency === VOLUME_GROUP && !externalJournal) {
    return (
      'consistency is VOLUME_GROUP, but there is one volume only: choose SINGLE_VOLUME; or, where the journal is on a ' +
      'volume of its own, say so in the target.'
    );
  }
  if (consistency === WRITES_STOPPED && kind !== 'claims') {
    return (
      'consistency is WRITES_STOPPED, but the target is a storage manager that is ready, and so takes writes. Stop the ' +
      `database and name its volumes by BackupTarget.claims; or choose another consistency; or ${BY_API}.`
    );
  }
  return undefined;
}

function strayClass({ consistency, volumeSnapshotClass, volumeGroupSnapshotClass }: SnapshotBackupProps) {
  if (consistency === VOLUME_GROUP && volumeSnapshotClass !== undefined) {
    return 'volumeSnapshotClass goes with single snapshots. For VOLUME_GROUP, name a volumeGroupSnapshotClass.';
  }
  if (consistency !== VOLUME_GROUP && volumeGroupSnapshotClass !== undefined) {
    return 'volumeGroupSnapshotClass goes with VOLUME_GROUP. Name a volumeSnapshotClass, or choose that consistency.';
  }
  return undefined;
}
