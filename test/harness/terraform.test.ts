import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createBoundClaim, readSnapshot, SNAPSHOT_CLASS } from '../support/kubernetes';
import { KUBERNETES_PROVIDER } from '../support/kubernetes/required-provider';
import { describeWithKubernetesProvider, describeWithStandIn } from '../support/kubernetes/terraform';

jest.setTimeout(120_000);

describe.each([
  ['the real hashicorp/kubernetes', describeWithKubernetesProvider],
  ['what stands in for hashicorp/kubernetes', describeWithStandIn],
])('with %s', (_name, describeIt) =>
  describeIt('Terraform', (kubernetes, makeWorkspace) => {
    test('a snapshot is cut and waited for, a second plan has no changes, and destroying it removes the bytes', async () => {
      const { cluster, namespace } = kubernetes;
      const { name, volume } = await createBoundClaim(cluster, { namespace, name: 'archive' });
      const cut = () => cluster.driver.snapshots.all().filter(([, snapshot]) => snapshot.volume === volume);
      const workspace = await makeWorkspace(cluster);
      await writeFile(join(workspace.folder, 'main.tf.json'), JSON.stringify(configuration(namespace, name)));

      await workspace.terraform(['init']);
      await workspace.terraform(['apply', '-auto-approve']);
      expect((await readSnapshot(cluster, 'VolumeSnapshot', 'cut', namespace)).status?.readyToUse).toBe(true);
      expect(cut()).toHaveLength(1);
      await workspace.terraform(['plan', '-detailed-exitcode']);

      await workspace.terraform(['destroy', '-auto-approve']);
      expect(cut()).toHaveLength(0);
    });
  }),
);

function configuration(namespace: string, claim: string) {
  return {
    terraform: { required_providers: { kubernetes: KUBERNETES_PROVIDER } },
    resource: {
      kubernetes_manifest: {
        cut: {
          manifest: {
            apiVersion: 'snapshot.storage.k8s.io/v1',
            kind: 'VolumeSnapshot',
            metadata: { namespace, name: 'cut' },
            spec: { volumeSnapshotClassName: SNAPSHOT_CLASS, source: { persistentVolumeClaimName: claim } },
          },
          wait: { fields: { 'status.readyToUse': 'true' } },
        },
      },
    },
  };
}
