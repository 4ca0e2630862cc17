import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { request } from 'undici';
import { run } from '../support/command-line';
import { type Answer, startControlPlane, type TestControlPlane } from '../support/control-plane';

/** The calls of NuoDB's page on on-demand backups, as they stand there: all that is ours is what the variable holds. */
const PAGE = {
  create: `curl -X POST -H 'Content-Type: application/json' \\
 $NUODB_CP_URL_BASE/backups/acme/messaging/demo \\
    -d '{}'`,
  get: 'curl $NUODB_CP_URL_BASE/backups/acme/messaging/demo/20241004095616',
  import: `curl -X PUT -H 'Content-Type: application/json' \\
 $NUODB_CP_URL_BASE/backups/acme/messaging/demo/20241004095616 \\
    -d '{"importSource": {"backupHandle": "backup", "backupPlugin": "embedded.cp.nuodb.com"}}'`,
};

const hasCurl = spawnSync('curl', ['--version']).status === 0;

let controlPlane: TestControlPlane;

beforeEach(async () => {
  controlPlane = await startControlPlane();
  await controlPlane.createDatabase();
});

afterEach(() => controlPlane.close());

test('the call for a backup answers with what the page shows', async () => {
  const backup = await call(PAGE.create);

  expect(backup).toEqual({
    organization: 'acme',
    project: 'messaging',
    database: 'demo',
    name: expect.stringMatching(/^[0-9]{14}$/),
    labels: {},
    resourceVersion: expect.any(String),
    status: { readyToUse: false, state: 'Pending', retainedAs: [] },
  });
});

test('the call for an import and the one that looks at it work once an entry has the handle "backup"', async () => {
  const taken = await call(PAGE.create);
  const { status } = await controlPlane.waitForState(`/backups/acme/messaging/demo/${taken.name}`, 'Succeeded');
  const { dataDirectory } = controlPlane;
  await run('registry', 'copy', '--from', dataDirectory, '--to', dataDirectory, status.backupHandle, '--as', 'backup');

  const imported = await call(PAGE.import);

  expect(imported).toMatchObject({ name: '20241004095616' });
  await controlPlane.waitForState('/backups/acme/messaging/demo/20241004095616', 'Succeeded');
  expect(await call(PAGE.get)).toMatchObject({
    name: '20241004095616',
    importSource: { backupHandle: 'backup', backupPlugin: 'embedded.cp.nuodb.com' },
    status: { state: 'Succeeded', readyToUse: true, backupHandle: 'backup' },
  });
});

/** Runs a call in a shell or, on a machine without curl, does as it says. */
async function call(line: string): Promise<Answer['body']> {
  return JSON.parse(hasCurl ? await inShell(line) : await withUndici(line));
}

async function inShell(line: string): Promise<string> {
  const env = { ...process.env, NUODB_CP_URL_BASE: controlPlane.url };
  const { stdout } = await promisify(execFile)('sh', ['-c', line], { env });
  return stdout;
}

async function withUndici(line: string): Promise<string> {
  const [, url = ''] = /\$NUODB_CP_URL_BASE(\S*)/.exec(line) ?? [];
  const [, method = 'GET'] = /-X (\S+)/.exec(line) ?? [];
  const [, body] = /-d '(.*)'/.exec(line) ?? [];
  const headers = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await request(controlPlane.url + url, { method: method as 'GET', headers, body });
  return response.body.text();
}
