import { type Command, InvalidArgumentError, Option } from 'commander';
import { NAME } from '../../registry';
import { changeStorageManager, type FileOptions, failNextBackup, readFile, showDatabase, writeFile } from './database';
import { sendAdmin } from './send';

const EXAMPLES = `
These commands play the machinery behind a control plane of this package. They work on the machine that it runs on only.

Examples:
  Change what a database holds, and look:
  $ nuodbaas admin write acme/messaging/demo rows.txt --text 'one row'
  $ nuodbaas admin read acme/messaging/demo rows.txt

  See a backup fail because no storage manager is ready:
  $ nuodbaas admin storage-manager acme/messaging/demo --not-ready

  See what it looks like while nothing moves on:
  $ nuodbaas admin pause`;

export function registerAdmin(program: Command): void {
  const admin = program
    .command('admin')
    .description('play the machinery behind a control plane of this package')
    .addHelpText('after', EXAMPLES);
  registerReconciliation(admin);
  registerStorageManagers(admin);
  registerFiles(admin);
}

function registerReconciliation(admin: Command): void {
  const setPaused = (paused: boolean) => async () => {
    const attempt = `${paused ? 'pause' : 'resume'} the control plane`;
    await sendAdmin(attempt, 'PUT', '/reconciliation', { paused });
  };
  admin
    .command('pause')
    .description('let nothing move on from Pending, Creating, Restoring, Modifying or Stopping')
    .addHelpText('after', example('pause'))
    .action(setPaused(true));
  admin
    .command('resume')
    .description('let things move on again')
    .addHelpText('after', example('resume'))
    .action(setPaused(false));
}

function registerStorageManagers(admin: Command): void {
  databaseCommand(admin, 'show', 'print the storage managers of a database and their volumes')
    .addHelpText('after', example('show acme/messaging/demo'))
    .action(showDatabase);
  databaseCommand(admin, 'storage-manager', 'change the state of a storage manager')
    .option('--ordinal <n>', 'which one', parseOrdinal, 0)
    .option('--ready', 'it is ready')
    .addOption(new Option('--not-ready', 'it is not').conflicts('ready'))
    .option('--storage-group <name>', 'it serves this storage group only (TPSG)')
    .option('--no-storage-group', 'it serves all data')
    .addHelpText('after', example('storage-manager acme/messaging/demo --ordinal 1 --not-ready'))
    .action((database, { ordinal, ready, notReady, storageGroup }) =>
      changeStorageManager(database, {
        ordinal,
        ready: notReady ? false : ready,
        // Commander takes an option that can be negated for true where it is absent.
        storageGroup: storageGroup === true ? undefined : storageGroup,
      }),
    );
  databaseCommand(admin, 'fail-next-backup', 'make the next backup of a database fail')
    .argument('<message>', 'what it is to fail with')
    .addHelpText('after', example("fail-next-backup acme/messaging/demo 'the storage is full'"))
    .action(failNextBackup);
}

function registerFiles(admin: Command): void {
  const volume = () =>
    new Option('--volume <volume>', 'which volume').choices(['archive', 'journal']).default('archive');
  databaseCommand(admin, 'read', 'print a file of a volume')
    .argument('<path>', 'the file, relative to the volume')
    .addOption(volume())
    .option('--storage-manager <n>', 'of which storage manager (default: 0)', parseOrdinal)
    .addHelpText('after', example('read acme/messaging/demo rows.txt'))
    .action((database: string, path: string, options: FileOptions) => readFile(database, path, options));
  databaseCommand(admin, 'write', 'write a file of a volume, from standard input')
    .argument('<path>', 'the file, relative to the volume')
    .addOption(volume())
    .option('--storage-manager <n>', 'of which storage manager (default: all)', parseOrdinal)
    .option('--text <text>', 'write this instead')
    .addHelpText('after', example("write acme/messaging/demo rows.txt --text 'one row'"))
    .action((database: string, path: string, options: FileOptions & { text?: string }) =>
      writeFile(database, path, options),
    );
}

function example(line: string): string {
  return `\nExample:\n  $ nuodbaas admin ${line}`;
}

function databaseCommand(admin: Command, name: string, description: string): Command {
  return admin.command(name).description(description).argument('<ORG/PROJ/DB>', 'the database', parseDatabase);
}

function parseDatabase(text: string): string {
  const names = text.split('/');
  if (names.length === 3 && names.every((name) => NAME.test(name))) return text;
  throw new InvalidArgumentError('Expected ORG/PROJ/DB, such as acme/messaging/demo.');
}

function parseOrdinal(text: string): number {
  if (/^[0-9]{1,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected a whole number, 0 or more.');
}
