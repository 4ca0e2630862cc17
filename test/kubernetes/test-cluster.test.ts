import { type Cluster, type KubernetesError, openCluster } from '../../src/kubernetes';
import { type FakeApiServer, FORBIDDEN, refusal, startFakeApiServer } from '../support/fake-api-server';
import { breakOff, startHttpServer } from '../support/http-server';
import { writeKubeconfig } from '../support/kubeconfig';

const SECRET = '/api/v1/namespaces/default/secrets/x';

let server: FakeApiServer;
let cluster: Cluster;
beforeEach(async () => {
  server = await startFakeApiServer();
  cluster = await openCluster({ kubeconfig: await writeKubeconfig({ a: server.url }, { token: 'open sesame' }) });
});
afterEach(() => server[Symbol.asyncDispose]());

const failureOf = (asked: Promise<unknown>): Promise<KubernetesError> =>
  asked.then(
    () => Promise.reject(new Error('nothing failed')),
    (error) => error,
  );

test('an object is read as the server has it, also fields that nobody knows', async () => {
  const object = { metadata: { name: 'x', namespace: 'default' }, data: { key: 'dmFsdWU=' }, unheardOf: { yes: 1 } };
  server.objects.set(SECRET, object);

  expect(await cluster.readSecret('default', 'x')).toEqual(object);
  expect(server.received[0].headers.authorization).toBe('Bearer open sesame');
});

test('an object that is not there is undefined', async () => {
  expect(await cluster.readSecret('default', 'x')).toBeUndefined();
});

test('a name from outside cannot lead to another path', async () => {
  await cluster.readSecret('../nodes', 'a/b?c');

  expect(server.received[0].url).toBe('/api/v1/namespaces/..%2Fnodes/secrets/a%2Fb%3Fc');
});

test('a server below a path is asked below it', async () => {
  const below = await openCluster({ kubeconfig: await writeKubeconfig({ a: `${server.url}/k8s/clusters/c-1/` }) });

  await below.readSecret('default', 'x');

  expect(server.received[0].url).toBe(`/k8s/clusters/c-1${SECRET}`);
});

test('a long list is read page by page, without what the Secrets hold', async () => {
  await using pages = await startHttpServer(
    (response) => response.end('{"metadata":{"continue":"more please"},"items":[{"metadata":{"name":"one"}}]}'),
    (response) => response.end('{"metadata":{},"items":[{"metadata":{"name":"two"}}]}'),
  );
  const paged = await openCluster({ kubeconfig: await writeKubeconfig({ a: pages.url }) });

  expect(await paged.listSecrets('default', 'tier=gold,stage!=test')).toEqual([{ name: 'one' }, { name: 'two' }]);
  expect(pages.received.map(({ url }) => Object.fromEntries(new URL(url, pages.url).searchParams))).toEqual([
    { limit: '500', labelSelector: 'tier=gold,stage!=test' },
    { limit: '500', labelSelector: 'tier=gold,stage!=test', continue: 'more please' },
  ]);
  expect(pages.received[0].headers.accept).toContain('as=PartialObjectMetadataList');
});

describe('a refusal says what was attempted, what came back and what to do:', () => {
  test.each([
    [401, 'denied', 'Log in again'],
    [403, 'denied', 'Ask an administrator of the cluster for this right.'],
    [409, 'conflict', 'Look at what is there'],
    [422, 'refused', 'Correct what the server objects to.'],
    [429, 'unreachable', 'Try again later'],
    [500, 'unreachable', 'Try again later'],
  ])('%d is %s', async (status, failure, advice) => {
    server.faults.set(SECRET, { status, body: refusal('Because', 'this and\nthat') });

    const error = await failureOf(cluster.readSecret('default', 'x'));

    expect(error.failure).toBe(failure);
    expect(error.message).toContain(
      `Cannot read Secret default/x in context a: The API server answered ${status}, this and that. ${advice}`,
    );
  });

  test('a kind that is not served at all is told from an object that is not there', async () => {
    server.faults.set('/apis/snapshot.storage.k8s.io', { status: 404, body: '404 page not found\n' });

    const error = await failureOf(cluster.readVolumeSnapshot('default', 'x'));

    expect(error.message).toBe(
      'Cannot read VolumeSnapshot default/x in context a: The API server answered 404, without a reason. Install the ' +
        'CSI snapshot CRDs and the snapshot controller there, or choose another context.',
    );
  });

  test("an answer that is not the API server's is none", async () => {
    server.faults.set(SECRET, { status: 200, body: '<html>Welcome to the proxy</html>' });

    expect((await failureOf(cluster.readSecret('default', 'x'))).message).toContain('The API server answered 200');
  });

  test('a connection that breaks is unreachable', async () => {
    await using broken = await startHttpServer(breakOff);
    const gone = await openCluster({ kubeconfig: await writeKubeconfig({ a: broken.url }) });

    const error = await failureOf(gone.readSecret('default', 'x'));

    expect(error.failure).toBe('unreachable');
    expect(error.message).toBe(
      `Cannot read Secret default/x in context a: The API server at ${broken.url} does not answer: socket hang up. ` +
        'Check that it runs, and that the context is right.',
    );
  });

  test('a way to log in that fails is denied, and nothing is sent', async () => {
    const exec = {
      apiVersion: 'client.authentication.k8s.io/v1',
      command: 'sh',
      args: ['-c', 'echo expired >&2; exit 1'],
    };
    const expired = await openCluster({ kubeconfig: await writeKubeconfig({ a: server.url }, { exec }) });

    const error = await failureOf(expired.readSecret('default', 'x'));

    expect(error).toMatchObject({ failure: 'denied' });
    expect(error.message).toContain('Logging in as the kubeconfig says failed: expired. Log in again');
    expect(server.received).toEqual([]);
  });
});

describe('the regions of a cluster', () => {
  const node = (name: string, region?: string) => {
    const labels = region === undefined ? {} : { 'topology.kubernetes.io/region': region };
    server.objects.set(`/api/v1/nodes/${name}`, { metadata: { name, labels } });
  };

  test('are those of its nodes', async () => {
    node('one', 'eu-west-1');
    node('two', 'eu-west-1');
    node('three', 'eu-central-1');

    expect(await cluster.regions()).toEqual({ known: ['eu-central-1', 'eu-west-1'] });
  });

  test('are unknown where no node says', async () => {
    node('one');

    expect(await cluster.regions()).toEqual({
      known: [],
      unknown: 'No node of context a has the label topology.kubernetes.io/region.',
    });
  });

  test('are unknown to who may not list the nodes', async () => {
    server.faults.set('/api/v1/nodes', FORBIDDEN);

    const { known, unknown } = await cluster.regions();

    expect(known).toEqual([]);
    expect(unknown).toContain('Cannot list the nodes in context a: The API server answered 403');
  });
});
