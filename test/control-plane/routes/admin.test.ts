import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
});
afterAll(() => controlPlane.close());

const DATABASE = '/admin/databases/acme/messaging/demo';
const bytes = { 'content-type': 'application/octet-stream' };
const request: TestControlPlane['request'] = (...parts) => controlPlane.request(...parts);

test('reconciliation is paused and resumed', async () => {
  expect((await request('GET', '/admin/reconciliation')).body).toEqual({ paused: false });
  expect((await request('PUT', '/admin/reconciliation', { paused: true })).body).toEqual({ paused: true });
  expect((await request('PUT', '/admin/reconciliation', { paused: false })).body).toEqual({ paused: false });
});

test('a storage manager is changed and shown', async () => {
  const changed = await request('PUT', `${DATABASE}/storageManager`, { ordinal: 0, ready: false, storageGroup: 'g' });
  expect(changed.body.storageManagers).toEqual([
    expect.objectContaining({ ordinal: 0, ready: false, storageGroup: 'g' }),
  ]);

  await request('PUT', `${DATABASE}/storageManager`, { ordinal: 0, ready: true, storageGroup: null });
  expect((await request('GET', DATABASE)).body.storageManagers[0]).toMatchObject({ ready: true });
});

test('bytes that are written are read back as they are', async () => {
  const content = Buffer.from([0, 255, 10, 13, 128]);
  const path = `${DATABASE}/file?volume=archive&path=folder%2Fbinary`;

  expect((await request('PUT', path, content, bytes)).status).toBe(204);
  expect((await request('GET', path)).body.equals(content)).toBe(true);
});

test('an empty file can be written', async () => {
  const path = `${DATABASE}/file?volume=archive&path=empty`;
  await request('PUT', path, Buffer.alloc(0), bytes);

  expect((await request('GET', path)).body).toHaveLength(0);
});

test.each([
  ['PUT', '/storageManager', { ordinal: 7, ready: true }, 'has no storage manager 7'],
  ['PUT', '/storageManager', { ordinal: 0, redy: true }, 'body has no property "redy"'],
  ['PUT', '/storageManager', { ready: true }, "body must have required property 'ordinal'"],
  ['PUT', '/nextBackupFailure', { message: '' }, 'body/message must NOT have fewer than 1 characters'],
  ['GET', '/file?volume=archive&path=..%2Fstate.json', undefined, '../state.json is not a path in a volume'],
  ['GET', '/file?volume=archive&path=none', undefined, 'has no file none'],
  ['GET', '/file?volume=other&path=a', undefined, 'query/volume must be one of archive, journal'],
  ['GET', '/file?volume=journal&path=a', undefined, 'The database has no journal volume'],
])('%s %s %j is a 400 with the reason', async (method, path, body, detail) => {
  const answer = await request(method, DATABASE + path, body);

  expect(answer.status).toBe(400);
  expect(answer.body.detail).toContain(detail);
});

test('a file that is sent as JSON is refused', async () => {
  expect((await request('PUT', `${DATABASE}/file?volume=archive&path=a`, {})).status).toBe(415);
});

test('bytes are accepted by the admin route only', async () => {
  expect((await request('PUT', '/projects/acme/other', Buffer.from('{}'), bytes)).status).toBe(415);
});

test('a database that does not exist is a 404', async () => {
  expect((await request('GET', '/admin/databases/acme/messaging/none')).status).toBe(404);
});
