import { execFile, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DEFAULT_ADDRESSES } from '../../src/cli/provider/address';
import { layOutMirror } from '../../src/cli/provider/mirror';
import { temporaryFolder } from './folders';

/** What `npm run build` makes. */
export const DIST = resolve(__dirname, '../../dist');

export interface CommandOutcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder in which the Terraform CLI, or OpenTofu's, finds the provider of the build and nothing else. */
export interface Workspace {
  readonly folder: string;
  /** `terraform` or `tofu`. */
  readonly command: string;
  /** Runs `terraform <args>`. @throws Error with all that it printed, where its exit code is not among `allowed` */
  terraform(args: readonly string[], allowed?: readonly number[]): Promise<CommandOutcome>;
  /** Runs any program there; nothing is handed down of whoever runs the tests but the path. */
  run(command: string, args: readonly string[]): Promise<CommandOutcome>;
}

/**
 * Makes a workspace without any configuration yet; it is removed after the file's tests.
 *
 * @param env such as `{ NUODB_CP_URL_BASE: controlPlane.url }`
 * @param mirrors folders with other providers that the configuration asks for
 */
export async function terraformWorkspace(
  env: Readonly<Record<string, string>>,
  ...mirrors: readonly string[]
): Promise<Workspace> {
  const command = requireTerraform();
  const base = await temporaryFolder();
  const mirror = join(base, 'mirror');
  await layOutMirror(mirror, DEFAULT_ADDRESSES, DIST);
  const configuration = join(base, 'terraform.rc');
  await writeFile(configuration, installationFrom(mirror, ...mirrors));
  const folder = join(base, 'stack');
  await mkdir(folder);

  const surroundings = { ...terraformEnvironment(base, configuration), ...env };
  const run: Workspace['run'] = (program, args) => runCommand(program, args, folder, surroundings);
  return {
    folder,
    command,
    run,
    async terraform(args, allowed = [0]) {
      const outcome = await run(command, args);
      if (allowed.includes(outcome.status)) return outcome;
      throw new Error(`terraform ${args.join(' ')} ended with ${outcome.status}:\n${outcome.stdout}${outcome.stderr}`);
    },
  };
}

/** The content of a CLI configuration by which providers come from these folders and from nowhere else. */
export function installationFrom(...mirrors: readonly string[]): string {
  const methods = mirrors.map((path) => `  filesystem_mirror {\n    path = "${path}"\n  }\n`);
  return `provider_installation {\n${methods.join('')}}\n`;
}

/**
 * The environment of commands: nothing is handed down of whoever runs the tests but the path.
 *
 * @param home a folder that stands for the user's own
 * @param configuration the path of the CLI configuration
 */
export function terraformEnvironment(home: string, configuration: string): Record<string, string | undefined> {
  return {
    PATH: process.env.PATH,
    HOME: home,
    CHECKPOINT_DISABLE: '1',
    TF_IN_AUTOMATION: '1',
    TF_INPUT: '0',
    TF_CLI_CONFIG_FILE: configuration,
  };
}

/** What was found, once in a file: it may make a workspace for each test. */
let found: string | undefined;

/** The CLI to drive: Terraform's, or OpenTofu's where there is none. @throws Error where there is neither */
export function requireTerraform(): string {
  found ??= ['terraform', 'tofu'].find((name) => spawnSync(name, ['version']).status === 0);
  if (found !== undefined) return found;
  throw new Error('The acceptance tests drive the real CLI: put terraform or tofu on the PATH (see the README).');
}

function runCommand(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<CommandOutcome> {
  return new Promise((done) => {
    execFile(program, args, { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      // Ended by a signal, or not started at all, has no exit code.
      const status = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
      done({ status, stdout, stderr: error && !stderr ? error.message : stderr });
    });
  });
}
