import { preview, type Retention, Schedule } from '../../../src/policy';
import { generatedBackupName } from '../../../src/registry';
import { TestClock } from '../../support/clock';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';
import { until } from '../../support/until';

const FROM = new Date('2024-10-04T09:00:00Z');
const POLICY = '/backuppolicies/acme/previewed';
const DEMO = '/backups/acme/messaging/demo';

jest.setTimeout(120_000);

let clock: TestClock;
let controlPlane: TestControlPlane;
beforeEach(async () => {
  clock = new TestClock(FROM);
  controlPlane = await startControlPlane({ clock });
  await controlPlane.createDatabase();
});
afterEach(() => controlPlane.close());

interface Listed {
  readonly name: string;
  readonly status: { readonly state: string; readonly retainedAs?: readonly string[] };
}

/** What the control plane has done by the last of the times: the backups that are left, and the cycles that keep them. */
async function done(times: readonly Date[]): Promise<Record<string, readonly string[]>> {
  for (const time of times) {
    clock.advance(time.getTime() - clock.now().getTime());
    await controlPlane.waitForState(`${DEMO}/${generatedBackupName(time)}`, 'Succeeded');
    // The next one is not to come before this one has had its effect.
    await until(async () => (await backups()).every(isSettled));
  }
  return Object.fromEntries((await backups()).map(({ name, status }) => [name, status.retainedAs ?? []]));
}

async function backups(): Promise<readonly Listed[]> {
  return (await controlPlane.request('GET', `${DEMO}?expand=true&limit=0`)).body.items;
}

function isSettled({ status }: Listed): boolean {
  return status.state === 'Succeeded' && status.retainedAs !== undefined;
}

const CASES: readonly [string, string, Retention, string][] = [
  ['days, weeks and months', '0 7 * * *', { daily: 5, weekly: 3, monthly: 2 }, '2025-02-05T00:00:00Z'],
  [
    'other days and months, and what is latest',
    '0 */8 * * *',
    {
      daily: 3,
      weekly: 2,
      monthly: 2,
      yearly: 1,
      settings: {
        dayOfWeek: 'Wednesday',
        month: 'November',
        promoteLatestToDaily: true,
        promoteLatestToMonthly: true,
      },
    },
    '2024-12-12T00:00:00Z',
  ],
  [
    'cycles that count from the present, with gaps',
    '0 6 1-7,20 * *',
    { daily: 2, weekly: 2, monthly: 3, settings: { relativeToLast: false } },
    '2025-06-30T00:00:00Z',
  ],
];

test.each(CASES)('the control plane does what the preview says: %s', async (_, frequency, retention, to) => {
  const body = { frequency, selector: { scope: '*' }, retention };
  expect((await controlPlane.request('PUT', POLICY, body)).status).toBe(201);
  const previewed = preview(Schedule.parse(frequency), retention, FROM, new Date(to));
  const present = previewed.backups.filter(({ deletedAt }) => deletedAt === undefined);

  const left = await done(previewed.backups.map(({ time }) => time));

  expect(previewed.backups.length).toBeGreaterThan(2 * present.length);
  expect(left).toEqual(Object.fromEntries(present.map(({ time, cycles }) => [generatedBackupName(time), cycles])));
});
