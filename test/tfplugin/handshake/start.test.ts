import { callUnary, clientOf } from '../wire/served';
import { COOKIE, type Launched, launch } from './launched';

const ECHO = '/example.Service/Echo';
const HELLO = Buffer.from('hello');

test.each([
  ['no cookie', {}],
  ['another cookie', { TF_PLUGIN_MAGIC_COOKIE: 'd602bf8f' }],
])('a person who starts the program by hand (%s) is told what it is', async (_name, environment) => {
  const { line, stderr, ended } = await launch(environment);

  expect(await stderr).toMatch(
    /^This is version 1\.2\.3 of the Terraform provider registry\.terraform\.io\/example\/example: .*--debug[^\n]*\n$/,
  );
  expect(await line()).toBe('');
  expect(await ended).toBe(1);
});

describe('With --debug', () => {
  /** What a shell makes of the printed line. */
  async function reattachment({ line }: Launched): Promise<Record<string, { Pid: number; Addr: { String: string } }>> {
    const [, quoted] = /^export TF_REATTACH_PROVIDERS='(.*)'$/.exec(await line()) ?? [];
    return JSON.parse(quoted.replaceAll("'\\''", "'"));
  }

  test('prints a line for the shell that names all addresses of the provider', async () => {
    const launched = await launch({}, '--debug');

    const plugin = {
      Protocol: 'grpc',
      ProtocolVersion: 6,
      Pid: launched.child.pid,
      Test: true,
      Addr: { Network: 'unix', String: expect.stringMatching(/^\//) },
    };
    expect(await reattachment(launched)).toEqual({
      'registry.terraform.io/example/example': plugin,
      "registry.opentofu.org/o'example/example": plugin,
    });
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('serves one caller after another until %s', async (signal) => {
    const launched = await launch(COOKIE, '--debug');
    const { Addr } = (await reattachment(launched))['registry.terraform.io/example/example'];

    for (const _caller of ['first', 'second']) {
      const client = clientOf(Addr.String);
      expect(await callUnary(client, ECHO, HELLO)).toEqual(HELLO);
      await callUnary(client, '/plugin.GRPCController/Shutdown', Buffer.alloc(0));
      client.close();
    }
    launched.child.kill(signal);

    expect(await launched.ended).toBe(0);
    expect(launched.leftovers()).toEqual([]);
  });

  test('tells why it cannot start', async () => {
    const { stderr, ended } = await launch({ TMPDIR: '/nowhere' }, '--debug');

    expect(await stderr).toMatch(/^The provider cannot start: Cannot make a folder for the socket in \/nowhere/);
    expect(await ended).toBe(1);
  });
});
