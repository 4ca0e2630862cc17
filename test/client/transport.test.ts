import { Client, type ClientTimeouts, DEFAULT_RETRY_POLICY, isNetworkError } from '../../src/client';
import { type Answer, keepSilent, startHttpServer } from '../support/http-server';

const project = { organization: 'acme', name: 'messaging' };
const NEVER = { ...DEFAULT_RETRY_POLICY, attempts: 1 };

async function codeOf(reply: Answer, timeouts: ClientTimeouts, work: (client: Client) => Promise<unknown>) {
  await using server = await startHttpServer(reply);
  const client = new Client({ url: server.url, retry: NEVER, timeouts });
  const error = await work(client).catch((caught) => caught);
  await client.destroy();
  return isNetworkError(error) ? error.code : error;
}

const beginOnly: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('event: RESYNC\ndata: null\n\n');
};

test('an answer that does not begin in time is given up', async () => {
  expect(await codeOf(keepSilent, { answer: 50 }, (client) => client.projects.get(project))).toBe(
    'UND_ERR_HEADERS_TIMEOUT',
  );
});

test('a stream without even a heartbeat counts as lost', async () => {
  const watch = async (client: Client) => {
    for await (const _ of client.watch('projects', ['acme', 'messaging']));
  };

  expect(await codeOf(beginOnly, { silence: 50 }, watch)).toBe('UND_ERR_BODY_TIMEOUT');
});

test.each<[string, ClientTimeouts, number]>([
  ['the time that the server was asked to wait is added', { answer: 50 }, 60],
  ['a timeout of 0 waits for ever', { answer: 0 }, 0],
])('%s', async (_, timeouts, timeoutSeconds) => {
  // Longer than the timer of undici is coarse.
  const late: Answer = (response) => setTimeout(() => response.writeHead(204).end(), 1_500);

  expect(await codeOf(late, timeouts, (client) => client.projects.delete(project, { timeoutSeconds }))).toBeUndefined();
});
