import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Client, credentials } from '@grpc/grpc-js';
import { type Certificate, selfSignedCertificate } from '../../../src/tfplugin/handshake/certificate';
import { pem } from '../../../src/tfplugin/handshake/pem';
import { temporaryFolder } from '../../support/folders';
import { until } from '../../support/until';
import { callStreaming, callUnary, clientOf } from '../wire/served';
import { bundledProgram, COOKIE, type Launched, launch, socketOf } from './launched';

const ECHO = '/example.Service/Echo';
const HELLO = Buffer.from('hello');
const clients: Client[] = [];

afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

function connect(line: string, own?: Certificate): Client {
  const [, , , socket, , certificate] = line.split('|');
  const root = Buffer.from(pem('CERTIFICATE', Buffer.from(certificate, 'base64')));
  const security = own
    ? credentials.createSsl(root, Buffer.from(own.key), Buffer.from(own.pem))
    : credentials.createSsl(root);
  const client = clientOf(socket, certificate ? security : credentials.createInsecure());
  clients.push(client);
  return client;
}

async function launchPlain(): Promise<{ launched: Launched; line: string; client: Client }> {
  const launched = await launch(COOKIE);
  const line = await launched.line();
  return { launched, line, client: connect(line) };
}

describe('The handshake', () => {
  test('names protocol and socket in one line, and the process serves there', async () => {
    const { line, client } = await launchPlain();

    expect(line).toMatch(/^1\|6\|unix\|\/[^|]+\|grpc\|$/);
    expect(await callUnary(client, ECHO, HELLO)).toEqual(HELLO);
  });

  test('puts the socket into a folder that only the user may enter', async () => {
    const { line } = await launchPlain();

    expect(statSync(dirname(socketOf(line))).mode & 0o777).toBe(0o700);
  });

  test('puts the socket where Terraform wants it', async () => {
    const folder = await temporaryFolder();

    const line = await (await launch({ ...COOKIE, PLUGIN_UNIX_SOCKET_DIR: folder })).line();

    expect(socketOf(line)).toContain(join(folder, 'plugin-'));
  });

  test.each([
    ['a folder that is not there', { TMPDIR: '/nowhere' }, /Cannot make a folder for the socket in \/nowhere: ENOENT/],
    ['a certificate that is none', { PLUGIN_CLIENT_CERT: 'none' }, /PLUGIN_CLIENT_CERT holds no certificate/],
    ['an old Terraform', { PLUGIN_PROTOCOL_VERSIONS: '4,5' }, /this Terraform speaks 4,5: use Terraform 1\.0 or later/],
  ])('tells %s on stdout, where Terraform reads it, and fails', async (_name, environment, sentence) => {
    const { line, ended, stderr } = await launch({ ...COOKIE, ...environment });

    expect(await line()).toMatch(sentence);
    expect(await ended).toBe(1);
    expect(await stderr).toBe('');
  });

  test('tells that the folder for the socket has too long a path', async () => {
    const folder = join(await temporaryFolder(), 'x'.repeat(100));

    mkdirSync(folder);

    const { line, ended } = await launch({ ...COOKIE, TMPDIR: folder });

    expect(await line()).toMatch(/the path is longer than 103 bytes\. Let TMPDIR name another folder/);
    expect(await ended).toBe(1);
  });
});

describe('Mutual TLS', () => {
  const terraform = selfSignedCertificate();
  let line: string;

  beforeEach(async () => {
    line = await (
      await launch({ ...COOKIE, PLUGIN_CLIENT_CERT: terraform.pem, PLUGIN_PROTOCOL_VERSIONS: '5,6' })
    ).line();
  });

  test('the handshake names a certificate, without padding', () => {
    expect(line).toMatch(/^1\|6\|unix\|\/[^|]+\|grpc\|[A-Za-z0-9+/]+$/);
  });

  test('serves who holds the certificate', async () => {
    expect(await callUnary(connect(line, terraform), ECHO, HELLO)).toEqual(HELLO);
  });

  test('carries 6 MB both ways', async () => {
    const message = Buffer.alloc(6_000_000, 'six megabytes');

    expect((await callUnary(connect(line, terraform), ECHO, message)).equals(message)).toBe(true);
  });

  test.each([
    ['another certificate', selfSignedCertificate()],
    ['no certificate', undefined],
  ])('serves nothing to who holds %s', async (_name, certificate) => {
    const refused = callUnary(connect(line, certificate), ECHO, HELLO, { deadline: Date.now() + 3000 });

    // Not DEADLINE_EXCEEDED: the connection is closed.
    await expect(refused).rejects.toMatchObject({ code: 14 });
    expect(await callUnary(connect(line, terraform), ECHO, HELLO)).toEqual(HELLO);
  });

  test('serves nothing without TLS', async () => {
    const client = clientOf(socketOf(line));
    clients.push(client);

    await expect(callUnary(client, ECHO, HELLO, { deadline: Date.now() + 3000 })).rejects.toMatchObject({ code: 14 });
    expect(await callUnary(connect(line, terraform), ECHO, HELLO)).toEqual(HELLO);
  });
});

describe('The end', () => {
  test('comes at once when Terraform asks for it, and leaves nothing', async () => {
    const { launched, client } = await launchPlain();
    callStreaming(client, '/plugin.GRPCStdio/StreamStdio', Buffer.alloc(0))
      .on('error', () => {})
      .resume();

    await callUnary(client, '/plugin.GRPCController/Shutdown', Buffer.alloc(0));

    expect(await launched.ended).toBe(0);
    expect(launched.leftovers()).toEqual([]);
  });

  test('does not come by Ctrl-C, which is meant for Terraform', async () => {
    const { launched, client } = await launchPlain();

    launched.child.kill('SIGINT');

    expect(await callUnary(client, ECHO, HELLO)).toEqual(HELLO);
    expect(launched.child.exitCode).toBeNull();
  });

  test('does not come by a failure outside of any call, which is logged without its message', async () => {
    const launched = await launch({ ...COOKIE, TF_LOG: 'error' });
    const client = connect(await launched.line());

    expect(await callUnary(client, '/example.Service/Stray', HELLO)).toEqual(HELLO);

    expect(await callUnary(client, ECHO, HELLO)).toEqual(HELLO);
    launched.child.kill('SIGTERM');
    const log = await launched.stderr;
    expect(log.match(/The provider failed outside of any call/g)).toHaveLength(2);
    expect(log).toContain('at stray (');
    expect(log).not.toContain('secret');
  });

  test('comes by SIGTERM and leaves nothing', async () => {
    const { launched } = await launchPlain();

    launched.child.kill('SIGTERM');

    expect(await launched.ended).toBe(1);
    expect(launched.leftovers()).toEqual([]);
  });

  test('does not come when a connection closes while Terraform lives', async () => {
    const { line, client } = await launchPlain();
    await callUnary(client, ECHO, HELLO);

    client.close();
    // Longer than the process takes to look after its parent.
    await new Promise((resolve) => setTimeout(resolve, 1200));

    expect(await callUnary(connect(line), ECHO, HELLO)).toEqual(HELLO);
  });

  test('comes when Terraform is gone before it has read the handshake', async () => {
    const { child, ended, leftovers } = await launch(COOKIE);

    child.stdout?.destroy();

    expect(await ended).toBe(1);
    expect(leftovers()).toEqual([]);
  });

  test('comes when Terraform is gone and its connection with it', async () => {
    const { terraform, line } = await launchBelowAnother();
    const client = connect(line);
    await callUnary(client, ECHO, HELLO);
    terraform.kill('SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(existsSync(socketOf(line))).toBe(true);

    client.close();

    await until(() => !existsSync(socketOf(line)));
  });
});

/** Starts the program from a process that stands for Terraform. */
async function launchBelowAnother(): Promise<{ terraform: ReturnType<typeof spawn>; line: string }> {
  const start = `require('node:child_process').spawn(process.execPath, [process.argv[1]], { stdio: 'inherit' })`;
  const terraform = spawn(process.execPath, ['-e', start, await bundledProgram()], {
    env: { TMPDIR: await temporaryFolder(), ...COOKIE },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const line = (await createInterface({ input: terraform.stdout })[Symbol.asyncIterator]().next()).value;
  return { terraform, line };
}
