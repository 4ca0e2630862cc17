import { TestClock } from '../../support/clock';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

const credentials = { user: 'acme/admin', password: 'open sesame' };
const clock = new TestClock('2024-10-04T09:56:16Z');

let controlPlane: TestControlPlane;
beforeAll(async () => {
  controlPlane = await startControlPlane({ credentials, clock });
});
afterAll(() => controlPlane.close());

const login = (body: object = {}, headers?: Record<string, string>) =>
  controlPlane.request('POST', '/login', body, headers);
const statusWith = async (token: string) => {
  const headers = { authorization: `Bearer ${token}` };
  return (await controlPlane.request('GET', '/projects', undefined, headers)).status;
};

test('a token lets in until it expires', async () => {
  const { status, body } = await login({ expiresIn: '10s' });
  expect({ status, expires: body.expiresAtTime }).toEqual({ status: 200, expires: '2024-10-04T09:56:26.000Z' });
  expect(await statusWith(body.token)).toBe(200);

  clock.advance(10_000);
  expect(await statusWith(body.token)).toBe(401);
});

test('a token lasts an hour unless another time is asked for', async () => {
  const hour = clock.now().getTime() + 3_600_000;
  expect(Date.parse((await login()).body.expiresAtTime)).toBe(hour);

  const expiresAtTime = new Date(hour + 1000).toISOString();
  expect((await login({ expiresAtTime })).body.expiresAtTime).toBe(expiresAtTime);
});

test('a token can be exchanged for another one', async () => {
  const { token } = (await login()).body;

  const next = await login({}, { authorization: `Bearer ${token}` });
  expect(await statusWith(next.body.token)).toBe(200);
});

test.each([
  [{ expiresIn: '0s' }, 'The token would have expired already'],
  [{ expiresAtTime: '2020-01-01T00:00:00Z' }, 'The token would have expired already'],
  [{ expiresIn: '31d' }, 'A token can be valid for 30 days at most'],
  [{ expiresIn: `${'9'.repeat(400)}d` }, 'A token can be valid for 30 days at most'],
  [{ expiresIn: '1y' }, 'body/expiresIn must match pattern "^[0-9]+[smhd]$"'],
  [{ expiresIn: '1h', expiresAtTime: '2030-01-01T00:00:00Z' }, 'body has both expiresIn and expiresAtTime'],
  [{ limitAllow: ['read:acme'] }, 'limitAllow and extraDeny are not supported: a token has all the rights of its user'],
])('%j is refused', async (body, detail) => {
  const answer = await login(body);

  expect(answer.status).toBe(400);
  expect(answer.body.detail).toContain(detail);
});

test('without credentials there is no token', async () => {
  expect((await login({}, { authorization: '' })).status).toBe(401);
});

test('an open control plane has no tokens', async () => {
  await using open = await startControlPlane();

  expect(await open.request('POST', '/login', {})).toMatchObject({
    status: 404,
    body: { detail: 'This control plane is open: it has no users and takes no tokens' },
  });
});
