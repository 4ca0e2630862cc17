import { waitForBackup } from '../../../src/cli/backup/wait';
import { Client } from '../../../src/client';
import { answerWith } from '../../support/command-line';

const NAME = { organization: 'acme', project: 'messaging', database: 'demo', name: '1' };
const PACE = { firstPause: 1, longestPause: 2, failureLasts: 0 };

let stop = async () => {};

afterEach(() => stop());

async function wait(states: readonly string[], pace = PACE): Promise<number> {
  const answers = states.map((state) => ({ body: { ...NAME, status: { state, message: `it is ${state}` } } }));
  const server = await answerWith(...answers);
  const client = new Client({ url: server.url });
  stop = async () => {
    await client.destroy();
    server.stop();
  };
  await waitForBackup(client, NAME, pace);
  return server.received.length;
}

test('the wait goes on while the backup is pending', async () => {
  expect(await wait(['Pending', 'Pending', 'Pending', 'Succeeded'])).toBe(4);
});

test.each(['Failed', 'Deleting'])('%s ends it with the message of the backup', async (state) => {
  await expect(wait(['Pending', state])).rejects.toMatchObject({
    message: `Backup acme/messaging/demo/1 ended in ${state}: it is ${state}. Remove the cause and take another one.`,
    exitCode: 1,
  });
});

test('a failure that does not last is one of an attempt, not of the backup', async () => {
  expect(await wait(['Failed', 'Pending', 'Failed', 'Succeeded'], { ...PACE, failureLasts: 60_000 })).toBe(4);
});

test('a failure that lasts counts', async () => {
  await expect(wait(['Failed'], { ...PACE, failureLasts: 20 })).rejects.toThrow('ended in Failed');
});
