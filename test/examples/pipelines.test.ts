import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { createProgram } from '../../src/cli';
import { startControlPlane } from '../support/control-plane';
import { DIST, terraformWorkspace } from '../support/terraform';

const PIPELINES = resolve(__dirname, '../../examples/pipelines');

interface Step {
  readonly name?: string;
  readonly run?: string;
}

/** The shell commands of each example, in the order in which they run. */
async function scriptsOf(example: string): Promise<string[]> {
  const document = parse(await readFile(join(PIPELINES, example), 'utf8'));
  const { before_script: before, script, steps } = document.jobs?.plan ?? document.plan;
  return steps ? (steps as Step[]).flatMap(({ run }) => run ?? []) : [...before, ...script];
}

const EXAMPLES = ['github-actions/plan.yml', 'gitlab/.gitlab-ci.yml'];

test.each(EXAMPLES)('the commands and options of %s exist', async (example) => {
  const lines = (await scriptsOf(example)).join('\n').split('\n');
  const commands = lines.flatMap((line) => /^npx nuodbaas (.*?)(?: >.*)?$/.exec(line)?.[1] ?? []);

  expect(commands.length).toBeGreaterThan(2);
  for (const command of commands) expect(() => find(createProgram(), command.split(' '))).not.toThrow();
});

/** What a runner has and this machine need not; the rest is run as it is written. */
const OF_THE_RUNNER = /^(npm ci|npx nuodbaas provider install|gh |curl )/;

test.each(EXAMPLES)(
  '%s plans, summarizes, and stops what destroys the last backup',
  async (example) => {
    await using controlPlane = await startControlPlane();
    await controlPlane.createDatabase();
    const workspace = await terraformWorkspace({ NUODB_CP_URL_BASE: controlPlane.url, GITHUB_STEP_SUMMARY: 'step.md' });
    const bin = join(workspace.folder, 'bin');
    await mkdir(bin);
    await writeFile(
      join(bin, 'npx'),
      `#!/bin/sh\nshift\nexec '${process.execPath}' '${join(DIST, 'nuodbaas')}' "$@"\n`,
    );
    await chmod(join(bin, 'npx'), 0o755);
    const lines = (await scriptsOf(example)).join('\n').split('\n');
    const script = lines.filter((line) => !OF_THE_RUNNER.test(line)).join('\n');
    const runPipeline = () =>
      workspace.run('bash', [
        '-eo',
        'pipefail',
        '-c',
        `PATH='${bin}':"$PATH"\n${script.replaceAll('terraform ', `${workspace.command} `)}`,
      ]);
    const summary = () => readFile(join(workspace.folder, 'summary.md'), 'utf8');

    await writeFile(join(workspace.folder, 'main.tf'), REQUIRED + BACKUP);
    expect(await runPipeline()).toMatchObject({ status: 0 });
    expect(await summary()).toContain('**Taken**');

    await workspace.terraform(['apply', '-auto-approve', 'plan.bin']);
    await writeFile(join(workspace.folder, 'main.tf'), REQUIRED);
    expect(await runPipeline()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('destroys the last restorable backup of acme/messaging/demo'),
    });
    expect(await summary()).toContain('**Lost**');
  },
  60_000,
);

const REQUIRED =
  'terraform {\n  required_providers {\n    nuodbaas = { source = "nuodb/nuodbaas", version = ">= 2.0.0" }\n  }\n}\n';
const BACKUP =
  'resource "nuodbaas_backup" "b" {\n  organization = "acme"\n  project      = "messaging"\n  database     = "demo"\n}\n';

/** @throws Error where there is no such command, or it has no such option */
function find(command: Command, [word, ...rest]: readonly string[]): Command {
  const child = command.commands.find((each) => each.name() === word);
  if (child) return find(child, rest);
  if (command.commands.length > 0) throw new Error(`${command.name()} has no command ${word}`);
  const options = [word, ...rest].filter((each) => each?.startsWith('--'));
  const unknown = options.filter((each) => !command.options.some(({ long }) => long === each));
  if (unknown.length > 0) throw new Error(`${command.name()} has no option ${unknown.join(', ')}`);
  return command;
}
