import type { Command } from 'commander';
import { copyEntry } from './copy';

const EXAMPLES = {
  group: `
Example:
  $ nuodbaas registry copy --from ./here --to ./there acme-messaging-demo-20241004095616`,
  copy: `
A control plane of this package keeps its registry in its data directory, a file for each handle. What is copied is the
entry of a backup, so that another control plane on this machine can import it; the bytes stay where they are, in the data
directory that the entry came from. Deleting the backup there takes the bytes from whoever has a copy of the entry, too:
that control plane only keeps a backup that its own imports need. An entry that is there already is never overwritten.

Examples:
  Make a backup known to another control plane, under the same handle:
  $ nuodbaas registry copy --from ./here --to ./there acme-messaging-demo-20241004095616

  Give a backup a second handle:
  $ nuodbaas registry copy --from ./here --to ./here acme-messaging-demo-20241004095616 --as backup`,
};

export function registerRegistry(program: Command): void {
  const registry = program
    .command('registry')
    .description('move backups between control planes of this package')
    .addHelpText('after', EXAMPLES.group);
  registry
    .command('copy')
    .description('copy the registry entry of a backup to another control plane, or to another handle')
    .argument('<handle>', "what the backup plugin knows the backup by: the backup's status.backupHandle")
    .requiredOption('--from <dir>', 'the data directory of the control plane that has the entry')
    .requiredOption('--to <dir>', 'the data directory of the control plane that is to have it')
    .option('--as <handle>', 'the handle to give it there, instead of the same one')
    .addHelpText('after', EXAMPLES.copy)
    .action(copyEntry);
}
