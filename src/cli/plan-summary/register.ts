import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { CommandError, EXIT_CODES } from '../exit';
import { SETTINGS } from '../items/options';
import { withClient } from '../with-client';
import { jsonSummary } from './json';
import { markdownSummary } from './markdown';
import { parsePlan } from './plan';
import { restorableAtServer } from './restorable';
import { type Summary, summarize } from './summary';

const EXAMPLES = `
Says which backups the plan takes, imports, restores from, keeps and loses, and where it destroys databases, VolumeSnapshots
or registry Secrets. Nothing that is sensitive is printed. The plan tells of what Terraform manages, and nothing of what
NUODB_CP_FINAL_BACKUP is where it is applied.

With --strict it ends with 1 where a database loses its last restorable backup: none is left in the state or, with
--control-plane, at all; and none must have succeeded first, be it by \`triggers\`, \`create_before_destroy\` or a final
backup that aborts.

Examples:
  For a comment on a pull request:
  $ terraform plan -out=plan && terraform show -json plan > plan.json
  $ nuodbaas plan-summary plan.json > comment.md

  Fail before the last restorable backup of a database is destroyed, as far as the control plane knows them:
  $ nuodbaas plan-summary plan.json --control-plane --strict

  For a program:
  $ terraform show -json plan | nuodbaas plan-summary - --output json | jq '.lost[].backup'`;

interface Options {
  readonly output: 'markdown' | 'json';
  readonly controlPlane?: true;
  readonly strict?: true;
}

export function registerPlanSummary(program: Command): void {
  program
    .command('plan-summary')
    .description('say what a Terraform plan does to backups')
    .argument('<plan-file>', 'what `terraform show -json` printed of a plan; - for standard input')
    .addOption(new Option('-o, --output <format>', 'how to print it').choices(['markdown', 'json']).default('markdown'))
    .option('--control-plane', 'ask the control plane which other backups there are of the databases that lose one')
    .option('--strict', 'end with 1 where the last restorable backup of a database is destroyed')
    .addHelpText('after', EXAMPLES + SETTINGS)
    .action(summarizePlan);
}

async function summarizePlan(file: string, { output, controlPlane, strict }: Options): Promise<void> {
  const plan = parsePlan(file === '-' ? 'standard input' : file, await readPlan(file));
  const summary = await summarize(plan, controlPlane && askControlPlane);
  console.log(output === 'json' ? jsonSummary(summary) : markdownSummary(summary));
  if (strict) refuseDangers(summary);
}

function askControlPlane(databases: readonly string[]) {
  return withClient(`list the backups of ${databases.join(', ')}`, (client) => restorableAtServer(client, databases));
}

function refuseDangers({ dangers }: Summary): void {
  if (dangers.length === 0) return;
  const databases = dangers.map(({ database }) => database).join(', ');
  throw new CommandError(
    `The plan destroys the last restorable backup of ${databases}. Keep it, or leave --strict out where that is meant.`,
  );
}

async function readPlan(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(
      `Cannot read the plan: ${error.message}. Pass what \`terraform show -json\` printed.`,
      error.code === 'ENOENT' ? EXIT_CODES.notFound : EXIT_CODES.usage,
      { cause: error },
    );
  });
}
