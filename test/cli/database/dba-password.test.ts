import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { DBA_PASSWORD_VARIABLE, dbaPasswordOf } from '../../../src/cli/database/dba-password';
import { readPasswordInput } from '../../../src/cli/password';
import { answerWith, run } from '../../support/command-line';
import { temporaryFolder } from '../../support/folders';

const ENVIRONMENT = { ...process.env };

afterEach(() => {
  process.env = { ...ENVIRONMENT };
});

function typing(...lines: string[]) {
  const input = new PassThrough();
  // A terminal hands over what is typed when it is asked for.
  let asked = 0;
  const output = new PassThrough().on('data', (text) => {
    if (String(text).endsWith(': ')) input.write(`${lines[asked++]}\r`);
  });
  return { input, output };
}

test('a file comes first, then the environment, then whoever sits at the terminal', async () => {
  const file = join(await temporaryFolder(), 'password');
  await writeFile(file, 'of-file\n');
  process.env[DBA_PASSWORD_VARIABLE] = 'of-environment';

  expect(await dbaPasswordOf({ dbaPasswordFile: file }, false, typing('x', 'x'))).toBe('of-file');
  expect(await dbaPasswordOf({}, false, typing('x', 'x'))).toBe('of-environment');
  delete process.env[DBA_PASSWORD_VARIABLE];
  expect(await dbaPasswordOf({}, false, typing('typed', 'typed'))).toBe('typed');
});

test('one that is typed differently the second time is not taken', async () => {
  await expect(dbaPasswordOf({}, false, typing('typed', 'tpyed'))).rejects.toMatchObject({ exitCode: 2 });
});

test('nobody is asked where the backup has a password', async () => {
  expect(await dbaPasswordOf({}, true, typing('typed', 'typed'))).toBeUndefined();
});

test('standard input is read to its end, without the line feed', async () => {
  expect(await readPasswordInput(Readable.from(['of-', 'input\n']))).toBe('of-input');
  await expect(readPasswordInput(Readable.from(['\n']))).rejects.toMatchObject({ exitCode: 2 });
});

test('a database is created with it, and nothing that is printed has it', async () => {
  const created = { organization: 'acme', project: 'messaging', name: 'demo', dbaPassword: 'of-environment' };
  const server = await answerWith({ status: 201, body: created });
  process.env.NUODB_CP_URL_BASE = server.url;
  process.env[DBA_PASSWORD_VARIABLE] = 'of-environment';

  const { exitCode, stdout, stderr } = await run('database', 'create', 'acme/messaging/demo', '-o', 'json');
  server.stop();

  expect(exitCode).toBe(0);
  expect(server.received[0].body).toMatchObject({ name: 'demo', dbaPassword: 'of-environment' });
  expect(stdout + stderr).not.toContain('of-environment');
});

test('without one and without a terminal nothing is sent, and the ways to give it are named', async () => {
  delete process.env[DBA_PASSWORD_VARIABLE];

  const { exitCode, stderr } = await run('database', 'create', 'acme/messaging/demo');

  expect(exitCode).toBe(2);
  expect(stderr).toContain('set NUODBAAS_DBA_PASSWORD, or pass --dba-password-file FILE');
});
