import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

let controlPlane: TestControlPlane;
beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase({ body: { dbaPassword: 'first' } });
});
afterEach(() => controlPlane.close());

const post = (body: object, query = '') =>
  controlPlane.request('POST', `/databases/acme/messaging/demo/dbaPassword${query}`, body);

test('the right password is confirmed, a wrong one is refused without telling the right one', async () => {
  expect((await post({ current: 'first' })).status).toBe(200);
  expect(await post({ current: 'wrong' })).toMatchObject({
    status: 400,
    body: { detail: 'body/current is not the DBA password of database acme/messaging/demo' },
  });
});

test('a change is in force once the answer is 200, and then the old password is wrong', async () => {
  expect((await post({ current: 'first', target: 'second' }, '?timeoutSeconds=5')).status).toBe(200);

  expect((await post({ current: 'second' })).status).toBe(200);
  expect((await post({ current: 'first' })).status).toBe(400);
});

test('a change that cannot be made yet is accepted, and made later', async () => {
  await controlPlane.admin.pause();
  expect((await post({ current: 'first', target: 'second' })).status).toBe(202);
  expect((await post({ current: 'second' })).status).toBe(202);
  expect(await post({ current: 'second' }, '?timeoutSeconds=1')).toMatchObject({
    status: 408,
    body: {
      detail:
        'Database demo for project acme/messaging was not given its DBA password within 1 seconds; ' +
        'it goes on in the background',
    },
  });

  await controlPlane.admin.resume();
  expect((await post({ current: 'second' }, '?timeoutSeconds=5')).status).toBe(200);
});

test('a change that was not made yet can be taken back by what the database has', async () => {
  await controlPlane.admin.pause();
  await post({ current: 'first', target: 'second' });

  expect((await post({ current: 'first', resync: true })).status).toBe(200);
  expect((await post({ current: 'first' })).status).toBe(200);
});

test.each([
  [{}, "body must have required property 'current'"],
  [{ current: '' }, 'body/current must NOT have fewer than 1 characters'],
  [{ current: 'first', target: '' }, 'body/target must NOT have fewer than 1 characters'],
  [{ current: 'first', target: 'x', resync: true }, 'body has both target and resync: give one of them'],
])('%j is refused', async (body, detail) => {
  expect(await post(body)).toMatchObject({ status: 400, body: { detail } });
});

test('of a database that does not exist is a 404', async () => {
  expect(
    await controlPlane.request('POST', '/databases/acme/messaging/none/dbaPassword', { current: 'x' }),
  ).toMatchObject({ status: 404, body: { detail: 'No database none for project acme/messaging' } });
});
