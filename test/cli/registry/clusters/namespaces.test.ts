import { EXIT_CODES } from '../../../../src/cli/exit';
import { openCluster } from '../../../../src/kubernetes';
import { BACKUP_PLUGIN } from '../../../../src/registry';
import { run } from '../../../support/command-line';
import { startControlPlane } from '../../../support/control-plane';
import {
  createNamespace,
  createRegistrySecret,
  deleteNamespace,
  describeOnKubernetes,
  readRegistrySecret,
} from '../../../support/kubernetes';

const HANDLE = 'acme-messaging-demo-opaque';
const OPAQUE = { type: 'example.com/backup', data: { bytes: Buffer.from([0, 255, 195, 40]).toString('base64') } };

// With Secrets alone, so that any cluster will do.
describeOnKubernetes('between two namespaces of a real cluster', (kubernetes) => {
  let target: string;
  beforeAll(() => createRegistrySecret(kubernetes.cluster, kubernetes.namespace, HANDLE, OPAQUE));
  beforeEach(async () => {
    target = await createNamespace(kubernetes.cluster);
  });
  afterEach(() => deleteNamespace(kubernetes.cluster, target));

  function copy() {
    const { cluster, namespace } = kubernetes;
    return run(
      ...['registry', 'copy', '--kubeconfig', cluster.kubeconfig, '--from-context', cluster.context],
      ...['--to-context', cluster.context, '--from-namespace', namespace, '--to-namespace', target, HANDLE],
    );
  }

  test('an opaque Secret is copied byte for byte, and found there when it is copied again', async () => {
    expect((await copy()).stdout).toContain('Copied.');

    expect(await readRegistrySecret(kubernetes.cluster, target, HANDLE)).toMatchObject(OPAQUE);
    expect((await copy()).stdout).toContain('It is there already, with the same content.');
  });

  test('a Secret of the name that holds something else is left alone', async () => {
    const data = { mine: btoa('yours') };
    await createRegistrySecret(kubernetes.cluster, target, HANDLE, { data });

    expect(await copy()).toMatchObject({ exitCode: EXIT_CODES.conflict, stdout: '' });

    expect((await readRegistrySecret(kubernetes.cluster, target, HANDLE)).data).toEqual(data);
  });

  test.each([
    ['of another format', HANDLE, 'does not hold an entry of the format'],
    ['that is not there', 'acme-messaging-demo-none', 'There is no Secret'],
  ])('the import of a Secret %s fails, and says so', async (_, backupHandle, message) => {
    const cluster = await openCluster({ kubeconfig: kubernetes.cluster.kubeconfig });
    await using controlPlane = await startControlPlane({ registry: { cluster, namespace: kubernetes.namespace } });
    const importSource = { backupHandle, backupPlugin: BACKUP_PLUGIN };

    const { status } = await controlPlane.createBackup({ body: { importSource }, state: 'Failed' });

    expect(status.message).toContain(message);
  });
});
