import { TestClock } from '../../../support/clock';
import { startControlPlane, type TestControlPlane } from '../../../support/control-plane';
import { temporaryFolder } from '../../../support/folders';
import { until } from '../../../support/until';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const POLICY = '/backuppolicies/acme/hourly';
const DEMO = '/backups/acme/messaging/demo';

let clock: TestClock;
let controlPlane: TestControlPlane;
beforeEach(async () => {
  clock = new TestClock('2024-10-04T09:00:00Z');
  controlPlane = await startControlPlane({ clock });
});
afterEach(() => controlPlane.close());

async function putPolicy(body: object = {}, path = POLICY) {
  const answer = await controlPlane.request('PUT', path, { frequency: '@hourly', selector: { scope: '*' }, ...body });
  expect([200, 201]).toContain(answer.status);
  return answer.body;
}

const get = async (path: string) => (await controlPlane.request('GET', path)).body;
const list = async (path: string): Promise<string[]> => (await get(path)).items;
const statusOf = async (path = POLICY) => (await get(path)).status;

/** Moves the time on, and waits until the policy has had its turn. */
async function advance(milliseconds: number, path = POLICY): Promise<void> {
  const before = (await statusOf(path)).nextScheduleTime;
  clock.advance(milliseconds);
  await until(async () => (await statusOf(path)).nextScheduleTime !== before);
}

/** Moves the time on to the next backup, and waits until that was taken. */
async function advanceToBackup(milliseconds: number, name: string): Promise<void> {
  await advance(milliseconds);
  await controlPlane.waitForState(`${DEMO}/${name}`, 'Succeeded');
}

describe('a policy', () => {
  test('takes a backup of its databases when it is time, under that time', async () => {
    await controlPlane.createDatabase();
    const { status } = await putPolicy();
    expect(status).toEqual({ nextScheduleTime: '2024-10-04T10:00:00Z' });
    clock.advance(HOUR - 1);
    expect(await list(DEMO)).toEqual([]);

    await advance(1);

    expect(await list(DEMO)).toEqual(['20241004100000']);
    expect(await controlPlane.waitForState(`${DEMO}/20241004100000`, 'Succeeded')).toMatchObject({
      status: { createdByPolicy: 'acme/hourly', readyToUse: true },
    });
    expect(await statusOf()).toEqual({
      lastScheduleTime: '2024-10-04T10:00:00Z',
      nextScheduleTime: '2024-10-04T11:00:00Z',
    });
  });

  test('goes on until it is deleted, and leaves its backups', async () => {
    await controlPlane.createDatabase();
    await putPolicy();
    await advanceToBackup(HOUR, '20241004100000');
    await advanceToBackup(HOUR, '20241004110000');

    expect((await controlPlane.request('DELETE', POLICY)).status).toBe(204);
    clock.advance(HOUR);
    await putPolicy({ suspended: true }, '/backuppolicies/acme/other');

    expect(await list(DEMO)).toEqual(['20241004100000', '20241004110000']);
  });

  test('takes none while it is suspended, and does not count them as missed', async () => {
    await controlPlane.createDatabase();
    const { resourceVersion, status } = await putPolicy({ suspended: true });
    expect(status.nextScheduleTime).toBeUndefined();
    clock.advance(3 * HOUR);

    await putPolicy({ suspended: false, resourceVersion });
    expect(await statusOf()).toEqual({ nextScheduleTime: '2024-10-04T13:00:00Z' });
    await advance(HOUR);

    expect(await list(DEMO)).toEqual(['20241004130000']);
  });

  test('that is given another frequency goes by that one', async () => {
    await controlPlane.createDatabase();
    const { resourceVersion } = await putPolicy();
    const { status } = await putPolicy({ frequency: '15 * * * *', resourceVersion });
    expect(status.nextScheduleTime).toBe('2024-10-04T09:15:00Z');

    await advance(HOUR / 4);

    expect(await list(DEMO)).toEqual(['20241004091500']);
  });
});

describe('the databases of a policy', () => {
  beforeEach(async () => {
    await controlPlane.request('PUT', '/projects/acme/billing', { sla: 'prod', tier: 'n0.small' });
    await controlPlane.createDatabase({ body: { labels: { rpo: '1h' } } });
    await controlPlane.createDatabase({ name: 'big', body: { tier: 'n0.small' } });
    await controlPlane.createDatabase({ project: 'billing', body: { labels: { rpo: '1h' } } });
    await controlPlane.createDatabase({ organization: 'acme2', project: 'messaging' });
  });

  test.each([
    [{ scope: '*' }, ['acme/billing/demo', 'acme/messaging/big', 'acme/messaging/demo', 'acme2/messaging/demo']],
    [{ scope: 'acme' }, ['acme/billing/demo', 'acme/messaging/big', 'acme/messaging/demo']],
    [{ scope: 'acme/messaging' }, ['acme/messaging/big', 'acme/messaging/demo']],
    [{ scope: 'acme/messaging/demo' }, ['acme/messaging/demo']],
    [{ scope: '*', slas: ['prod', 'qa'] }, ['acme/billing/demo']],
    [{ scope: '*', tiers: ['n0.small'] }, ['acme/billing/demo', 'acme/messaging/big']],
    [{ scope: '*', labels: { rpo: '1h' } }, ['acme/billing/demo', 'acme/messaging/demo']],
    [{ scope: '*', slas: ['dev'], tiers: ['n0.nano'], labels: { rpo: '1h' } }, ['acme/messaging/demo']],
    [{ scope: 'umbrella' }, []],
  ])('%j are those that meet all of it', async (selector, expected) => {
    await putPolicy({ selector });
    await advance(HOUR);

    expect(await list('/backups')).toEqual(expected.map((database) => `${database}/20241004100000`));
  });
});

describe('the labels of a backup', () => {
  const policyLabels = { made: 'hourly', rpo: 'policy' };

  test.each([
    [undefined, { made: 'hourly', rpo: 'database', team: 'a' }],
    [{ propagatePolicyLabels: false }, { rpo: 'database', team: 'a' }],
    [{ propagateDatabaseLabels: false }, policyLabels],
    [{ propagatePolicyLabels: false, propagateDatabaseLabels: false }, {}],
  ])('with the properties %j are %j', async (properties, expected) => {
    await controlPlane.createDatabase({ body: { labels: { team: 'a', rpo: 'database' } } });
    await putPolicy({ labels: policyLabels, properties });
    await advance(HOUR);

    expect((await get(`${DEMO}/20241004100000`)).labels).toEqual(expected);
  });
});

describe('a backup is missed', () => {
  const missed = (reason: string, message: string) => ({
    lastMissedScheduleTime: '2024-10-04T10:00:00Z',
    lastMissedBackups: [
      {
        missedTime: '2024-10-04T10:00:00Z',
        database: 'acme/messaging/demo',
        reason,
        message: expect.stringContaining(message),
      },
    ],
  });

  test('where the database is disabled; the others are backed up', async () => {
    await controlPlane.createDatabase({ name: 'other' });
    await controlPlane.createDatabase();
    const { body } = await controlPlane.request('GET', '/databases/acme/messaging/demo');
    await controlPlane.request('PUT', '/databases/acme/messaging/demo', { ...body, maintenance: { isDisabled: true } });
    await putPolicy();
    await advance(HOUR);

    expect(await list('/backups')).toEqual(['acme/messaging/other/20241004100000']);
    expect(await statusOf()).toEqual({
      ...missed('DatabaseDisabled', 'Database acme/messaging/demo is disabled'),
      lastScheduleTime: '2024-10-04T10:00:00Z',
      nextScheduleTime: '2024-10-04T11:00:00Z',
    });
  });

  test('where another one is still being taken', async () => {
    await controlPlane.createDatabase();
    // It has the name of the next second, and is not taken before that.
    clock.advance(HOUR - 1000);
    await controlPlane.request('POST', DEMO, {});
    await controlPlane.request('POST', DEMO, {});
    await controlPlane.request('POST', DEMO, {});
    await putPolicy();
    await advance(1000);

    expect(await list(DEMO)).toEqual(['20241004095959', '20241004100000', '20241004100001']);
    expect(await statusOf()).toMatchObject(missed('BackupInProgress', 'is still being taken'));
  });

  test('where another one was taken at the same time', async () => {
    await controlPlane.createDatabase();
    await controlPlane.createBackup({ name: '20241004100000' });
    await putPolicy();
    await advance(HOUR);

    expect(await statusOf()).toMatchObject(missed('BackupExists', 'was taken at the same time'));
  });

  test('by one of two policies that are due at the same time', async () => {
    await controlPlane.createDatabase();
    await putPolicy();
    await putPolicy({}, '/backuppolicies/acme/twin');
    const next = '2024-10-04T11:00:00Z';
    clock.advance(HOUR);
    await until(async () => (await statusOf()).nextScheduleTime === next);
    await until(async () => (await statusOf('/backuppolicies/acme/twin')).nextScheduleTime === next);

    expect(await list(DEMO)).toEqual(['20241004100000']);
    const statuses = [await statusOf(), await statusOf('/backuppolicies/acme/twin')];
    const losers = statuses.filter(({ lastMissedBackups }) => lastMissedBackups);
    expect(losers).toHaveLength(1);
    expect(losers[0].lastMissedBackups[0].reason).toMatch(/^Backup(InProgress|Exists)$/);
    expect(losers[0].lastScheduleTime).toBeUndefined();
  });

  test('where the control plane did not run, and the policy goes on afterwards', async () => {
    const data = await temporaryFolder();
    await controlPlane.close();
    controlPlane = await startControlPlane({ clock, data });
    await controlPlane.createDatabase();
    await putPolicy();
    await controlPlane.close();
    clock.advance(HOUR + 5 * 60_000);

    controlPlane = await startControlPlane({ clock, data });
    await until(async () => (await statusOf()).nextScheduleTime === '2024-10-04T11:00:00Z');

    expect(await list(DEMO)).toEqual([]);
    expect(await statusOf()).toEqual({
      ...missed('ControlPlaneUnavailable', 'did not run'),
      nextScheduleTime: '2024-10-04T11:00:00Z',
    });
    await advanceToBackup(55 * 60_000, '20241004110000');
    expect((await statusOf()).lastMissedBackups).toHaveLength(1);
  });

  test('not where it is seconds late', async () => {
    await controlPlane.createDatabase();
    await controlPlane.admin.pause();
    await putPolicy();
    clock.advance(HOUR + 30_000);

    await controlPlane.admin.resume();
    await until(async () => (await list(DEMO)).length > 0);

    expect(await list(DEMO)).toEqual(['20241004100000']);
    expect((await statusOf()).lastMissedBackups).toBeUndefined();
  });
});

describe('the retention of a policy', () => {
  const names = async () => await list(DEMO);
  const cyclesOf = async (name: string) => (await get(`${DEMO}/${name}`)).status.retainedAs;

  async function backUpFor(days: number): Promise<void> {
    for (let day = 5; day < 5 + days; day++) await advanceToBackup(DAY, `202410${String(day).padStart(2, '0')}090000`);
    // The last one is to have had its effect as well.
    await until(async () => !(await get(`${DEMO}?expand=true`)).items.some(isDeleting));
  }
  const isDeleting = ({ status }: { status: { state: string } }) => status.state === 'Deleting';

  beforeEach(() => controlPlane.createDatabase());

  test('deletes what no cycle keeps, and says of the others which do', async () => {
    await putPolicy({ frequency: '0 9 * * *', retention: { daily: 2, monthly: 1 } });
    await backUpFor(4);
    await until(async () => (await names()).length === 3);

    expect(await names()).toEqual(['20241005090000', '20241007090000', '20241008090000']);
    expect(await cyclesOf('20241005090000')).toEqual(['monthly']);
    expect(await cyclesOf('20241008090000')).toEqual(['daily']);
  });

  test('that is absent keeps everything', async () => {
    await putPolicy({ frequency: '0 9 * * *' });
    await backUpFor(3);

    expect(await names()).toHaveLength(3);
  });

  test('keeps a backup that is labelled for that, those of others, and the last', async () => {
    await controlPlane.createBackup();
    await putPolicy({ frequency: '0 9 * * *', retention: { yearly: 0 } });
    await backUpFor(1);
    const { body } = await controlPlane.request('GET', `${DEMO}/20241005090000`);
    await controlPlane.request('PUT', `${DEMO}/20241005090000`, { ...body, labels: { 'keep-forever': 'true' } });
    for (const name of ['20241006090000', '20241007090000']) await advanceToBackup(DAY, name);
    await until(async () => (await names()).length === 3);

    expect(await names()).toEqual(['20241005090000', '20241007090000', 'mine']);
  });

  test('does not delete a backup whose bytes another one uses, before that is gone', async () => {
    await putPolicy({ frequency: '0 9 * * *', retention: { daily: 1 } });
    await backUpFor(1);
    const importSource = { backupHandle: 'acme-messaging-demo-20241005090000', backupPlugin: 'embedded.cp.nuodb.com' };
    await controlPlane.createBackup({ name: 'imported', body: { importSource } });
    await advanceToBackup(DAY, '20241006090000');
    await until(async () => (await cyclesOf('20241005090000')).length === 0);
    expect(await names()).toEqual(['20241005090000', '20241006090000', 'imported']);

    await controlPlane.request('DELETE', `${DEMO}/imported?timeoutSeconds=5`);
    await advanceToBackup(DAY, '20241007090000');
    await until(async () => (await names()).length === 1);
    expect(await names()).toEqual(['20241007090000']);
  });
});
