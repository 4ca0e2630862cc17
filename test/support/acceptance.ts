import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { startControlPlane, type TestControlPlane } from './control-plane';
import { temporaryFolder } from './folders';
import { DIST, requireTerraform, terraformEnvironment } from './terraform';

export interface Outcome {
  readonly status: number | null;
  /** What it printed on stdout and stderr, with the frames and line breaks of diagnostics taken out. */
  readonly output: string;
}

/** What the state has of one resource. */
export interface StateOf {
  readonly tainted: boolean;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever attributes it expects
  readonly attributes: Readonly<Record<string, any>>;
}

export interface Running {
  /** Kills Terraform and the provider, which get to do nothing any more. */
  kill(): void;
  /** Presses Ctrl-C: the terminal tells Terraform and the provider alike. */
  interrupt(): void;
  readonly ended: Promise<Outcome>;
}

/** A folder of its own with the real CLI, which starts the provider's real program. */
export interface Workspace {
  /** Where all files are that the commands can be expected to write; the configuration is in the folder `stack`. */
  readonly base: string;
  /** Writes the configuration; the block that names the provider is already there. */
  configure(...blocks: readonly string[]): Promise<void>;
  /** Runs a command. @throws Error with all that it printed, where it does not end with 0 */
  terraform(...args: readonly string[]): Promise<Outcome>;
  /** Runs a command that is to fail. @throws Error where it does not end with 1 */
  failing(...args: readonly string[]): Promise<Outcome>;
  apply(): Promise<Outcome>;
  /** Whether a plan has no changes, neither to make nor to be told of. */
  isUpToDate(): Promise<boolean>;
  start(...args: readonly string[]): Running;
  /** Of a resource such as `nuodbaas_backup.b`; undefined where the state does not have it. */
  state(address: string): Promise<StateOf | undefined>;
  /** Sets a variable of the environment for the commands to come. */
  readonly env: Record<string, string | undefined>;
}

export const APPLY = ['apply', '-auto-approve'] as const;
export const DESTROY = ['destroy', '-auto-approve'] as const;

export const PROJECT = `
resource "nuodbaas_project" "p" {
  organization = "acme"
  name         = "messaging"
  sla          = "dev"
  tier         = "n0.nano"
}`;

export const DATABASE = `
resource "nuodbaas_database" "d" {
  organization = nuodbaas_project.p.organization
  project      = nuodbaas_project.p.name
  name         = "demo"
  dba_password = "hunter2"
}`;

/** A backup of `DATABASE`. @param rest further arguments */
export function backupBlock(rest = '', label = 'b'): string {
  return `
resource "nuodbaas_backup" "${label}" {
  organization = nuodbaas_database.d.organization
  project      = nuodbaas_database.d.project
  database     = nuodbaas_database.d.name
  ${rest}
}`;
}

/** What a test of the whole works with. */
export interface Stage {
  readonly controlPlane: TestControlPlane;
  readonly workspace: Workspace;
}

/**
 * Has each test of a file, or of a describe block, begin with a control plane and a workspace of its own.
 *
 * ```ts
 * let controlPlane: TestControlPlane;
 * let workspace: Workspace;
 * stageEachTest((stage) => ({ controlPlane, workspace } = stage));
 * ```
 *
 * @param options the CLI to drive, and what is added to the environment
 */
export function stageEachTest(
  use: (stage: Stage) => void,
  options: { readonly command?: string; readonly env?: Readonly<Record<string, string>> } = {},
): void {
  let controlPlane: TestControlPlane;
  beforeEach(async () => {
    controlPlane = await startControlPlane();
    const env = { NUODB_CP_URL_BASE: controlPlane.url, ...options.env };
    use({ controlPlane, workspace: await makeWorkspace(env, options.command) });
  });
  afterEach(() => controlPlane.close());
}

/**
 * Makes a workspace of the provider of the build, which is not installed: Terraform is told where it is.
 *
 * @param given what is added to the environment, such as NUODB_CP_URL_BASE
 * @param command the CLI to drive; by default Terraform's, or OpenTofu's where there is none
 */
export async function makeWorkspace(
  given: Readonly<Record<string, string>>,
  command = requireTerraform(),
): Promise<Workspace> {
  const base = await temporaryFolder();
  const folder = join(base, 'stack');
  const rc = join(base, 'terraform.rc');
  await mkdir(folder);
  await writeFile(rc, `provider_installation {\n  dev_overrides {\n    "nuodb/nuodbaas" = "${DIST}"\n  }\n}\n`);
  const env = { ...terraformEnvironment(base, rc), ...given };
  const start: Workspace['start'] = (...args) => startCommand(command, args, folder, env);
  const expecting = async (status: number, args: readonly string[]) => {
    const outcome = await start(...args).ended;
    if (outcome.status === status) return outcome;
    throw new Error(`${command} ${args.join(' ')} ended with ${outcome.status}:\n${outcome.output}`);
  };
  return {
    base,
    env,
    start,
    terraform: (...args) => expecting(0, args),
    failing: (...args) => expecting(1, args),
    apply: () => expecting(0, APPLY),
    async isUpToDate() {
      const { status, output } = await start('plan', '-detailed-exitcode').ended;
      if (status !== 0 && status !== 2) throw new Error(`${command} plan ended with ${status}:\n${output}`);
      return status === 0 && !output.includes('Objects have changed outside of Terraform');
    },
    configure: (...blocks) => writeFile(join(folder, 'main.tf'), [REQUIRED_PROVIDERS, ...blocks].join('\n')),
    state: (address) => readState(join(folder, 'terraform.tfstate'), address),
  };
}

const REQUIRED_PROVIDERS = `
terraform {
  required_providers {
    nuodbaas = { source = "nuodb/nuodbaas" }
  }
}`;

function startCommand(
  command: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Running {
  // A process group of its own, as a terminal makes one.
  const child = spawn(command, [...args, '-no-color'], { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const signal = (name: NodeJS.Signals) => void process.kill(-pidOf(child), name);
  return { interrupt: () => signal('SIGINT'), kill: () => signal('SIGKILL'), ended: outcomeOf(child) };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('The command was not started');
  return pid;
}

async function outcomeOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Outcome> {
  const closed = new Promise<number | null>((done, fail) => child.once('close', done).once('error', fail));
  const [status, stdout, stderr] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
  const printed = `${stdout}\n${stderr}`;
  return { status, output: printed.replace(/^[│╷╵]/gm, ' ').replace(/\s+/g, ' ') };
}

async function readState(file: string, address: string): Promise<StateOf | undefined> {
  const { resources } = JSON.parse(await readFile(file, 'utf8')) as { resources: StateResource[] };
  const found = resources.find(({ mode, type, name }) => mode === 'managed' && `${type}.${name}` === address);
  const instance = found?.instances[0];
  return instance && { tainted: instance.status === 'tainted', attributes: instance.attributes };
}

interface StateResource {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly instances: readonly { readonly status?: string; readonly attributes: StateOf['attributes'] }[];
}
