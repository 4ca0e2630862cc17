import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const PROGRAM = ['--import', 'tsx', resolve(__dirname, '../../src/cli/main.ts')];

test('a reader that has enough, such as head, is no failure', async () => {
  const child = spawn(process.execPath, [...PROGRAM, '--help']);
  child.stdout.destroy();

  const [stderr, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'close')]);

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});

test('the exit code reaches the shell', async () => {
  const child = spawn(process.execPath, [...PROGRAM, 'backup', 'get', 'acme'], { stdio: 'ignore' });

  expect(await once(child, 'close')).toEqual([2, null]);
});
