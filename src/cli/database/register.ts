import { type Command, InvalidArgumentError } from 'commander';
import { type Database, document } from '../../api';
import type { DatabaseRef } from '../../client';
import { type CreationOptions, createItem, withCreationOptions } from '../items/create';
import { parseRef } from '../items/names';
import { SETTINGS } from '../items/options';
import { collectLabel, collectTierParameter } from '../items/pairs';
import { registerDelete, registerGet, registerList, registerWait } from '../items/register';
import { type DbaPasswordOptions, dbaPasswordOf } from './dba-password';
import { DATABASE } from './kind';

const EXAMPLES = {
  group: `
Example:
  $ nuodbaas database create acme/messaging/demo --dba-password-file ./password --wait
  /databases/acme/messaging/demo`,
  create: `
The DBA password comes from --dba-password-file, from NUODBAAS_DBA_PASSWORD of the environment, or is asked for on a
terminal; never from an argument. A database that is restored keeps its backup's, unless it is given another.

Examples:
  With a password from a secret store, which no file has:
  $ secret-store read dba | nuodbaas database create acme/messaging/demo --dba-password-file - --wait
  /databases/acme/messaging/demo

  A clone, from a backup:
  $ nuodbaas database create acme/messaging/clone --restore-from acme/messaging/demo/20241004095616 --wait
  /databases/acme/messaging/clone`,
};

const UNTIL = 'until the database is available or, where it is disabled, stopped';

export function registerDatabase(program: Command): void {
  const database = program
    .command('database')
    .description('create, restore, look at and delete databases')
    .addHelpText('after', EXAMPLES.group);
  registerCreate(database);
  registerList(database, DATABASE, 'status.state=Available');
  registerGet(database, DATABASE);
  registerWait(database, DATABASE, UNTIL);
  registerDelete(database, DATABASE);
}

interface CreateOptions extends CreationOptions, DbaPasswordOptions, NonNullable<Database['properties']> {
  readonly restoreFrom?: string;
  readonly tier?: string;
  readonly tierParameter?: Readonly<Record<string, string>>;
  readonly label?: Readonly<Record<string, string>>;
}

function registerCreate(database: Command): void {
  const command = database
    .command('create')
    .description('create a database, or restore one from a backup')
    .argument(`<${DATABASE.form}>`, 'the database', parseRef(DATABASE))
    .option(
      '--restore-from <backup>',
      "the backup's name; what is left out in front is the new database's",
      parseBackup,
    )
    .option('--dba-password-file <file>', 'the file that holds the DBA password; - for standard input')
    .option('--tier <tier>', "the service tier, such as n0.small (default: the project's)")
    .option('--archive-disk-size <size>', 'the size of the archive volumes, such as 50Gi')
    .option('--journal-disk-size <size>', 'the size of journal volumes of their own, such as 10Gi')
    .option('--product-version <version>', "the version of NuoDB (default: the project's)")
    .option('--tier-parameter <key=value>', 'a parameter of the tier; may be repeated', collectTierParameter)
    .option('--label <key=value>', 'give the database a label; may be repeated', collectLabel);
  withCreationOptions(command, DATABASE, UNTIL)
    .addHelpText('after', EXAMPLES.create + SETTINGS)
    .action(createDatabase);
}

async function createDatabase(ref: DatabaseRef, options: CreateOptions): Promise<void> {
  const { restoreFrom, tier, tierParameter: tierParameters, label: labels } = options;
  const { archiveDiskSize, journalDiskSize, productVersion } = options;
  const properties = { archiveDiskSize, journalDiskSize, productVersion, tierParameters };
  const restored = restoreFrom === undefined ? {} : { restoreFrom: { backup: restoreFrom } };
  const dbaPassword = await dbaPasswordOf(options, restoreFrom !== undefined);
  await createItem(DATABASE, { ...ref, dbaPassword, ...restored, tier, labels, properties }, options);
}

const BACKUP_TO_RESTORE = new RegExp(document.components.schemas.RestoreFrom.properties.backup.pattern);

function parseBackup(text: string): string {
  const name = text.replace(/^\/backups\//, '');
  if (BACKUP_TO_RESTORE.test(name)) return name;
  throw new InvalidArgumentError('Expected a backup, such as acme/messaging/demo/20241004095616.');
}
