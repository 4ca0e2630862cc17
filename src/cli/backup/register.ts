import type { Command } from 'commander';
import { createBackup } from './create';
import { getBackup } from './get';
import { collectLabel } from './label';
import { parseBackup, parseTarget } from './target';

const SETTINGS = `

Settings, from the environment:
  NUODB_CP_URL_BASE                  the control plane, such as http://127.0.0.1:8080
  NUODB_CP_USER, NUODB_CP_PASSWORD   <organization>/<user> and its password
  NUODB_CP_TOKEN                     in place of user and password
  NUODB_CP_TRUSTED_CERT              a PEM file of certificates to trust
  NUODB_CP_SKIP_VERIFY               true to take any certificate
  NUODBAAS_ALLOW_PLAIN_HTTP          true to send credentials without encryption, though to another machine`;

const EXAMPLES = {
  group: `
Example:
  $ nuodbaas backup create acme/messaging/demo
  /backups/acme/messaging/demo/20241004095616`,
  create: `
Prints where the backup is. It is taken in the background; interrupting --wait does not end it.

Examples:
  Back a database up under a generated name, and wait for the backup:
  $ nuodbaas backup create acme/messaging/demo --wait
  /backups/acme/messaging/demo/20241004095616

  Import a backup by the handle that its plugin knows it by:
  $ nuodbaas backup create acme/messaging/demo/20241004095616 \\
      --import-source-handle backup \\
      --import-source-plugin embedded.cp.nuodb.com
  /backups/acme/messaging/demo/20241004095616`,
  get: `
Prints the backup as JSON. Its status.state is Pending, Succeeded, Failed or Deleting.

Example:
  $ nuodbaas backup get acme/messaging/demo/20241004095616 | jq -r .status.state
  Succeeded`,
};

export function registerBackup(program: Command): void {
  const backup = program
    .command('backup')
    .description('take, import and look at backups')
    .addHelpText('after', EXAMPLES.group);
  registerCreate(backup);
  registerGet(backup);
}

function registerCreate(backup: Command): void {
  backup
    .command('create')
    .description('take an on-demand backup of a database, or import one')
    .argument(
      '<ORG/PROJ/DB[/NAME]>',
      'the database, and the name of the backup unless it is to be generated',
      parseTarget,
    )
    .option('--import-source-handle <handle>', 'import the backup that its plugin knows by this handle')
    .option('--import-source-plugin <plugin>', 'the plugin that manages it, such as embedded.cp.nuodb.com')
    .option('--label <key=value>', 'give the backup a label; may be repeated', collectLabel)
    .option('--wait', 'wait until the backup has succeeded, or fail as it does')
    .addHelpText('after', EXAMPLES.create + SETTINGS)
    .action(createBackup);
}

function registerGet(backup: Command): void {
  backup
    .command('get')
    .description('print a backup')
    .argument('<ORG/PROJ/DB/NAME>', 'the backup', parseBackup)
    .addHelpText('after', EXAMPLES.get + SETTINGS)
    .action(getBackup);
}
