import { document } from '../../../src/api';
import { Journal } from '../../../src/control-plane/store/journal';
import { startControlPlane } from '../../support/control-plane';

afterEach(() => jest.restoreAllMocks());

test('the API description is served as it is', async () => {
  await using controlPlane = await startControlPlane();

  expect((await controlPlane.request('GET', '/openapi')).body).toEqual(document);
});

test('a control plane is healthy until its disk fails; then it says so, and still shows what it has', async () => {
  await using controlPlane = await startControlPlane({ log: () => undefined });
  await controlPlane.createDatabase();
  expect((await controlPlane.request('GET', '/healthz')).status).toBe(204);
  jest.spyOn(Journal.prototype, 'append').mockRejectedValueOnce(new Error('EIO: i/o error, write'));

  const write = await controlPlane.request('POST', '/backups/acme/messaging/demo', {});

  expect(write.status).toBe(503);
  expect(await controlPlane.request('GET', '/healthz')).toMatchObject({
    status: 503,
    body: { detail: 'The store cannot be written any more: EIO: i/o error, write' },
  });
  expect((await controlPlane.request('GET', '/databases')).body.items).toEqual(['acme/messaging/demo']);
});
