import { PassThrough } from 'node:stream';
import { BACKUP } from '../../../src/cli/backup/kind';
import { deleteItem } from '../../../src/cli/items/delete';
import { Progress } from '../../../src/cli/progress';
import { run } from '../../support/command-line';
import { startControlPlane, type TestControlPlane } from '../../support/control-plane';

const ENVIRONMENT = { ...process.env };
const DEMO = 'acme/messaging/demo';
let controlPlane: TestControlPlane;

beforeEach(async () => {
  controlPlane = await startControlPlane();
  process.env.NUODB_CP_URL_BASE = controlPlane.url;
  process.env.NUODBAAS_DBA_PASSWORD = 'hunter2';
});
afterEach(async () => {
  process.env = { ...ENVIRONMENT };
  await controlPlane.close();
});

/** @throws Error where the command fails */
async function nuodbaas(line: string): Promise<string> {
  const { exitCode, stdout, stderr } = await run(...line.split(' '));
  if (exitCode !== 0) throw new Error(`nuodbaas ${line} ended with ${exitCode}: ${stderr}`);
  return stdout;
}

test('a project, a database, a backup, a clone and a policy are made, looked at, and deleted', async () => {
  expect(await nuodbaas('project create acme/messaging --sla dev --tier n0.nano --wait')).toBe(
    '/projects/acme/messaging\n',
  );
  await nuodbaas(`database create ${DEMO} --label stage=test --archive-disk-size 20Gi --wait`);
  const backup = (await nuodbaas(`backup create ${DEMO} --wait`)).trim();
  await nuodbaas(`database create acme/messaging/clone --restore-from ${backup} --wait`);
  expect(
    await nuodbaas('policy create acme/nightly --frequency @daily --scope acme --keep-daily 7 --keep-weekly 4'),
  ).toBe('/backuppolicies/acme/nightly\n');

  expect(JSON.parse(await nuodbaas(`database get ${DEMO}`))).toMatchObject({
    labels: { stage: 'test' },
    properties: { archiveDiskSize: '20Gi' },
    status: { state: 'Available' },
  });
  expect(JSON.parse(await nuodbaas('database get acme/messaging/clone'))).toMatchObject({
    restoreFrom: { backup: backup.replace('/backups/', '') },
  });
  expect(await nuodbaas('policy list -o table')).toMatch(/^acme\/nightly +@daily +acme +7 daily, 4 weekly /m);
  expect(await nuodbaas('backuppolicy get acme/nightly -o yaml')).toContain('frequency: "@daily"');

  await nuodbaas(`backup delete ${backup} --yes --wait`);
  await nuodbaas('policy delete acme/nightly -y');
  for (const database of [DEMO, 'acme/messaging/clone']) await nuodbaas(`database delete ${database} --yes --wait`);
  await nuodbaas('project delete acme/messaging --yes --wait');
  expect(await nuodbaas('project list -o json')).toBe('[]\n');
});

test('a new backup is printed as it is when it has succeeded, and carries the label that it is found again by', async () => {
  await controlPlane.createDatabase();

  const { stdout, stderr } = await run('backup', 'create', DEMO, '--wait', '--output', 'json', '--label', 'stage=test');

  const backup = JSON.parse(stdout);
  expect(backup).toMatchObject({ status: { state: 'Succeeded' } });
  expect(backup.labels).toEqual({ stage: 'test', 'nuodbaas-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) });
  // Known to whoever interrupts the wait.
  expect(stderr).toContain(`/backups/${DEMO}/${backup.name}\n`);
});

test('a backup is imported under another name', async () => {
  await controlPlane.createDatabase();
  const name = (await nuodbaas(`backup create ${DEMO} --wait`)).trim();
  const { status } = JSON.parse(await nuodbaas(`backup get ${name}`));

  await nuodbaas(`backup import acme/messaging/other/copy --handle ${status.backupHandle} --wait`);

  expect(JSON.parse(await nuodbaas('backup get acme/messaging/other/copy'))).toMatchObject({
    importSource: { backupHandle: status.backupHandle, backupPlugin: 'embedded.cp.nuodb.com' },
    status: { state: 'Succeeded' },
  });
});

test('--timeout asks for the wait as well, and one that is over is no failure of the backup', async () => {
  await controlPlane.createDatabase();
  await controlPlane.admin.pause();

  const outcome = await run('backup', 'create', `${DEMO}/mine`, '--timeout', '1');

  expect(outcome).toMatchObject({ exitCode: 7, stdout: `/backups/${DEMO}/mine\n` });
  await controlPlane.admin.resume();
  expect(await run('backup', 'wait', `${DEMO}/mine`, '-o', 'json')).toMatchObject({ exitCode: 0 });
  expect(await run('backup', 'wait', `${DEMO}/other`)).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining(`error: Cannot wait for backup ${DEMO}/other: HTTP 404`),
  });
});

describe('a list', () => {
  beforeEach(async () => {
    for (const name of ['a', 'b', 'c', 'd']) {
      const body = { sla: 'dev', tier: 'n0.nano', labels: { kind: 'ad'.includes(name) ? 'outer' : 'inner' } };
      await controlPlane.request('PUT', `/projects/acme/${name}`, body);
    }
  });
  const namesIn = (json: string) => (JSON.parse(json) as { name: string }[]).map(({ name }) => name);

  test('is narrowed by labels and fields', async () => {
    expect(namesIn(await nuodbaas('project list acme -o json --label-filter kind=inner'))).toEqual(['b', 'c']);
    expect(namesIn(await nuodbaas('project list -o json --label-filter kind=outer --field-filter name!=a'))).toEqual([
      'd',
    ]);
  });

  test('ends at the limit, and says how to go on', async () => {
    const first = await run('project', 'list', 'acme', '-o', 'json', '--limit', '3');
    expect(namesIn(first.stdout)).toEqual(['a', 'b', 'c']);
    expect(first.stderr).toBe('There are more. The next ones: --after acme/c\n');

    const second = await run('project', 'list', 'acme', '-o', 'json', '--limit', '3', '--after', 'acme/c');
    expect(namesIn(second.stdout)).toEqual(['d']);
    expect(second.stderr).toBe('');
  });

  test('of everything is paged by whole names', async () => {
    expect(namesIn(await nuodbaas('project list / -o json --after acme/b'))).toEqual(['c', 'd']);
  });

  test('refuses a scope that is a name, or no name', async () => {
    expect(await run('project', 'list', 'acme/a')).toMatchObject({ exitCode: 2, stdout: '' });
    expect(await run('project', 'list', 'ACME')).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('a deletion', () => {
  const ref = { organization: 'acme', project: 'messaging', database: 'demo', name: 'mine' };
  const exists = async () => (await controlPlane.request('GET', `/backups/${DEMO}/mine`)).status === 200;

  beforeEach(async () => {
    await controlPlane.createDatabase();
    await nuodbaas(`backup create ${DEMO}/mine --wait`);
  });

  function answering(answer: string) {
    const input = new PassThrough();
    input.write(answer);
    return { input, output: new PassThrough() };
  }

  test('is asked for on a terminal, and says what is lost', async () => {
    const terminal = answering('n\n');
    await expect(deleteItem(BACKUP, ref, {}, terminal)).rejects.toMatchObject({ exitCode: 1 });
    expect(String(terminal.output.read())).toContain(`Delete backup ${DEMO}/mine? No database can be restored from it`);
    expect(await exists()).toBe(true);

    const progress = new Progress({ write: () => true });
    await deleteItem(BACKUP, ref, { wait: true, progress }, answering('y\n'));
    expect(await exists()).toBe(false);
  });

  test('off a terminal needs --yes', async () => {
    expect(await run('backup', 'delete', `${DEMO}/mine`)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Pass --yes where it is meant'),
    });
    expect(await exists()).toBe(true);
  });

  test('of what is not there has an exit code of its own', async () => {
    expect(await run('backup', 'delete', `${DEMO}/other`, '--yes')).toMatchObject({ exitCode: 3 });
  });
});
