import { BACKUP } from '../../../src/cli/backup/kind';
import { DATABASE } from '../../../src/cli/database/kind';
import { waitUntilGone, waitUntilReady } from '../../../src/cli/items/wait';
import { Progress } from '../../../src/cli/progress';
import { Client } from '../../../src/client';
import { type Answer, answerWith } from '../../support/command-line';

const NAME = { organization: 'acme', project: 'messaging', database: 'demo', name: '1' };
const PACE = { firstPause: 1, longestPause: 2, failureLasts: 0 };

let stop = async () => {};

afterEach(() => stop());

async function connect(...answers: Answer[]) {
  const server = await answerWith(...answers);
  const client = new Client({ url: server.url });
  stop = async () => {
    await client.destroy();
    server.stop();
  };
  return { client, received: server.received };
}

const answersOf = (states: readonly string[]) =>
  states.map((state) => ({ body: { ...NAME, status: { state, message: `it is ${state}` } } }));

async function wait(states: readonly string[], pace = PACE): Promise<{ asked: number; told: string }> {
  const { client, received } = await connect(...answersOf(states));
  let told = '';
  const progress = new Progress({ write: (text) => (told += text) });
  await waitUntilReady(client, BACKUP, NAME, { pace, progress });
  return { asked: received.length, told };
}

const silent = () => new Progress({ write: () => true });

test('the wait goes on while the backup is pending, and says so once', async () => {
  expect(await wait(['Pending', 'Pending', 'Pending', 'Succeeded'])).toEqual({
    asked: 4,
    told: 'backup acme/messaging/demo/1: Pending (it is Pending), waiting for Succeeded (0 s)\n',
  });
});

test.each(['Failed', 'Deleting'])('%s ends it with the message of the backup', async (state) => {
  await expect(wait(['Pending', state])).rejects.toMatchObject({
    message: `Backup acme/messaging/demo/1 ended in ${state}: it is ${state}. Remove the cause and take another one.`,
    exitCode: 1,
  });
});

test('a failure that does not last is one of an attempt, not of the backup', async () => {
  const { asked } = await wait(['Failed', 'Pending', 'Failed', 'Succeeded'], { ...PACE, failureLasts: 60_000 });

  expect(asked).toBe(4);
});

test('a failure that lasts counts', async () => {
  await expect(wait(['Failed'], { ...PACE, failureLasts: 20 })).rejects.toThrow('ended in Failed');
});

test('the time that is over has an exit code of its own, and the message says where it stands', async () => {
  const { client } = await connect(...answersOf(['Pending']));

  await expect(
    waitUntilReady(client, BACKUP, NAME, { pace: PACE, timeout: 0.02, progress: silent() }),
  ).rejects.toMatchObject({ exitCode: 7, message: expect.stringContaining('demo/1 is Pending (it is Pending)') });
});

test.each([
  [false, 'Available'],
  [true, 'Stopped'],
])('where a database is disabled: %s, it is waited for until it is %s', async (isDisabled, state) => {
  const ref = { organization: 'acme', project: 'messaging', name: 'demo' };
  const other = state === 'Stopped' ? 'Available' : 'Stopped';
  const answers = [other, state].map((each) => ({
    body: { ...ref, maintenance: { isDisabled }, status: { state: each } },
  }));
  const { client, received } = await connect(...answers);

  await waitUntilReady(client, DATABASE, ref, { pace: PACE, progress: silent() });

  expect(received).toHaveLength(2);
});

test('what is deleted is waited for until the control plane does not know it', async () => {
  const gone = { status: 404, body: { code: 'HTTP_ERROR', status: 'HTTP 404 Not Found' } };
  const { client, received } = await connect(...answersOf(['Deleting', 'Deleting']), gone);

  await waitUntilGone(client, BACKUP, NAME, { pace: PACE, progress: silent() });

  expect(received).toHaveLength(3);
});

test('a path that the server does not know is no sign that the item is gone', async () => {
  const { client } = await connect({ status: 404, body: { code: 'UNKNOWN_REQUEST', status: 'HTTP 404 Not Found' } });

  await expect(waitUntilGone(client, BACKUP, NAME, { pace: PACE, progress: silent() })).rejects.toMatchObject({
    code: 'UNKNOWN_REQUEST',
  });
});
