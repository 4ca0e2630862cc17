import type { Command } from 'commander';
import { BACKUP_PLUGIN, type BackupName } from '../../registry';
import { withCreationOptions } from '../items/create';
import { parseRef } from '../items/names';
import { SETTINGS } from '../items/options';
import { collectLabel } from '../items/pairs';
import { registerDelete, registerGet, registerList, registerWait } from '../items/register';
import { type CreateOptions, createBackup } from './create';
import { BACKUP } from './kind';
import { parseTarget } from './target';

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
  import: `
Does the same as \`backup create\` with --import-source-handle and --import-source-plugin.

Example:
  $ nuodbaas backup import acme/messaging/demo/20241004095616 --handle acme-messaging-demo-20241004095616 --wait
  /backups/acme/messaging/demo/20241004095616`,
};

const UNTIL = 'until the backup has succeeded';

export function registerBackup(program: Command): void {
  const backup = program
    .command('backup')
    .description('take, import and look at backups')
    .addHelpText('after', EXAMPLES.group);
  registerCreate(backup);
  registerImport(backup);
  registerList(backup, BACKUP, 'status.state=Succeeded');
  registerGet(backup, BACKUP);
  registerWait(backup, BACKUP, UNTIL);
  registerDelete(backup, BACKUP);
}

function registerCreate(backup: Command): void {
  const command = backup
    .command('create')
    .description('take an on-demand backup of a database, or import one')
    .argument(
      '<ORG/PROJ/DB[/NAME]>',
      'the database, and the name of the backup unless it is to be generated',
      parseTarget,
    )
    .option('--import-source-handle <handle>', 'import the backup that its plugin knows by this handle')
    .option('--import-source-plugin <plugin>', 'the plugin that manages it, such as embedded.cp.nuodb.com')
    .option('--label <key=value>', 'give the backup a label; may be repeated', collectLabel);
  withCreationOptions(command, BACKUP, UNTIL)
    .addHelpText('after', EXAMPLES.create + SETTINGS)
    .action(createBackup);
}

interface ImportOptions extends CreateOptions {
  readonly handle: string;
  readonly plugin: string;
}

function registerImport(backup: Command): void {
  const command = backup
    .command('import')
    .description('make a backup known under a name, by the handle that its plugin knows it by')
    .argument(`<${BACKUP.form}>`, 'the name to give to it; the database need not exist', parseRef(BACKUP))
    .requiredOption('--handle <handle>', 'what the plugin knows it by: the status.backupHandle where it was taken')
    .option('--plugin <plugin>', 'the plugin that manages it', BACKUP_PLUGIN)
    .option('--label <key=value>', 'give the import a label; may be repeated', collectLabel);
  withCreationOptions(command, BACKUP, 'until the import has succeeded')
    .addHelpText('after', EXAMPLES.import + SETTINGS)
    .action((name: BackupName, { handle, plugin, ...options }: ImportOptions) =>
      createBackup(name, { ...options, importSourceHandle: handle, importSourcePlugin: plugin }),
    );
}
