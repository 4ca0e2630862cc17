import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { APPLY, DATABASE, makeWorkspace, PROJECT, type Workspace } from '../support/acceptance';
import { startControlPlane, type TestControlPlane } from '../support/control-plane';
import { tree } from '../support/folders';
import { until } from '../support/until';

jest.setTimeout(90_000);

const USER = 'acme/ann';
const PASSWORD = 'user-pass-Qx7';
const DBA_PASSWORD = 'dba-pass-Wz4';
const NEW_DBA_PASSWORD = 'dba-pass-Vk9';
const VARIABLE = 'variable "dba_password" {\n  type      = string\n  sensitive = true\n}';
const SECRET_DATABASE = DATABASE.replace('"hunter2"', 'var.dba_password');

let controlPlane: TestControlPlane;
let workspace: Workspace;
let secrets: string[];

beforeEach(async () => {
  controlPlane = await startControlPlane({ credentials: { user: USER, password: PASSWORD } });
  workspace = await makeWorkspace({
    NUODB_CP_URL_BASE: controlPlane.url,
    TF_LOG: 'TRACE',
    TF_VAR_dba_password: DBA_PASSWORD,
  });
  workspace.env.TMPDIR = join(workspace.base, 'tmp');
  await mkdir(workspace.env.TMPDIR);
  const { body } = await controlPlane.request('POST', '/login', {});
  secrets = [PASSWORD, btoa(`${USER}:${PASSWORD}`), body.token, DBA_PASSWORD, NEW_DBA_PASSWORD];
  await workspace.configure(VARIABLE, PROJECT, SECRET_DATABASE);
});
afterEach(() => controlPlane.close());

/** The secrets that a text holds, in the forms in which they are sent and quoted. */
function secretsIn(text: string): string[] {
  return secrets.filter((secret) =>
    [secret, btoa(secret), encodeURIComponent(secret)].some((form) => text.includes(form)),
  );
}

/** The files that hold a secret, but for the state: Terraform itself keeps the DBA password there. */
async function leakingFiles(): Promise<string[]> {
  const leaking: string[] = [];
  for (const name of await tree(workspace.base)) {
    if (name.endsWith('/') || /^stack\/terraform\.tfstate(\.backup)?$/.test(name)) continue;
    // A socket cannot be read, nor a lock that is gone by now.
    const content = await readFile(join(workspace.base, name), 'latin1').catch(() => '');
    if (secretsIn(content).length > 0) leaking.push(name);
  }
  return leaking;
}

/** What every user of the machine sees of each process. */
async function commandLines(): Promise<string> {
  if (!existsSync('/proc/self/cmdline')) return execFileSync('ps', ['-axww', '-o', 'args='], { encoding: 'utf8' });
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  // One may be gone by now.
  const read = (process: string) => readFile(`/proc/${process}/cmdline`, 'utf8').catch(() => '');
  return (await Promise.all(processes.map(read))).join('\n');
}

async function useToken(): Promise<void> {
  workspace.env.NUODB_CP_TOKEN = secrets[2];
}

async function usePair(): Promise<void> {
  Object.assign(workspace.env, { NUODB_CP_USER: USER, NUODB_CP_PASSWORD: PASSWORD });
}

test.each([
  ['a password', usePair],
  ['a token', useToken],
])('%s and the DBA password are in no log, output, file or command line, whatever is done', async (_, authenticate) => {
  await authenticate();
  await controlPlane.admin.pause();
  const applying = workspace.start(...APPLY);
  await until(async () => (await controlPlane.request('GET', '/projects/acme/messaging')).status === 200);
  const meanwhile = await commandLines();
  const filesMeanwhile = await leakingFiles();
  await controlPlane.admin.resume();
  const outputs = [(await applying.ended).output];
  expect(outputs[0]).toContain('2 added');
  outputs.push((await workspace.terraform('plan')).output, (await workspace.terraform('show')).output);

  workspace.env.TF_VAR_dba_password = NEW_DBA_PASSWORD;
  outputs.push((await workspace.apply()).output);

  // The state's password is no longer right: the change is refused.
  await controlPlane.request('POST', '/databases/acme/messaging/demo/dbaPassword', {
    current: NEW_DBA_PASSWORD,
    target: 'changed-elsewhere',
  });
  workspace.env.TF_VAR_dba_password = DBA_PASSWORD;
  outputs.push((await workspace.failing(...APPLY)).output);

  expect(outputs.at(-1)).toContain('The DBA password of database acme/messaging/demo was not changed');
  // What is looked through is there: all lines of all levels, and the process of the provider.
  expect(outputs[0]).toMatch(/\[TRACE\].*\[DEBUG\] provider/);
  expect(outputs[0]).toContain('Sent a request');
  expect(meanwhile).toContain('provider.cjs');
  expect(outputs.map(secretsIn)).toEqual(outputs.map(() => []));
  expect(secretsIn(meanwhile)).toEqual([]);
  expect([...filesMeanwhile, ...(await leakingFiles())]).toEqual([]);
});

test('the state alone keeps the DBA password, for Terraform compares it with the configuration', async () => {
  await usePair();
  await workspace.apply();

  expect(secretsIn(await readFile(join(workspace.base, 'stack/terraform.tfstate'), 'utf8'))).toEqual([DBA_PASSWORD]);
});
