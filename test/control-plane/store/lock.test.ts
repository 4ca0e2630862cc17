import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { appendFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockDirectory } from '../../../src/control-plane/store';
import { temporaryFolder } from '../../support/folders';
import { until } from '../../support/until';

let folder: string;

beforeEach(async () => {
  folder = await temporaryFolder();
});

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return Number(child.pid);
}

test('is held by one at a time, who is named to the other', async () => {
  const lock = await lockDirectory(folder);

  await expect(lockDirectory(folder)).rejects.toThrow(
    `${folder} is in use by another control plane (process ${process.pid})`,
  );
  await lock.release();
});

test('can be taken again once it is let go, also after others were refused', async () => {
  const first = await lockDirectory(folder);
  await expect(lockDirectory(folder)).rejects.toThrow('is in use');
  await first.release();

  const second = await lockDirectory(folder);
  await second.release();
});

test('of many who want it at the same moment exactly one gets it', async () => {
  const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockDirectory(folder)));

  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('is taken over from a process that has died', async () => {
  await writeFile(join(folder, 'lock'), `\nclaim 0001 ${await deadProcess()} 12345\n`);

  await (await lockDirectory(folder)).release();
});

test('is waited for while a process that was killed has not ended yet', async () => {
  const child = spawn('sleep', ['0.3'], { stdio: 'ignore' });
  const started = process.platform === 'linux' ? statOf(Number(child.pid))[21] : '';
  await writeFile(join(folder, 'lock'), `\nclaim 0001 ${child.pid} ${started}\n`);

  await (await lockDirectory(folder)).release();
});

test('is refused in the end where another process goes on to hold it', async () => {
  const child = spawn('sleep', ['60'], { stdio: 'ignore' });
  try {
    const started = process.platform === 'linux' ? statOf(Number(child.pid))[21] : '';
    await writeFile(join(folder, 'lock'), `\nclaim 0001 ${child.pid} ${started}\n`);

    await expect(lockDirectory(folder)).rejects.toThrow(`is in use by another control plane (process ${child.pid})`);
  } finally {
    child.kill('SIGKILL');
  }
});

test('its file does not grow with every start', async () => {
  await (await lockDirectory(folder)).release();
  const { length } = await readFile(join(folder, 'lock'), 'utf8');

  for (let start = 0; start < 5; start++) await (await lockDirectory(folder)).release();

  expect(await readFile(join(folder, 'lock'), 'utf8')).toHaveLength(length);
  expect(await readdir(folder)).toEqual(['lock']);
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('is taken over from a process that was killed and that nobody reaps', async () => {
  // By the time the child ends, the shell has turned into a program that does not know of it.
  const parent = spawn('sh', ['-c', 'sleep 0.5 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const [printed] = await once(parent.stdout, 'data');
    const child = Number(printed);
    await until(() => statOf(child)[2] === 'Z');
    await writeFile(join(folder, 'lock'), `\nclaim 0001 ${child} ${statOf(child)[21]}\n`);

    await (await lockDirectory(folder)).release();
  } finally {
    parent.kill('SIGKILL');
  }
});

test('is taken over where another process has the number of the one that died', async () => {
  await writeFile(join(folder, 'lock'), `\nclaim 0001 ${process.pid} 1\n`);

  const lock = lockDirectory(folder);

  // Only Linux tells when a process started.
  if (process.platform === 'linux') await (await lock).release();
  else await expect(lock).rejects.toThrow('is in use');
});

test('is not confused by a line that a crash tore', async () => {
  await appendFile(join(folder, 'lock'), '\nclaim 00');

  const lock = await lockDirectory(folder);
  await expect(lockDirectory(folder)).rejects.toThrow('is in use');
  await lock.release();
});

/** The fields of a process whose name has no space. */
function statOf(processId: number): string[] {
  return readFileSync(`/proc/${processId}/stat`, 'utf8').split(' ');
}
