import { BackupTarget, SnapshotConsistency } from '../../../src';
import { backupIdLabelValue, registrySecretName } from '../../../src/registry';
import { createDatabaseResource, SNAPSHOT_CLASS } from '../../support/kubernetes';
import { SnapshotStack, STATEFUL_SET } from '../../support/kubernetes/snapshot-stack';
import { describeTerraformOnDirectories } from '../../support/kubernetes/terraform';

jest.setTimeout(240_000);

const POD = `${STATEFUL_SET}-0`;

describeTerraformOnDirectories('what Terraform cuts and registers on Kubernetes', (kubernetes, makeWorkspace) => {
  let stack: SnapshotStack;
  beforeEach(async () => {
    stack = await SnapshotStack.start(kubernetes.cluster, makeWorkspace);
  });
  afterEach(() => stack.close());

  test('are archive and external journal together, of one storage manager and no other', async () => {
    await stack.storageManager(0, { externalJournal: true });
    await stack.storageManager(1, { externalJournal: true });
    const { namespace } = stack;
    await stack.synthesize({
      target: BackupTarget.storageManager(POD, { namespace, externalJournal: true }),
      consistency: SnapshotConsistency.VOLUME_GROUP,
      volumeGroupSnapshotClass: SNAPSHOT_CLASS,
    });

    await stack.apply();

    const { volumeSnapshots } = await stack.entry();
    expect(stack.cutVolumes().sort()).toEqual([`${POD} archive`, `${POD} journal`]);
    expect(volumeSnapshots.map(({ role, claim }) => [role, claim])).toEqual([
      ['archive', `archive-volume-${POD}`],
      ['journal', `journal-volume-${POD}`],
    ]);
    const groups = stack.cluster.driver.snapshots
      .all()
      .filter(([id]) => volumeSnapshots.some((it) => it.handle === id));
    expect(new Set(groups.map(([, { group }]) => group)).size).toBe(1);
    expect(groups[0][1].group).toBeDefined();
    expect(await stack.backups()).toHaveLength(1);
    await stack.expectNoChanges();
  });

  test('are the volumes that are named, where writes are stopped', async () => {
    await stack.storageManager(0, { externalJournal: true, ready: false });
    const { namespace } = stack;
    const claims = { archive: `archive-volume-${POD}`, journal: `journal-volume-${POD}` };
    await stack.synthesize({
      target: BackupTarget.claims({ namespace, ...claims }),
      consistency: SnapshotConsistency.WRITES_STOPPED,
      volumeSnapshotClass: SNAPSHOT_CLASS,
    });

    await stack.apply();

    expect(stack.cutVolumes()).toEqual([`${POD} archive`, `${POD} journal`]);
    expect(await stack.backups()).toHaveLength(1);
    await stack.expectNoChanges();
  });

  test('is the database as its resource said it when it was cut', async () => {
    await stack.storageManager(0);
    const spec = {
      ...{ dbName: 'demo', version: '6.0.2', type: { tierRef: { name: 'n0.small' } } },
      archiveVolume: { volumeSize: '10Gi' },
    };
    const resource = { namespace: stack.namespace, name: 'acme-messaging-demo' };
    await createDatabaseResource(stack.cluster, { ...resource, labels: { 'cp.nuodb.com/organization': 'acme' }, spec });
    await stack.synthesize({ databaseResource: resource, databaseProperties: { labels: { stage: 'test' } } });

    await stack.apply();

    const { database, status } = await stack.entry();
    expect(database).toEqual({
      ...{ organization: 'acme', project: 'messaging', name: 'demo', labels: { stage: 'test' }, tier: 'n0.small' },
      properties: { archiveDiskSize: '10Gi', productVersion: '6.0.2' },
      resource: {
        ...{ apiVersion: 'cp.nuodb.com/v1beta1', kind: 'Database', spec },
        metadata: { ...resource, labels: { 'cp.nuodb.com/organization': 'acme' } },
      },
    });
    expect(status.databaseProductVersion).toBe('6.0.2');
    await stack.expectNoChanges();
  });

  test('is refused by the plan where the Database resource is not there', async () => {
    await stack.storageManager(0);
    await stack.synthesize({ databaseResource: { namespace: stack.namespace, name: 'nobody' } });

    expect(await stack.refusal('plan')).toContain(
      `There is no Database resource nobody in namespace ${stack.namespace}.`,
    );
  });

  test('may have names and labels as long as Kubernetes allows', async () => {
    await stack.storageManager(0);
    const [organization, project, database] = ['o', 'p', 'd'].map((letter) => letter.repeat(63));
    await stack.synthesize({ organization, project, database });

    await stack.apply();

    const handle = await stack.handle();
    const [{ metadata }] = await stack.secrets();
    expect(handle).toMatch(new RegExp(`^${organization}-${project}-${database}-[0-9]{14}$`));
    expect(metadata?.name).toBe(registrySecretName(handle));
    expect(metadata?.labels?.['backup.cp.nuodb.com/backup-id']).toBe(backupIdLabelValue(handle));
    expect(await stack.backups()).toHaveLength(1);
    await stack.expectNoChanges();
  });

  test('may be as large as a Secret can be, and is refused by the plan where it is larger', async () => {
    await stack.storageManager(0);
    const labelled = (length: number) => ({ databaseProperties: { labels: { long: 'x'.repeat(length) } } });
    await stack.synthesize(labelled(1_000_000));
    expect(await stack.refusal('plan')).toContain('has more than 1 MB, which Kubernetes does not take');
    expect(stack.cutVolumes()).toEqual([]);

    await stack.synthesize(labelled(999_000));
    await stack.apply();
    expect((await stack.entry()).database.labels?.long).toHaveLength(999_000);
    await stack.expectNoChanges();
  });
});
