import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { temporaryFolder } from '../support/folders';

const SCRIPTS = resolve(__dirname, '../../scripts');

jest.setTimeout(120_000);

interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What is left of its files. */
  readonly left: readonly string[];
}

test('the quick start does the main job, says so, and leaves nothing behind', async () => {
  const { status, stdout, stderr, left } = await quickstart();

  expect({ status, stderr, left }).toEqual({ status: 0, stderr: '', left: [] });
  expect(storyOf(stdout)).toEqual([
    'Control plane at http://127.0.0.1:PORT',
    'Stack synthesized from examples/typescript/quickstart/main.ts',
    expect.stringMatching(/^(Terraform|OpenTofu) v\S+ initialized$/),
    'Applied: project acme/messaging, database demo, an on-demand backup, an import of it',
    'Backup acme/messaging/demo/NAME Succeeded, taken at TIME',
    'Backup acme/messaging/demo/golden Succeeded, imported by the handle acme-messaging-demo-NAME',
    'Planned again: no changes',
    'Changed the bytes of acme/messaging/demo, as its users would',
    'Restored into acme/messaging/clone: it has the bytes of the backup',
    'Destroyed: nothing is left',
  ]);
  expect(stdout).toContain('What to try next:');
});

test('Ctrl-C stops everything that the quick start has started', async () => {
  let url = '';
  const { status, stderr, left } = await quickstart({
    whileRunning: async (child) => {
      url = /http:\S+/.exec(await lineWith(child, 'Control plane at'))?.[0] ?? '';
      child.kill('SIGINT');
    },
  });

  expect({ status, left }).toEqual({ status: 130, left: [] });
  expect(stderr).toContain('Interrupted by SIGINT: everything that was started is stopped.');
  await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
});

test('a step that fails shows what the program said, and leaves nothing behind', async () => {
  const { status, stdout, stderr, left } = await quickstart({
    path: await folderWith(
      'terraform',
      '#!/bin/sh\n[ "$1" = version ] && echo Terraform v9 || { echo out of order >&2; exit 7; }\n',
    ),
  });

  expect({ status, left }).toEqual({ status: 1, left: [] });
  expect(stdout).toContain('Initializing Terraform v9 failed');
  expect(stderr).toMatch(/terraform init -no-color ended with exit code 7:\nout of order/);
});

test('without Terraform and OpenTofu the quick start says in one sentence how to get one', async () => {
  const env = { PATH: await temporaryFolder() };

  const { status, stderr } = await outcomeOf(spawn(process.execPath, [join(SCRIPTS, 'quickstart.mjs')], { env }));

  expect(status).toBe(1);
  expect(stderr).toMatch(/^Neither terraform nor tofu is on the PATH: install one of them, .*\n$/);
});

interface Surroundings {
  /** Looked in before the folders of the PATH. */
  readonly path?: string;
  whileRunning?(child: ChildProcess): Promise<void>;
}

/** Runs it without packages and build, which `npm run quickstart` sees to before. */
async function quickstart({ path = '', whileRunning }: Surroundings = {}): Promise<Outcome> {
  const folder = await temporaryFolder();
  const env = {
    ...process.env,
    TMPDIR: folder,
    PATH: [path, dirname(process.execPath), process.env.PATH].join(delimiter),
  };
  const child = spawn(process.execPath, [join(SCRIPTS, 'quickstart/run.mjs')], { env });
  const [outcome] = await Promise.all([outcomeOf(child), whileRunning?.(child)]);
  return { ...outcome, left: await readdir(folder) };
}

async function outcomeOf(child: ChildProcess): Promise<Omit<Outcome, 'left'>> {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The output of the program is not read');
  const [out, err, [status]] = await Promise.all([text(stdout), text(stderr), once(child, 'close')]);
  return { status, stdout: out, stderr: err };
}

async function lineWith({ stdout }: ChildProcess, part: string): Promise<string> {
  let read = '';
  return new Promise((found) => {
    stdout?.on('data', (chunk) => {
      read += chunk;
      const line = read
        .split('\n')
        .slice(0, -1)
        .find((each) => each.includes(part));
      if (line !== undefined) found(line);
    });
  });
}

/** The lines that begin with a time, without it and without what differs from run to run. */
function storyOf(stdout: string): string[] {
  return [...stdout.matchAll(/^ *[0-9.]+ s {2}(.*)$/gm)].map(([, line]) =>
    line
      .replace(/127\.0\.0\.1:\d+/, '127.0.0.1:PORT')
      .replace(/\d{4}-\d\d-\d\dT[0-9:.]+Z/, 'TIME')
      .replace(/[0-9]{14}/, 'NAME'),
  );
}

async function folderWith(program: string, script: string): Promise<string> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, program), script, { mode: 0o755 });
  return folder;
}
