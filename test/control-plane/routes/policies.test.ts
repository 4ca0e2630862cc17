import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane();
});
afterAll(() => controlPlane.close());

const put = (name: string, body: object) => controlPlane.request('PUT', `/backuppolicies/acme/${name}`, body);
const POLICY = { frequency: '@daily', selector: { scope: 'acme' } };

test('a policy that is created has defaults', async () => {
  expect(await put('daily', POLICY)).toMatchObject({
    status: 201,
    body: {
      organization: 'acme',
      name: 'daily',
      labels: {},
      frequency: '@daily',
      selector: { scope: 'acme', slas: [], tiers: [], labels: {} },
      suspended: false,
      properties: { propagatePolicyLabels: true, propagateDatabaseLabels: true },
    },
  });
});

test.each(['@hourly', '0 2 * * *', '*/15 0-6 1,15 JAN-JUN ?'])('the frequency %s is fine', async (frequency) => {
  const name = `f${frequency.length}`;
  expect((await put(name, { ...POLICY, frequency })).status).toBe(201);
});

test('it can be changed, and deleted', async () => {
  const { body } = await put('changing', { ...POLICY, retention: { daily: 7 } });
  const { resourceVersion } = body;
  const updated = await put('changing', { ...POLICY, retention: { hourly: 24 }, suspended: true, resourceVersion });
  expect(updated).toMatchObject({ status: 200, body: { retention: { hourly: 24 }, suspended: true } });
  expect(updated.body.retention.daily).toBeUndefined();

  expect((await controlPlane.request('DELETE', '/backuppolicies/acme/changing')).status).toBe(204);
  expect(await controlPlane.request('GET', '/backuppolicies/acme/changing')).toMatchObject({
    status: 404,
    body: { detail: 'No backup policy changing for organization acme' },
  });
});

test('one that exists is a conflict', async () => {
  await put('twice', POLICY);

  expect(await put('twice', POLICY)).toMatchObject({
    status: 409,
    body: { detail: 'Backup policy twice for organization acme already exists' },
  });
});

test('it says when it takes backups next, until it is suspended', async () => {
  const { body } = await put('told', POLICY);
  expect(body.status).toEqual({ nextScheduleTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT00:00:00Z$/) });

  const suspended = await put('told', { ...POLICY, suspended: true, resourceVersion: body.resourceVersion });
  expect(suspended.body.status).toEqual({});
});

test.each([
  [{ frequency: '@sometimes' }, 'body/frequency "@sometimes" is neither a cron expression of five fields nor one of'],
  [{ frequency: '0 25 * * *' }, 'body/frequency "0 25 * * *" has "25" for the hour, which is 0 to 23'],
  [{ selector: { scope: 'a/b/c/d' } }, 'body/selector/scope must match pattern'],
  [{ selector: {} }, "body/selector must have required property 'scope'"],
  [{ retention: { daily: 1.5 } }, 'body/retention/daily must be integer'],
  [{ retention: { settings: { month: 1 } } }, 'body/retention/settings/month must be'],
  [{ retention: { settings: { dayOfWeek: 'Someday' } } }, 'body/retention/settings/dayOfWeek must be one of Monday,'],
])('%j is refused', async (change, detail) => {
  const { status, body } = await put('refused', { ...POLICY, ...change });

  expect(status).toBe(400);
  expect(body.detail).toContain(detail);
});
