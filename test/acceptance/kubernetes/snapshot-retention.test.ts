import { CoreV1Api } from '@kubernetes/client-node';
import { DeletionPolicy, Duration, SnapshotBackup } from '../../../src';
import { SnapshotStack, STATEFUL_SET } from '../../support/kubernetes/snapshot-stack';
import { describeTerraformOnDirectories } from '../../support/kubernetes/terraform';

jest.setTimeout(240_000);

const ARCHIVE = `${STATEFUL_SET}-0 archive`;
const NEW_CUT = '-replace=terraform_data.nightly_cut';
const REFUSED = /terraform_data\.nightly_retained has lifecycle\.prevent_destroy set/;

describeTerraformOnDirectories('a backup that Terraform has cut on Kubernetes', (kubernetes, makeWorkspace) => {
  let stack: SnapshotStack;
  let volume: string;
  beforeEach(async () => {
    stack = await SnapshotStack.start(kubernetes.cluster, makeWorkspace);
    ({
      archive: { volume },
    } = await stack.storageManager(0));
  });
  afterEach(() => stack.close());

  describe('that is retained', () => {
    test('is not destroyed, not even by a new cut, until the stack lets go of it', async () => {
      await stack.synthesize();
      await stack.apply();
      const [before] = await stack.backups();

      expect(await stack.refusal('destroy', '-auto-approve')).toMatch(REFUSED);
      await stack.synthesize({ triggers: { release: '1.5' } });
      expect(await stack.refusal('plan')).toMatch(REFUSED);

      await stack.write((it) => SnapshotBackup.forget(it, 'nightly'));
      await stack.apply();
      expect(await stack.addresses()).toEqual([]);
      expect(await stack.backups()).toEqual([before]);
      expect(await stack.secrets()).toHaveLength(1);
      expect(stack.cutVolumes()).toEqual([ARCHIVE]);
    });

    test('does not keep a failed attempt from being given up', async () => {
      stack.cluster.driver.faults.failSnapshots(volume, 'the disk is on fire');
      await stack.synthesize({ readyTimeout: Duration.seconds(5) });
      expect(await stack.refusal('apply', '-auto-approve')).toContain('timed out waiting');
      expect(await stack.refusal('plan')).toMatch(/was cut but is not ready yet: .*the disk is on fire/);
      stack.cluster.driver.faults.repair(volume);

      await stack.apply(NEW_CUT);

      expect(await stack.backups()).toEqual([(await stack.handle()).replaceAll('-', '/')]);
      expect(await stack.secrets()).toHaveLength(1);
      await stack.expectNoChanges();
    });
  });

  describe('that is to be deleted', () => {
    const deletionPolicy = DeletionPolicy.DELETE;

    test('is destroyed with record, Secret and snapshots', async () => {
      await stack.synthesize({ deletionPolicy });
      await stack.apply();
      expect(stack.cutVolumes()).toEqual([ARCHIVE]);

      await stack.workspace.terraform(['destroy', '-auto-approve']);

      expect(stack.cutVolumes()).toEqual([]);
      expect(await stack.secrets()).toEqual([]);
      expect(await stack.backups()).toEqual([]);
    });

    test('stays until a new cut is complete, however often that fails', async () => {
      const readyTimeout = Duration.seconds(5);
      await stack.synthesize({ deletionPolicy, readyTimeout });
      await stack.apply();
      const [before] = await stack.backups();
      stack.cluster.driver.faults.failSnapshots(volume, 'the disk is on fire');
      await stack.synthesize({ deletionPolicy, readyTimeout, triggers: { release: '1.5' } });

      await stack.refusal('apply', '-auto-approve');
      await stack.refusal('apply', '-auto-approve', NEW_CUT);
      expect(await stack.backups()).toEqual([before]);
      expect(await stack.secrets()).toHaveLength(1);
      expect(stack.cutVolumes()).toEqual([ARCHIVE]);

      stack.cluster.driver.faults.repair(volume);
      await stack.apply(NEW_CUT);
      const [after, ...others] = await stack.backups();
      expect([after, others]).toEqual([expect.not.stringContaining(before), []]);
      expect(await stack.secrets()).toHaveLength(1);
      expect(stack.cutVolumes()).toEqual([ARCHIVE]);
      await stack.expectNoChanges();
    });
  });

  test("leaves a Secret alone that is somebody else's", async () => {
    const core = stack.cluster.api.makeApiClient(CoreV1Api);
    const { namespace } = stack;
    await stack.synthesize({ deletionPolicy: DeletionPolicy.DELETE });
    await stack.workspace.terraform(['plan', '-out=saved']);
    const { stdout } = await stack.workspace.terraform(['show', '-json', 'saved']);
    const { planned_values: planned } = JSON.parse(stdout);
    const secret = planned.root_module.resources.find(({ type }: { type: string }) => type === 'kubernetes_secret_v1');
    const { name } = secret.values.metadata[0];
    await core.createNamespacedSecret({ namespace, body: { metadata: { name }, stringData: { of: 'the operator' } } });
    const before = await stack.secrets();

    expect(await stack.refusal('apply', 'saved')).toContain(`secrets "${name}" already exists`);
    expect(await stack.secrets()).toEqual(before);

    await core.deleteNamespacedSecret({ namespace, name });
    await stack.apply();
    await core.deleteNamespacedSecret({ namespace, name });
    await core.createNamespacedSecret({ namespace, body: { metadata: { name }, stringData: { of: 'the operator' } } });
    const replaced = await stack.secrets();
    expect(await stack.refusal('apply', '-auto-approve')).toContain(`The Secret ${name} lacks the label`);
    expect(await stack.secrets()).toEqual(replaced);
  });
});
