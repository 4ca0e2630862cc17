import { answerWith, run } from '../../support/command-line';

const DAILY = ['policy', 'preview', '--frequency', '@daily', '--from', '2024-10-04T12:00Z', '--to', '2024-10-08'];
const ENVIRONMENT = { ...process.env };
let stop = () => {};

afterEach(() => {
  stop();
  process.env = { ...ENVIRONMENT };
});

async function serve(...answers: Parameters<typeof answerWith>) {
  const server = await answerWith(...answers);
  stop = server.stop;
  process.env.NUODB_CP_URL_BASE = server.url;
  return server;
}

test('a policy that does not exist yet is previewed as a calendar, without a control plane', async () => {
  const { exitCode, stdout, stderr } = await run(...DAILY, '--keep-daily', '2', '--keep-weekly', '1');

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  expect(stdout).toBe(`2024-10
Mo  Tu  We  Th  Fr  Sa  Su
                 4   5-  6W
 7D  8D

W  kept as weekly (1)
D  kept as daily (2)
-  taken and deleted (1)

From 2024-10-04 12:00 to 2024-10-08 00:00 UTC: 4 taken, 3 kept at the end, 3 at most at a time
Each day has the letter of the longest cycle that keeps a backup of it.
`);
});

test('a policy of the control plane is previewed by its own rules', async () => {
  const server = await serve({
    body: { organization: 'acme', name: 'daily', frequency: '@daily', retention: { daily: 1 }, selector: {} },
  });

  const times = ['--from', '2024-10-04', '--to', '2024-10-06'];
  const { exitCode, stdout } = await run('policy', 'preview', 'acme/daily', ...times, '--format', 'json');

  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    from: '2024-10-04T00:00:00.000Z',
    to: '2024-10-06T00:00:00.000Z',
    mostAtATime: 2,
    backups: [
      {
        name: '20241005000000',
        time: '2024-10-05T00:00:00.000Z',
        kept: false,
        retainedAs: [],
        deletedAt: '2024-10-06T00:00:00.000Z',
      },
      { name: '20241006000000', time: '2024-10-06T00:00:00.000Z', kept: true, retainedAs: ['daily'] },
    ],
  });
  expect(server.received).toMatchObject([{ method: 'GET', url: '/backuppolicies/acme/daily' }]);
});

test('the picture has the name of the policy', async () => {
  await serve({ body: { frequency: '@daily' } });

  const { stdout } = await run('policy', 'preview', 'acme/daily', '--from', '2024-10-04', '--format', 'svg');

  expect(stdout).toMatch(/^<svg .*\n<title>Backup policy acme\/daily<\/title>/);
  expect(stdout).toContain('From 2024-10-04 00:00 to 2025-01-02 00:00 UTC: 90 taken, 90 kept');
});

test('without times it is about the days to come', async () => {
  const today = () => new Date().toISOString().slice(0, 10);
  const before = today();

  const { stdout } = await run('policy', 'preview', '--frequency', '@daily');

  const [, from] = /^From (\S+) 00:00 to \S+ 00:00 UTC: 90 taken, 90 kept at the end/m.exec(stdout) ?? [];
  expect([before, today()]).toContain(from);
});

test('a retention that is finer than the frequency is shown, with a note', async () => {
  const { exitCode, stderr } = await run(...DAILY, '--keep-hourly', '24');

  expect(exitCode).toBe(0);
  expect(stderr).toContain('note: the retention "hourly" is finer than the frequency "@daily"');
});

test.each([
  ['nothing to preview', [], 'There is nothing to preview. Name a policy, or give --frequency.'],
  ['no frequency', ['--frequency', 'at dawn'], 'Cannot preview a policy of frequency "at dawn": it is neither a cron'],
  ['times in the wrong order', ['--frequency', '@daily', '--from', '2024-10-04', '--to', '2024-10-03'], 'it ends at'],
  ['a time without a zone', ['--frequency', '@daily', '--from', '2024-10-04T12:00'], 'Expected a time in UTC'],
  ['a day that is none', ['--frequency', '@daily', '--from', '2024-13-04'], 'Expected a time in UTC'],
  ['a count of 0', ['--frequency', '@daily', '--keep-daily', '0'], 'Expected a whole number from 1 on'],
  ['a name that is none', ['acme'], 'Expected ORG/NAME'],
  ['two policies in one', ['acme/daily', '--keep-daily', '2'], 'Policy acme/daily has a frequency and a retention'],
  ['an unknown format', ['--frequency', '@daily', '--format', 'png'], 'Allowed choices are text, svg, json'],
])('%s is refused before anything is sent', async (_, args, message) => {
  expect(await run('policy', 'preview', ...args)).toMatchObject({
    exitCode: 2,
    stdout: '',
    stderr: expect.stringContaining(message),
  });
});

test('a policy that does not exist has an exit code of its own', async () => {
  await serve({ status: 404, body: { code: 'HTTP_ERROR', status: 'HTTP 404 Not Found' } });

  expect(await run('policy', 'preview', 'acme/daily')).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('error: Cannot get policy acme/daily: HTTP 404 Not Found.'),
  });
});
