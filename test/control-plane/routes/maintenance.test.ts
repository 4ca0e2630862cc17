import { keptMaintenance } from '../../../src/control-plane/routes/maintenance';
import { TestClock } from '../../support/clock';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

const now = new Date('2024-10-04T09:56:16Z');

test.each([
  ['30s', '2024-10-04T09:56:46Z'],
  ['5m', '2024-10-04T10:01:16Z'],
  ['2 h', '2024-10-04T11:56:16Z'],
  ['1d', '2024-10-05T09:56:16Z'],
  ['1w', '2024-10-11T09:56:16Z'],
])('%s from now is %s', (expiresIn, expiresAtTime) => {
  expect(keptMaintenance({ expiresIn }, now)).toEqual({ isDisabled: false, expiresAtTime });
});

test.each(['1y', '9999999999999999d'])('%s is not understood', (expiresIn) => {
  expect(() => keptMaintenance({ expiresIn }, now)).toThrow('is not understood: use a number of s, m, h, d or w');
});

describe('a database that is to expire', () => {
  let controlPlane: TestControlPlane;
  const clock = new TestClock();
  beforeAll(async () => {
    controlPlane = await startControlPlane({ clock });
  });
  afterAll(() => controlPlane.close());

  test('expires when its time has come, and comes back when that is lifted', async () => {
    const database = await controlPlane.createDatabase({ body: { maintenance: { expiresIn: '1h' } } });
    const path = `/databases/${database}`;
    clock.advance(3_599_000);
    expect((await controlPlane.request('GET', path)).body.status.state).toBe('Available');

    clock.advance(1000);
    const expired = await controlPlane.waitForState(path, 'Expired');
    expect(expired.status).toMatchObject({ ready: false, shutdown: true });

    await controlPlane.request('PUT', path, { resourceVersion: expired.resourceVersion });
    await controlPlane.waitForState(path, 'Available');
  });
});
