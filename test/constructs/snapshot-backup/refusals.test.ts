import {
  BackupTarget,
  RegistryPassword,
  SnapshotBackup,
  type SnapshotBackupProps,
  SnapshotConsistency,
} from '../../../src';
import { expression, newStack } from '../../support/synth';

const { SINGLE_VOLUME, VOLUME_GROUP, WRITES_STOPPED } = SnapshotConsistency;
const namespace = 'databases';
const labels = { namespace, domain: 'acme-messaging', database: 'demo' };
const ready = BackupTarget.lowestReadyOrdinal(labels);
const readyWithJournal = BackupTarget.lowestReadyOrdinal({ ...labels, externalJournal: true });
const claims = BackupTarget.claims({ namespace, archive: 'archive-volume-sm-0' });
const claimsWithJournal = BackupTarget.claims({
  namespace,
  archive: 'archive-volume-sm-0',
  journal: 'journal-volume-sm-0',
});

function define(props: Partial<SnapshotBackupProps>): () => SnapshotBackup {
  return () =>
    new SnapshotBackup(newStack(), 'Nightly', {
      ...{ organization: 'acme', project: 'messaging', database: 'demo', target: ready, consistency: SINGLE_VOLUME },
      password: RegistryPassword.ephemeral(expression('var.dba_password')),
      ...props,
    });
}

describe('a snapshot backup is made', () => {
  const allowed: readonly [string, Partial<SnapshotBackupProps>][] = [
    ['of one volume', { target: ready, consistency: SINGLE_VOLUME }],
    ['of one volume that is named', { target: claims, consistency: SINGLE_VOLUME }],
    ['of one volume that nothing writes to', { target: claims, consistency: WRITES_STOPPED }],
    ['of a group', { target: readyWithJournal, consistency: VOLUME_GROUP }],
    ['of a group that is named', { target: claimsWithJournal, consistency: VOLUME_GROUP }],
    ['of two volumes that nothing writes to', { target: claimsWithJournal, consistency: WRITES_STOPPED }],
  ];

  it.each(allowed)('%s', (_, props) => {
    expect(define(props)).not.toThrow();
  });
});

describe('a snapshot backup is refused where it is made', () => {
  const refused: readonly [string, Partial<SnapshotBackupProps>, string][] = [
    ['without a consistency', { consistency: undefined }, 'consistency is missing but must be a member of'],
    [
      'of two volumes at two moments',
      { target: readyWithJournal, consistency: SINGLE_VOLUME },
      'those of Amazon EBS (ebs.csi.aws.com) and Outscale (bsu.csi.outscale.com) do not. There, take an on-demand backup',
    ],
    [
      'of two named volumes at two moments',
      { target: claimsWithJournal, consistency: SINGLE_VOLUME },
      'two snapshots are not of one moment',
    ],
    [
      'of a group of one',
      { target: ready, consistency: VOLUME_GROUP },
      'there is one volume only: choose SINGLE_VOLUME',
    ],
    [
      'of a storage manager that takes writes, as if it did not',
      { target: readyWithJournal, consistency: WRITES_STOPPED },
      'the target is a storage manager that is ready, and so takes writes',
    ],
    [
      'of one claim as both volumes',
      {
        target: BackupTarget.claims({ namespace, archive: 'a', journal: 'a' }),
        consistency: WRITES_STOPPED,
      },
      'target names a as both archive and journal',
    ],
    ['with a class of groups for one volume', { volumeGroupSnapshotClass: 'x' }, 'volumeGroupSnapshotClass goes with'],
    [
      'with a class of volumes for a group',
      { target: readyWithJournal, consistency: VOLUME_GROUP, volumeSnapshotClass: 'x' },
      'For VOLUME_GROUP, name a volumeGroupSnapshotClass',
    ],
    ['of a database in capitals', { database: 'DEMO' }, 'database is "DEMO" but must be'],
    ['with a registry in no namespace', { registryNamespace: 'a/b' }, 'registryNamespace is "a/b" but must be'],
    [
      'of a target in no namespace',
      { target: BackupTarget.claims({ namespace: '', archive: 'a' }) },
      'target.namespace is "" but must be',
    ],
    [
      'by a label that selects something else',
      { target: BackupTarget.lowestReadyOrdinal({ ...labels, domain: 'a,b=c' }) },
      'target.domain is "a,b=c" but must be a label of a pod',
    ],
    [
      'of a pod that has no name',
      { target: BackupTarget.storageManager('', { namespace }) },
      'the pod of target is "" but must be',
    ],
    ['with a trigger that is no text', { triggers: { a: 1 as never } }, 'triggers["a"] is 1 but must be a text'],
  ];

  it.each(refused)('%s', (_, props, message) => {
    expect(define(props)).toThrow(message);
    expect(define(props)).toThrow(/^stack\/Nightly: /);
  });
});
