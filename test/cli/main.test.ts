import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

const PROGRAM = ['--import', 'tsx', resolve(__dirname, '../../src/cli/main.ts')];

test('a reader that has enough, such as head, is no failure', async () => {
  const child = spawn(process.execPath, [...PROGRAM, '--help']);
  child.stdout.destroy();

  const [stderr, [exitCode]] = await Promise.all([text(child.stderr), once(child, 'close')]);

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
});

(existsSync('/dev/full') ? test : test.skip)('a disk that is full is said in one line', async () => {
  await using full = await open('/dev/full', 'w');
  const child = spawn(process.execPath, [...PROGRAM, 'completion', 'bash'], { stdio: ['ignore', full.fd, 'pipe'] });

  const [stderr, [exitCode]] = await Promise.all([text(child.stderr as Readable), once(child, 'close')]);

  expect(stderr).toMatch(/^error: Cannot write the output: ENOSPC.*\n$/);
  expect(exitCode).toBe(1);
});

test('the exit code reaches the shell', async () => {
  const child = spawn(process.execPath, [...PROGRAM, 'backup', 'get', 'acme'], { stdio: 'ignore' });

  expect(await once(child, 'close')).toEqual([2, null]);
});
