/**
 * What clusters cannot be made to answer at will, from servers that play the API server at its edge.
 */
import type { RegisteredVolumeSnapshot } from '../../../../src/registry';
import { run } from '../../../support/command-line';
import { type FakeApiServer, FORBIDDEN, startFakeApiServer } from '../../../support/fake-api-server';
import { writeKubeconfig } from '../../../support/kubeconfig';
import { HANDLE, registrySecret } from '../../../support/registry-secret';

const SECRETS = '/api/v1/namespaces/nuodb-cp-system/secrets';
const SECRET = `${SECRETS}/cp.nuodb.com.backup.${HANDLE}`;
const SNAPSHOT_API = '/apis/snapshot.storage.k8s.io/v1';
const SNAPSHOT = `${SNAPSHOT_API}/namespaces/db/volumesnapshots/cut`;
const REGISTERED: RegisteredVolumeSnapshot = {
  role: 'archive',
  name: 'cut',
  handle: 'storage-1',
  claim: 'archive',
  namespace: 'db',
  driver: 'csi.example.com',
  volumeMode: 'Filesystem',
};

let a: FakeApiServer;
let b: FakeApiServer;
let kubeconfig: string;
beforeEach(async () => {
  [a, b] = await Promise.all([startFakeApiServer(), startFakeApiServer()]);
  kubeconfig = await writeKubeconfig({ a: a.url, b: b.url });
  for (const server of [a, b]) putNode(server, 'eu-west-1');
  a.objects.set(SECRET, registrySecret('nuodb-cp-system', REGISTERED));
});
afterEach(() => Promise.all([a, b].map((server) => server[Symbol.asyncDispose]())));

const copy = (...options: string[]) => registry('copy', ...options, HANDLE);
const sync = (...options: string[]) => registry('sync', ...options);
const registry = (command: string, ...options: string[]) =>
  run('registry', command, '--kubeconfig', kubeconfig, '--from-context', 'a', '--to-context', 'b', ...options);
const written = (server: FakeApiServer) => server.received.filter(({ method }) => method !== 'GET');

function putNode(server: FakeApiServer, region?: string): void {
  const labels = region === undefined ? {} : { 'topology.kubernetes.io/region': region };
  server.objects.set('/api/v1/nodes/one', { metadata: { name: 'one', labels } });
}

describe('copy', () => {
  test('writes what the Secret is, and nothing that its cluster added', async () => {
    const content = { type: 'example.com/opaque', data: { any: 'Ynl0ZXM=', empty: '' } };
    a.objects.set(SECRET, {
      metadata: {
        name: `cp.nuodb.com.backup.${HANDLE}`,
        namespace: 'nuodb-cp-system',
        labels: { 'backup.cp.nuodb.com/backup-id': HANDLE, own: 'label' },
        annotations: { kept: 'as it is', 'kubectl.kubernetes.io/last-applied-configuration': '{"data":"s3cret"}' },
        uid: 'of-a',
        resourceVersion: '7',
        ownerReferences: [{ kind: 'Backup', name: 'x', uid: 'y' }],
        finalizers: ['cp.nuodb.com/finalizer'],
        managedFields: [{ manager: 'operator' }],
      },
      ...content,
    });

    expect(await copy('--to-namespace', 'elsewhere')).toEqual({
      exitCode: 0,
      stdout: `Copied. In the cluster of context b the backup can be imported by the handle ${HANDLE}.\n`,
      stderr: '',
    });

    expect(written(a)).toEqual([]);
    expect(written(b).map(({ body }) => JSON.parse(body))).toEqual([
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: {
          name: `cp.nuodb.com.backup.${HANDLE}`,
          namespace: 'elsewhere',
          labels: { 'backup.cp.nuodb.com/backup-id': HANDLE, own: 'label' },
          annotations: { kept: 'as it is' },
        },
        ...content,
      },
    ]);
  });

  test('is done where the same is there already, though its labels have changed since', async () => {
    await copy();
    const { metadata, ...content } = registrySecret('nuodb-cp-system', REGISTERED);
    b.objects.set(SECRET, { ...content, metadata: { ...metadata, labels: { other: 'label' } } });

    expect(await copy()).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('It is there already, with the same content.'),
    });
    expect(written(b)).toHaveLength(1);
  });

  test.each([
    ['data', { data: { other: 'Ynl0ZXM=' } }],
    ['more data', { data: { ...registrySecret('nuodb-cp-system', REGISTERED).data, more: '' } }],
    ['type', { type: 'other' }],
  ])('never overwrites a Secret with other %s', async (_what, change) => {
    b.objects.set(SECRET, { ...registrySecret('nuodb-cp-system', REGISTERED), ...change });

    const outcome = await copy('--snapshots');

    expect(outcome).toMatchObject({ exitCode: 4, stdout: '' });
    expect(outcome.stderr).toContain(
      'namespace nuodb-cp-system of context b has a Secret of that name with other content',
    );
    expect(written(b)).toEqual([]);
  });

  test('is done where somebody else was faster', async () => {
    const get = b.objects.get.bind(b.objects);
    let reads = 0;
    jest.spyOn(b.objects, 'get').mockImplementation((key) => {
      if (key !== SECRET || reads++ > 0) return get(key);
      // Made between the look and the creation.
      b.objects.set(SECRET, registrySecret('nuodb-cp-system', REGISTERED));
      return undefined;
    });

    expect(await copy()).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('It is there already') });
  });

  test.each([
    [
      'a handle without a Secret',
      ['unknown'],
      3,
      'there is no Secret nuodb-cp-system/cp.nuodb.com.backup.unknown in context a',
    ],
    ['no handle', [''], 2, 'a handle is never empty'],
    ['a handle that is too long', ['x'.repeat(300)], 2, 'but Kubernetes allows 253'],
  ])('refuses %s', async (_case, handle, exitCode, message) => {
    const outcome = await registry('copy', ...handle);

    expect(outcome).toMatchObject({ exitCode, stdout: '' });
    expect(outcome.stderr).toContain(message);
    expect(written(b)).toEqual([]);
  });

  test.each([
    ['403 of the one', () => a.faults.set(SECRETS, FORBIDDEN), 5, 'Cannot read Secret'],
    ['403 of the other', () => b.faults.set(SECRETS, FORBIDDEN), 5, 'in context b: The API server answered 403'],
    ['503', () => b.faults.set(SECRETS, { status: 503, body: '' }), 6, 'Try again later'],
  ])('says what to do about a %s', async (_case, change, exitCode, message) => {
    change();

    const outcome = await copy();

    expect(outcome).toMatchObject({ exitCode, stdout: '' });
    expect(outcome.stderr).toContain(message);
    expect(outcome.stderr).not.toMatch(/s3cret|czNjcmV0/);
  });

  describe('looks at the regions:', () => {
    test('known and other ones are refused, before any Secret is read', async () => {
      putNode(b, 'us-east-1');

      const outcome = await copy();

      expect(outcome).toEqual({
        exitCode: 1,
        stdout: '',
        stderr:
          `error: Cannot copy the registry entry "${HANDLE}": context a is in the region eu-west-1, and context b in ` +
          'us-east-1. Volume snapshots cannot be used in another region: choose a cluster in the same one.\n',
      });
      expect([...a.received, ...b.received].filter(({ url }) => url.includes('/secrets'))).toEqual([]);
    });

    test('unknown ones are said', async () => {
      putNode(b);
      a.faults.set('/api/v1/nodes', FORBIDDEN);

      const { exitCode, stderr } = await copy();

      expect(exitCode).toBe(0);
      expect(stderr).toMatch(/^note: whether both clusters are in one region is not known: Cannot list the nodes in /);
      expect(stderr).toContain('No node of context b has the label topology.kubernetes.io/region.');
    });
  });

  describe('with --snapshots', () => {
    const content = () => written(b).find(({ url }) => url.endsWith('/volumesnapshotcontents'));

    test('makes the content, the snapshot and last the Secret, and can be repeated', async () => {
      expect(await copy('--snapshots', '--snapshot-class', 'gold')).toMatchObject({ exitCode: 0, stderr: '' });

      const name = 'nuodbaas-1db4affdc9eed7244b24ddd4bfca171c220cb78f';
      expect(written(b).map(({ url, body }) => [url, JSON.parse(body).metadata.name])).toEqual([
        [`${SNAPSHOT_API}/volumesnapshotcontents`, name],
        [`${SNAPSHOT_API}/namespaces/db/volumesnapshots`, 'cut'],
        [SECRETS, `cp.nuodb.com.backup.${HANDLE}`],
      ]);
      expect(JSON.parse(content()?.body ?? '').spec).toEqual({
        driver: 'csi.example.com',
        deletionPolicy: 'Retain',
        source: { snapshotHandle: 'storage-1' },
        sourceVolumeMode: 'Filesystem',
        volumeSnapshotClassName: 'gold',
        volumeSnapshotRef: { namespace: 'db', name: 'cut' },
      });
      expect(JSON.parse(written(b)[1].body).spec).toEqual({
        source: { volumeSnapshotContentName: name },
        volumeSnapshotClassName: 'gold',
      });

      await copy('--snapshots');
      expect(written(b)).toHaveLength(3);
    });

    test('goes on where it was interrupted', async () => {
      await copy('--snapshots');
      b.objects.delete(SNAPSHOT);
      b.objects.delete(SECRET);

      expect(await copy('--snapshots')).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^Copied\./) });
      expect(written(b)).toHaveLength(5);
    });

    test('refuses a snapshot of that name that stands for other data, and copies nothing', async () => {
      b.objects.set(SNAPSHOT, {
        metadata: { name: 'cut', namespace: 'db' },
        spec: { source: { persistentVolumeClaimName: 'archive' } },
        status: { boundVolumeSnapshotContentName: 'other' },
      });
      b.objects.set(`${SNAPSHOT_API}/volumesnapshotcontents/other`, {
        metadata: { name: 'other' },
        spec: { driver: 'csi.example.com', source: {}, volumeSnapshotRef: { name: 'cut', namespace: 'db' } },
        status: { snapshotHandle: 'storage-2' },
      });

      const outcome = await copy('--snapshots');

      expect(outcome).toMatchObject({ exitCode: 4, stdout: '' });
      expect(outcome.stderr).toContain('context b has a VolumeSnapshot db/cut that stands for other data');
      expect(written(b)).toEqual([]);
    });

    test("refuses a Secret of NuoDB's operator, and copies nothing", async () => {
      a.objects.set(SECRET, { metadata: { name: 'x' }, type: 'Opaque', data: { of: 'b3BlcmF0b3I=' } });

      const outcome = await copy('--snapshots');

      expect(outcome).toMatchObject({ exitCode: 1, stdout: '' });
      expect(outcome.stderr).toContain('its format is not cdktf-provider-nuodbaas/v1');
      expect(written(b)).toEqual([]);
    });

    test.each(['namespace', 'driver'])('refuses an entry that does not name the %s', async (field) => {
      a.objects.set(SECRET, registrySecret('nuodb-cp-system', { ...REGISTERED, [field]: undefined }));

      const outcome = await copy('--snapshots');

      expect(outcome).toMatchObject({ exitCode: 1, stdout: '' });
      expect(outcome.stderr).toContain(`its entry names no ${field} of VolumeSnapshot cut`);
    });
  });
});

describe('the options of copy', () => {
  const bothSides = ['--from-context', 'a', '--to-context', 'b'];

  test.each([
    ['neither way', []],
    ['half a way', ['--from-context', 'a']],
    ['both ways', [...bothSides, '--from', '.', '--to', '.']],
    ['another handle between clusters', [...bothSides, '--as', 'other']],
    ['snapshots between folders', ['--from', '.', '--to', '.', '--snapshots']],
  ])('are refused for %s', async (_case, options) => {
    const outcome = await run('registry', 'copy', ...options, HANDLE);

    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
    expect(outcome.stderr).toContain('Give either --from and --to');
  });

  test('are refused for one place', async () => {
    const outcome = await run(
      ...['registry', 'copy', '--kubeconfig', kubeconfig, '--from-context', 'a', '--to-context', 'a', HANDLE],
    );

    expect(outcome).toMatchObject({ exitCode: 2, stdout: '' });
    expect(outcome.stderr).toContain(
      `both are namespace nuodb-cp-system of ${a.url}. Name two clusters, or two namespaces.`,
    );
  });

  test('take a kubeconfig for each side', async () => {
    const one = await writeKubeconfig({ same: a.url });
    const other = await writeKubeconfig({ same: b.url });

    const outcome = await run(
      ...['registry', 'copy', '--from-kubeconfig', one, '--from-context', 'same'],
      ...['--to-kubeconfig', other, '--to-context', 'same', HANDLE],
    );

    expect(outcome.exitCode).toBe(0);
    expect(b.objects.has(SECRET)).toBe(true);
  });
});

describe('sync', () => {
  const put = (handle: string) =>
    a.objects.set(`${SECRETS}/cp.nuodb.com.backup.${handle}`, registrySecret('nuodb-cp-system', REGISTERED, handle));

  test('prints a line for each entry, and is done the second time', async () => {
    put('acme-messaging-demo-2');
    a.objects.set(`${SECRETS}/unrelated`, { metadata: { name: 'unrelated' }, data: {} });

    expect(await sync()).toEqual({
      exitCode: 0,
      stdout: `acme-messaging-demo-2 copied\n${HANDLE} copied\n`,
      stderr: '',
    });
    expect((await sync()).stdout).toBe(`acme-messaging-demo-2 present\n${HANDLE} present\n`);
    expect(written(b)).toHaveLength(2);
  });

  test('asks for what the selector says among registry Secrets', async () => {
    await sync('--selector', 'tier=gold');

    const [list] = a.received.filter(({ url }) => url.startsWith(`${SECRETS}?`));
    expect(new URL(list.url, a.url).searchParams.get('labelSelector')).toBe('backup.cp.nuodb.com/backup-id,tier=gold');
  });

  test('goes on where one entry is in the way, and ends with what the failures have in common', async () => {
    put('acme-messaging-demo-1');
    b.objects.set(`${SECRETS}/cp.nuodb.com.backup.acme-messaging-demo-1`, { metadata: {}, data: { other: '' } });

    const outcome = await sync();

    expect(outcome.exitCode).toBe(4);
    expect(outcome.stdout).toMatch(/^acme-messaging-demo-1 failed: Cannot copy Secret .*\nacme.* copied\n$/);
    expect(outcome.stderr).toBe('error: 1 of 2 registry entries were not copied: see their lines.\n');
  });

  test('copies an opaque entry without snapshots where they are asked for', async () => {
    a.objects.set(SECRET, { ...registrySecret('nuodb-cp-system', REGISTERED), data: { of: 'b3BlcmF0b3I=' } });

    expect(await sync('--snapshots')).toMatchObject({ exitCode: 0, stdout: `${HANDLE} copied\n` });
  });

  test('says where there is nothing to copy', async () => {
    a.objects.delete(SECRET);

    expect(await sync('--selector', 'tier=gold')).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'note: there are no registry Secrets that tier=gold selects in namespace nuodb-cp-system of context a.\n',
    });
  });

  test('ends at once where a cluster does not answer', async () => {
    put('acme-messaging-demo-1');
    b.faults.set(SECRETS, { status: 503, body: '' });

    const outcome = await sync();

    expect(outcome).toMatchObject({ exitCode: 6, stdout: '' });
    expect(b.received.filter(({ url }) => url.startsWith(SECRETS))).toHaveLength(1);
  });
});
