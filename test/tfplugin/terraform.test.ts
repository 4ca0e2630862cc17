import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { attach } from '../../src/tfplugin/handshake';
import { temporaryFolder } from '../support/folders';
import { until } from '../support/until';
import { toyProvider } from './toy-provider';

const ADDRESS = 'registry.terraform.io/example/toy';
const CONFIGURATION = `
terraform {
  required_providers {
    toy = { source = "example/toy" }
  }
}
provider "toy" {
  room = "attic"
}
variable "colour" {
  default = "red"
}
resource "toy_shelf" "it" {
  name   = "shelf"
  colour = var.colour
  labels = { a = "1" }
}
data "toy_catalogue" "it" {
  prefix = "ab"
}
output "names" {
  value = data.toy_catalogue.it.names
}
`;

jest.setTimeout(60_000);

interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

interface Workspace {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Runs Terraform; what it prints on both streams is one output. */
  terraform(...args: string[]): Promise<Outcome>;
}

const running = new Set<ChildProcess>();

afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

/** @param environment added to what Terraform runs in */
async function workspace(environment: NodeJS.ProcessEnv): Promise<Workspace> {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'main.tf'), CONFIGURATION);
  const all = {
    PATH: process.env.PATH,
    HOME: folder,
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    ...environment,
  };
  return { folder, environment: all, terraform: (...args) => finished(start(folder, all, ...args)) };
}

/** The toy as a program of its own that Terraform starts, and that its folder for temporary files tells of. */
async function installed(environment: NodeJS.ProcessEnv = {}): Promise<Workspace> {
  const folder = await temporaryFolder();
  await build({
    entryPoints: [join(__dirname, 'toy-program.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile: join(folder, 'toy.cjs'),
  });
  const program = `#!/bin/sh\nexec "${process.execPath}" "${join(folder, 'toy.cjs')}" "$@"\n`;
  await writeFile(join(folder, 'terraform-provider-toy'), program, { mode: 0o755 });
  const settings = join(folder, 'terraform.rc');
  await writeFile(settings, `provider_installation {\n  dev_overrides {\n    "${ADDRESS}" = "${folder}"\n  }\n}\n`);
  const temporary = join(folder, 't');
  await mkdir(temporary);
  return workspace({ TF_CLI_CONFIG_FILE: settings, TMPDIR: temporary, ...environment });
}

function start(folder: string, env: NodeJS.ProcessEnv, ...args: string[]): ChildProcess {
  const child = spawn(COMMAND, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  return child;
}

function finished(child: ChildProcess): Promise<Outcome> {
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => output.push(part));
  return new Promise((resolve) => {
    child.once('close', (status) => resolve({ status, output: Buffer.concat(output).toString() }));
  });
}

const COMMAND = ['terraform', 'tofu'].find((name) => spawnSync(name, ['version']).status === 0) ?? 'terraform';

async function expectLife({ terraform }: Workspace): Promise<void> {
  const created = await terraform('apply', '-auto-approve', '-no-color');
  expect(created).toMatchObject({ status: 0, output: expect.stringContaining('1 added, 0 changed, 0 destroyed') });
  expect(created.output).toContain('"ab-attic"');
  expect(await terraform('plan', '-detailed-exitcode', '-no-color')).toMatchObject({ status: 0 });
  expect(await terraform('apply', '-auto-approve', '-no-color', '-var=colour=blue')).toMatchObject({
    status: 0,
    output: expect.stringContaining('0 added, 1 changed, 0 destroyed'),
  });
  expect(await terraform('destroy', '-auto-approve', '-no-color')).toMatchObject({
    status: 0,
    output: expect.stringContaining('1 destroyed'),
  });
}

test('Terraform starts the program, and creates, plans, changes and destroys with it', async () => {
  const place = await installed();

  await expectLife(place);

  expect(await readdir(place.environment.TMPDIR ?? '')).toEqual([]);
});

test('Terraform reaches a provider that is attached from a running process', async () => {
  const { environment, close } = await attach(toyProvider(), ADDRESS);
  try {
    await expectLife(await workspace(environment));
  } finally {
    await close();
  }
});

test('Terraform shows the log of the program by level and not as an error', async () => {
  const log = join(await temporaryFolder(), 'log');
  const { terraform } = await installed({ TF_LOG_PROVIDER: 'TRACE', TF_LOG_PATH: log });

  await terraform('plan');

  const lines = (await readFile(log, 'utf8')).split('\n');
  const answers = lines.filter((line) => line.includes('Answered a call'));
  expect(answers).toContainEqual(expect.stringMatching(/\[TRACE\] provider\.terraform-provider-toy.*Answered a call/));
  expect(answers).toContainEqual(expect.stringContaining('tf_rpc=PlanResourceChange'));
});

test('Terraform shows why the program cannot start', async () => {
  const { terraform } = await installed({ TMPDIR: '/nowhere' });

  const { status, output } = await terraform('plan', '-no-color');

  expect(status).toBe(1);
  expect(output.replace(/[\s│]+/g, ' ')).toContain('Cannot make a folder for the socket in /nowhere');
});

test('the program ends when Terraform is killed', async () => {
  const place = await installed();
  await place.terraform('apply', '-auto-approve');
  // Waits for an answer that does not come, with the program running.
  const console = spawn(COMMAND, ['apply'], {
    cwd: place.folder,
    env: { ...place.environment, TF_INPUT: '1', TF_VAR_colour: 'green' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  running.add(console);
  const temporary = place.environment.TMPDIR ?? '';
  await until(async () => (await readdir(temporary)).length > 0);

  console.kill('SIGKILL');

  await until(async () => (await readdir(temporary)).length === 0);
});
