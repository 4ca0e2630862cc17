import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerWith, run } from '../support/command-line';
import { bundleCommand, type ControlPlaneProcess, startControlPlaneProcess } from '../support/control-plane-process';
import { startFakeApiServer } from '../support/fake-api-server';
import { temporaryFolder } from '../support/folders';
import { writeKubeconfig } from '../support/kubeconfig';
import { until } from '../support/until';

describe('as a process', () => {
  let command: string;
  let started: ControlPlaneProcess | undefined;
  beforeAll(async () => {
    command = await bundleCommand(await temporaryFolder());
  });
  // Where temporary data goes, also that of a process which is killed.
  const { TMPDIR } = process.env;
  let temporary: string;
  beforeEach(async () => {
    temporary = await temporaryFolder();
    process.env.TMPDIR = temporary;
  });
  afterEach(() => {
    started?.child.kill('SIGKILL');
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  });

  async function start(...options: string[]): Promise<ControlPlaneProcess> {
    started = await startControlPlaneProcess(command, ...options);
    return started;
  }

  test('prints one line that a shell can evaluate, and serves the API there', async () => {
    const { url, output } = await start();

    expect(output()).toBe(`export NUODB_CP_URL_BASE=${url}`);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/healthz`)).status).toBe(204);
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'stops cleanly on %s though a client watches it, and removes its temporary data',
    async (signal) => {
      const controlPlane = await start();
      const events = await fetch(`${controlPlane.url}/events/projects`);
      expect(await readdir(temporary)).toEqual([expect.stringMatching(/^nuodbaas-/)]);

      expect(await controlPlane.end(signal)).toBe(0);

      expect(await events.text()).toBe('event: RESYNC\ndata: {"limit":20,"total":0,"items":[]}\n\n');
      expect(await readdir(temporary)).toEqual([]);
    },
  );

  test('keeps the data where it is told to', async () => {
    const data = join(await temporaryFolder(), 'data');
    const first = await start('--data', data);
    await fetch(`${first.url}/projects/acme/messaging`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"sla":"dev","tier":"n0.nano"}',
    });
    expect(await first.end('SIGTERM')).toBe(0);

    const second = await start('--data', data);
    expect((await fetch(`${second.url}/projects/acme/messaging`)).status).toBe(200);
  });

  test.each([
    ['the namespace', ['--namespace', 'registry'], 'registry'],
    ['the namespace of the system, without another', [], 'nuodb-cp-system'],
  ])('looks backups up in the cluster that it is told of, in %s', async (_, options, namespace) => {
    await using server = await startFakeApiServer();
    const kubeconfig = await writeKubeconfig({ a: 'http://127.0.0.1:1', b: server.url });
    const { url } = await start(
      ...['--registry', 'kubernetes', '--kubeconfig', kubeconfig, '--context', 'b', ...options],
    );

    await fetch(`${url}/backups/acme/messaging/demo/mine`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: '{"importSource":{"backupHandle":"x","backupPlugin":"embedded.cp.nuodb.com"}}',
    });

    await until(() => server.received.length > 0);
    expect(server.received[0].url).toBe(`/api/v1/namespaces/${namespace}/secrets/cp.nuodb.com.backup.x`);
  });

  test('asks for the user and the password of the file', async () => {
    const file = join(await temporaryFolder(), 'password');
    await writeFile(file, 'open sesame\n');
    const { url, output } = await start('--user', 'acme/admin', '--password-file', file);

    const headers = { authorization: `Basic ${btoa('acme/admin:open sesame')}` };
    expect((await fetch(`${url}/projects`)).status).toBe(401);
    expect((await fetch(`${url}/projects`, { headers })).status).toBe(200);
    expect(output()).not.toContain('sesame');
  });
});

describe('refuses', () => {
  test.each([
    [['--user', 'acme/admin'], 'Give --user and --password-file together, or neither.'],
    [['--password-file', 'x'], 'Give --user and --password-file together, or neither.'],
    [['--user', 'admin', '--password-file', 'x'], '--user is "admin": expected ORG/NAME, such as acme/admin.'],
    [['--user', 'acme/admin', '--password-file', '/nowhere'], 'Cannot read --password-file: ENOENT'],
    [['--port', '65536'], 'Expected a number from 0 to 65535.'],
    [['--port', 'http'], 'Expected a number from 0 to 65535.'],
    [['--registry', 'elsewhere'], 'Allowed choices are folder, kubernetes.'],
    [['--context', 'a'], 'are of the cluster that --registry kubernetes looks backups up in: add that.'],
    [['--registry', 'kubernetes', '--kubeconfig', '/nowhere'], 'Cannot use /nowhere: ENOENT'],
  ])('%j as wrong usage', async (options, message) => {
    const { exitCode, stderr } = await run('control-plane', ...options);

    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });

  test('a password file that is empty', async () => {
    const file = join(await temporaryFolder(), 'password');
    await writeFile(file, '\n');

    const { exitCode, stderr } = await run('control-plane', '--user', 'acme/admin', '--password-file', file);

    expect(exitCode).toBe(2);
    expect(stderr).toBe(`error: The password file ${file} is empty.\n`);
  });

  test('data in what is a file, or below one', async () => {
    const file = join(await temporaryFolder(), 'file');
    await writeFile(file, '');

    for (const data of [file, join(file, 'data')]) {
      expect(await run('control-plane', '--data', data)).toEqual({
        exitCode: 1,
        stdout: '',
        stderr:
          `error: Cannot start the control plane: --data is ${data}, which is a file or below one. ` +
          'Choose a directory with --data.\n',
      });
    }
  });

  test('a port that is taken', async () => {
    const other = await answerWith({});
    const { port } = new URL(other.url);
    try {
      expect(await run('control-plane', '--port', port)).toEqual({
        exitCode: 1,
        stdout: '',
        stderr:
          `error: Cannot start the control plane: port ${port} of 127.0.0.1 is taken. ` +
          'Stop what listens there, or choose another with --port; 0 takes a free one.\n',
      });
    } finally {
      other.stop();
    }
  });

  test('what the system refuses, with what to do about it', async () => {
    // An administrator, who may run this, is denied nothing.
    const startControlPlane = jest.fn();
    jest.doMock('../../src/control-plane', () => ({ startControlPlane }));
    try {
      for (const [refusal, message] of [
        [
          { code: 'EACCES', syscall: 'listen' },
          /port 80 is not open to this user\. Choose one above 1023 with --port\./,
        ],
        [{ code: 'EACCES', syscall: 'mkdir' }, /: denied\. Check the permissions of the data, or choose another/],
        [{ code: 'EADDRNOTAVAIL', syscall: 'listen' }, /127\.0\.0\.1 is no address of this machine\./],
      ] as const) {
        startControlPlane.mockRejectedValue(Object.assign(new Error('denied'), refusal));
        expect((await run('control-plane', '--port', '80')).stderr).toMatch(message);
      }
    } finally {
      jest.dontMock('../../src/control-plane');
    }
  });

  test('to be open to other machines', async () => {
    const { exitCode, stderr } = await run('control-plane', '--host', '0.0.0.0');

    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      'error: Cannot start the control plane: Listening on 0.0.0.0 would open the control plane to other machines: ' +
        'give --user and --password-file.\n',
    );
  });
});
