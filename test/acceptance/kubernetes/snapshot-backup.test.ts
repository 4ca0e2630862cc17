import { CoreV1Api, CustomObjectsApi } from '@kubernetes/client-node';
import { DeletionPolicy, Duration, RegistryPassword } from '../../../src';
import { registrySecretName } from '../../../src/registry';
import { objects, SNAPSHOTS, setReady, untilReadyToUse } from '../../support/kubernetes';
import { DBA_PASSWORD, SnapshotStack, STATEFUL_SET } from '../../support/kubernetes/snapshot-stack';
import { describeTerraformOnDirectories } from '../../support/kubernetes/terraform';
import { expression } from '../../support/synth';
import { until } from '../../support/until';

jest.setTimeout(240_000);

const NEW_CUT = '-replace=terraform_data.nightly_cut';

describeTerraformOnDirectories('a backup that Terraform cuts on Kubernetes', (kubernetes, makeWorkspace) => {
  let stack: SnapshotStack;
  beforeEach(async () => {
    stack = await SnapshotStack.start(kubernetes.cluster, makeWorkspace);
  });
  afterEach(() => stack.close());

  async function dateSnapshot(name: string, creationTime: string): Promise<void> {
    const custom = stack.cluster.api.makeApiClient(CustomObjectsApi);
    const [group, version] = SNAPSHOTS.split('/');
    const snapshot = { group, version, plural: 'volumesnapshots', namespace: stack.namespace, name };
    const body = await custom.getNamespacedCustomObject(snapshot);
    body.status.creationTime = creationTime;
    await custom.replaceNamespacedCustomObjectStatus({ ...snapshot, body });
  }

  const ready = (ordinal: number, isReady: boolean) =>
    setReady(stack.cluster, stack.namespace, `${STATEFUL_SET}-${ordinal}`, isReady);

  test('is of the ready storage manager with the lowest ordinal, and stays so whatever becomes of it', async () => {
    await stack.storageManager(0, { ready: false });
    await stack.storageManager(2);
    await stack.storageManager(10);
    await stack.synthesize({ databaseProperties: { tier: 'n0.small', productVersion: '6.0.2' } });

    await stack.apply();

    const [backup] = await stack.backups();
    const { body } = await stack.controlPlane.request('GET', `/backups/${backup}`);
    const entry = await stack.entry();
    expect(body.status).toMatchObject({ state: 'Succeeded', creationTime: entry.status.creationTime });
    expect(stack.cutVolumes()).toEqual([`${STATEFUL_SET}-2 archive`]);
    expect(entry).toMatchObject({
      dbaPassword: DBA_PASSWORD,
      database: { organization: 'acme', project: 'messaging', name: 'demo', tier: 'n0.small' },
      volumeSnapshots: [{ role: 'archive', claim: `archive-volume-${STATEFUL_SET}-2`, namespace: stack.namespace }],
      persistentVolumeClaims: [{ role: 'archive', name: `archive-volume-${STATEFUL_SET}-2`, size: '1Gi' }],
      status: { state: 'Succeeded', databaseProductVersion: '6.0.2' },
    });
    expect(await stack.state()).not.toContain(DBA_PASSWORD);
    expect(await stack.state()).not.toContain(Buffer.from(DBA_PASSWORD).toString('base64'));
    await stack.expectNoChanges();

    await ready(0, true);
    await stack.expectNoChanges();
    for (const ordinal of [0, 2, 10]) await ready(ordinal, false);
    await stack.expectNoChanges();
  });

  test('is refused by the plan where no storage manager is ready', async () => {
    await stack.storageManager(0, { ready: false });
    await stack.synthesize();

    expect(await stack.refusal('plan')).toContain(
      'No storage manager is ready, among the pods with the labels group=nuodb,',
    );
    expect(stack.cutVolumes()).toEqual([]);
  });

  test('is refused by the plan where tables are partitioned over storage groups', async () => {
    await stack.storageManager(0);
    await stack.storageManager(1, { claimLabels: { 'storage-group': 'sg1' } });
    await stack.synthesize();

    const claim = `archive-volume-${STATEFUL_SET}-1`;
    expect(await stack.refusal('plan')).toContain(`storage groups (TPSG), by the label storage-group of ${claim}`);
  });

  test('is refused by the plan where the journal is external and nobody has said so', async () => {
    await stack.storageManager(0, { externalJournal: true });
    await stack.synthesize();

    expect(await stack.refusal('plan')).toContain(
      `The journal is on a volume of its own, journal-volume-${STATEFUL_SET}-0`,
    );
  });

  test('is not cut where its storage manager is gone when the plan is applied, and then of the next one', async () => {
    await stack.storageManager(2);
    await stack.storageManager(10);
    await stack.synthesize();
    await stack.workspace.terraform(['plan', '-out=saved']);
    const name = `${STATEFUL_SET}-2`;
    const core = stack.cluster.api.makeApiClient(CoreV1Api);
    await core.deleteNamespacedPod({ namespace: stack.namespace, name, gracePeriodSeconds: 0 });

    expect(await stack.refusal('apply', 'saved')).toContain(
      `The storage manager ${name} in namespace ${stack.namespace}`,
    );
    expect(stack.cutVolumes()).toEqual([]);
    expect(await stack.refusal('plan')).toContain(`Take a new cut: change its triggers, or apply with ${NEW_CUT}.`);

    await stack.apply(NEW_CUT);
    expect(stack.cutVolumes()).toEqual([`${STATEFUL_SET}-10 archive`]);
  });

  test('is not cut under the time of a plan that is too old', async () => {
    await stack.storageManager(0);
    await stack.synthesize({ planValidity: Duration.seconds(0) });
    await stack.workspace.terraform(['plan', '-out=saved']);
    const planned = Date.now();
    await until(async () => Date.now() > planned + 1_000);

    expect(await stack.refusal('apply', 'saved')).toMatch(
      /would be cut only now: more than 0s after the time that its name says/,
    );
    expect(stack.cutVolumes()).toEqual([]);
  });

  test('is not cut again where its snapshot is gone', async () => {
    await stack.storageManager(0);
    await stack.synthesize();
    await stack.apply();
    const [before] = await stack.backups();
    const metadata = { name: `${await stack.handle()}-archive`, namespace: stack.namespace };
    await objects(stack.cluster).delete({ apiVersion: SNAPSHOTS, kind: 'VolumeSnapshot', metadata });
    await until(() => stack.cutVolumes().length === 0);

    expect(await stack.refusal('plan')).toContain(
      `VolumeSnapshot ${before.replaceAll('/', '-')}-archive is not there, and would be cut`,
    );
  });

  test('that was not ready in time is completed by what was cut then, once that is ready', async () => {
    const { archive } = await stack.storageManager(0);
    stack.cluster.driver.faults.neverReady(archive.volume);
    await stack.synthesize({ readyTimeout: Duration.seconds(5) });

    expect(await stack.refusal('apply', '-auto-approve')).toContain('timed out waiting');
    expect(await stack.refusal('plan')).toContain('was cut but is not ready yet');
    stack.cluster.driver.faults.repair(archive.volume);
    await untilReadyToUse(stack.cluster, 'VolumeSnapshot', `${await stack.handle()}-archive`, stack.namespace);

    expect(await stack.refusal('apply', '-auto-approve')).toContain('Cannot create resource that already exists');
    expect(stack.cutVolumes()).toEqual([`${STATEFUL_SET}-0 archive`]);
    await stack.workspace.terraform(['untaint', 'kubernetes_manifest.nightly_archive']);
    await stack.apply();
    expect(stack.cutVolumes()).toEqual([`${STATEFUL_SET}-0 archive`]);
    expect(await stack.backups()).toHaveLength(1);
    await stack.expectNoChanges();
  });

  test('that a killed run left unfinished is completed by what was cut then, once that is imported', async () => {
    await stack.storageManager(0);
    await stack.synthesize();
    await stack.apply();
    const [before] = await stack.backups();
    const handle = await stack.handle();
    // As it is where the run is killed when the Secret has been written, and before the state has more than the cut.
    await stack.controlPlane.request('DELETE', `/backups/${before}`);
    const lost = (await stack.addresses()).filter((address) => address !== 'terraform_data.nightly_cut');
    await stack.workspace.terraform(['state', 'rm', ...lost]);

    expect(await stack.refusal('apply', '-auto-approve')).toContain('Cannot create resource that already exists');
    const snapshot = `apiVersion=${SNAPSHOTS},kind=VolumeSnapshot,namespace=${stack.namespace},name=${handle}-archive`;
    await stack.workspace.terraform(['import', 'kubernetes_manifest.nightly_archive', snapshot]);
    const secret = { namespace: stack.namespace, name: registrySecretName(handle) };
    expect(await stack.refusal('apply', '-auto-approve')).toContain(`secrets "${secret.name}" already exists`);
    await stack.cluster.api.makeApiClient(CoreV1Api).deleteNamespacedSecret(secret);
    await stack.apply();

    expect(await stack.backups()).toEqual([before]);
    expect(stack.cutVolumes()).toEqual([`${STATEFUL_SET}-0 archive`]);
    await stack.expectNoChanges();
  });

  test('is not registered where the storage system dates it otherwise than its name does', async () => {
    await stack.storageManager(0);
    await stack.synthesize();
    await stack.apply();
    const creationTime = new Date(Date.now() + 3_600_000).toISOString().replace(/\..*/, 'Z');
    await dateSnapshot(`${await stack.handle()}-archive`, creationTime);

    expect(await stack.refusal('plan')).toContain(`but at another time: ${creationTime}.`);
  });

  test('is another one with another password, where the state keeps that', async () => {
    await stack.storageManager(0);
    const password = RegistryPassword.sensitive(expression('var.dba_password'));
    await stack.synthesize({ password, deletionPolicy: DeletionPolicy.DELETE });
    await stack.apply();
    const [before] = await stack.backups();
    await stack.expectNoChanges();

    await stack.apply('-var=dba_password=changed');

    expect((await stack.entry()).dbaPassword).toBe('changed');
    expect(await stack.backups()).toEqual([expect.not.stringContaining(before)]);
  });
});
