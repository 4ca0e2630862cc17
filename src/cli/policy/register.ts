import { type Command, InvalidArgumentError } from 'commander';
import { document } from '../../api';
import { CYCLES } from '../../policy';
import { KEEP_FOREVER_LABEL } from '../../registry';
import { parseRef } from '../items/names';
import { collect, parseCount, SETTINGS } from '../items/options';
import { collectLabel } from '../items/pairs';
import { registerDelete, registerGet, registerList } from '../items/register';
import { outputOption } from '../output/format';
import { createPolicy } from './create';
import { POLICY } from './kind';
import { registerPreview } from './preview';

const EXAMPLES = {
  group: `
Example:
  $ nuodbaas policy list acme`,
  create: `
Without any --keep option all backups are kept. The label ${KEEP_FOREVER_LABEL}=true keeps a backup in any case.

Example:
  $ nuodbaas policy create acme/nightly --frequency @daily --scope acme/messaging --keep-daily 7 --keep-weekly 4
  /backuppolicies/acme/nightly`,
};

export function registerPolicy(program: Command): void {
  const policy = program
    .command('policy')
    .alias('backuppolicy')
    .description('create, look at and delete backup policies')
    .addHelpText('after', EXAMPLES.group);
  registerCreate(policy);
  registerList(policy, POLICY, 'selector.scope=acme/messaging');
  registerGet(policy, POLICY);
  registerDelete(policy, POLICY);
  registerPreview(policy);
}

function registerCreate(policy: Command): void {
  const command = policy
    .command('create')
    .description('create a backup policy')
    .argument(`<${POLICY.form}>`, 'the backup policy', parseRef(POLICY))
    .requiredOption(
      '--frequency <when>',
      'a cron expression such as "0 7 * * *" in UTC, or @hourly, @daily, @weekly, …',
    )
    .requiredOption('--scope <scope>', 'the databases to back up: * for all, or ORG[/PROJ[/DB]]', parseSelectorScope)
    .option('--select-sla <sla>', 'only those of this service level; may be repeated', collect)
    .option('--select-tier <tier>', 'only those of this service tier; may be repeated', collect)
    .option('--select-label <key=value>', 'only those with this label; may be repeated', collectLabel);
  for (const cycle of CYCLES) {
    command.option(`--keep-${cycle} <n>`, `how many ${cycle} backups to keep`, parseCount);
  }
  command
    .option('--suspended', 'take no backups for now')
    .option('--label <key=value>', 'give the policy a label, which its backups get; may be repeated', collectLabel)
    .addOption(outputOption(`where the policy is, such as /${POLICY.path}/${POLICY.example}`))
    .addHelpText('after', EXAMPLES.create + SETTINGS)
    .action(createPolicy);
}

const SCOPE = new RegExp(document.components.schemas.Selector.properties.scope.pattern);

function parseSelectorScope(text: string): string {
  if (SCOPE.test(text)) return text;
  throw new InvalidArgumentError('Expected * or ORG[/PROJ[/DB]], such as acme/messaging.');
}
