import type { Command } from 'commander';
import type { ProjectRef } from '../../client';
import { type CreationOptions, createItem, withCreationOptions } from '../items/create';
import { parseRef } from '../items/names';
import { SETTINGS } from '../items/options';
import { collectLabel, collectTierParameter } from '../items/pairs';
import { registerDelete, registerGet, registerList, registerWait } from '../items/register';
import { PROJECT } from './kind';

const EXAMPLE = `
Example:
  $ nuodbaas project create acme/messaging --sla dev --tier n0.small --wait
  /projects/acme/messaging`;

const UNTIL = 'until the project is available or, where it is disabled, stopped';

export function registerProject(program: Command): void {
  const project = program
    .command('project')
    .description('create, look at and delete projects')
    .addHelpText('after', EXAMPLE);
  registerCreate(project);
  registerList(project, PROJECT, 'sla=dev');
  registerGet(project, PROJECT);
  registerWait(project, PROJECT, UNTIL);
  registerDelete(project, PROJECT);
}

interface CreateOptions extends CreationOptions {
  readonly sla: string;
  readonly tier: string;
  readonly productVersion?: string;
  readonly tierParameter?: Readonly<Record<string, string>>;
  readonly label?: Readonly<Record<string, string>>;
}

function registerCreate(project: Command): void {
  const command = project
    .command('create')
    .description('create a project')
    .argument(`<${PROJECT.form}>`, 'the project', parseRef(PROJECT))
    .requiredOption('--sla <sla>', 'the service level, such as dev, qa or prod; fixed from then on')
    .requiredOption('--tier <tier>', 'the service tier, such as n0.small')
    .option('--product-version <version>', 'the version of NuoDB (default: the service level and the cluster decide)')
    .option('--tier-parameter <key=value>', 'a parameter of the tier; may be repeated', collectTierParameter)
    .option('--label <key=value>', 'give the project a label; may be repeated', collectLabel);
  withCreationOptions(command, PROJECT, UNTIL)
    .addHelpText('after', EXAMPLE + SETTINGS)
    .action(createProject);
}

async function createProject(ref: ProjectRef, options: CreateOptions): Promise<void> {
  const { sla, tier, productVersion, tierParameter: tierParameters, label: labels } = options;
  await createItem(PROJECT, { ...ref, sla, tier, labels, properties: { productVersion, tierParameters } }, options);
}
