import { type Command, InvalidArgumentError, Option } from 'commander';
import { FORMATS } from './formats';
import type { RenderOptions } from './render';

const HELP = `
Runs the app, the one of cdktf.json unless another one is given, and writes what one of its stacks is made of as files to
be committed: the same on every machine, without times, paths of this machine, or CDKTF's own notes.
  hcl         as a person would write it, with the construct that each block is from. Its plan is that of the JSON, so a
              state stays as it is: this is how to go on without CDKTF
  terraform   JSON, to be applied by others
  kubernetes  the VolumeSnapshots of its SnapshotBackups, for Argo CD or Flux to make once; and with --snapshots, when they
              are there, their registry Secrets, as ExternalSecrets that hold no password

A secret that is a literal, and a path of this machine, are refused. What CDKTF keeps in a local state file gets no backend:
say where the state is in a file of your own beside these. --out is emptied of what was rendered before, and of nothing else.

Examples:
  Leave CDKTF:
  $ nuodbaas render quickstart --format hcl --out infrastructure

  Commit what Atlantis is to apply:
  $ nuodbaas render quickstart --format terraform --out deploy/quickstart -- npx tsx main.ts

  Have Argo CD cut a backup, and register it once it is cut:
  $ nuodbaas render release --format kubernetes --cut-at 2024-10-04T09:56:16Z --out deploy/backup
  $ kubectl get volumesnapshots,volumesnapshotcontents -A -o json > snapshots.json
  $ nuodbaas render release --format kubernetes --cut-at 2024-10-04T09:56:16Z --out deploy/backup \\
      --snapshots snapshots.json --secret-store vault`;

export function registerRender(program: Command): void {
  program
    .command('render')
    .description('write a stack of a CDKTF app as files that others can apply')
    .argument('<stack>', 'the name of the stack')
    .argument('[command...]', 'the app and its arguments, after -- (default: the app of cdktf.json)')
    .addOption(new Option('--format <format>', 'what to write').choices(FORMATS).makeOptionMandatory())
    .option('--out <folder>', 'where to (default: standard output)')
    .option('--schema <file>', 'what `terraform providers schema -json` printed, where the stack uses other providers')
    .option(
      '--cut-at <time>',
      'kubernetes: when the backup is cut, by which it is named: 2024-10-04T09:56:16Z',
      parseTime,
    )
    .option('--snapshots <file>', 'kubernetes: the list that kubectl has of the snapshots, to register them')
    .option(
      '--secret-store <name>',
      'kubernetes: the ClusterSecretStore that has DBA passwords, as dba-password of ORG/PROJ/DB',
    )
    .addHelpText('after', HELP)
    .action(async (stack: string, command: string[], options: RenderOptions) => {
      const { render } = await import('./render');
      await render(stack, command, options);
    });
}

function parseTime(text: string): Date {
  const time = new Date(text);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text) && !Number.isNaN(time.getTime())) return time;
  throw new InvalidArgumentError('Expected a time in UTC with seconds, such as 2024-10-04T09:56:16Z.');
}
