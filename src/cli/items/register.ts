import type { Command } from 'commander';
import type { Scope } from '../../client';
import { type OutputOptions, outputOption } from '../output/format';
import { printItem } from '../output/print';
import { withClient } from '../with-client';
import { type DeleteCommandOptions, deleteItem } from './delete';
import { getItem } from './get';
import { type AwaitedKind, type ItemKind, titleOf } from './kind';
import { type ListCommandOptions, listItems } from './list';
import { parseRef, parseScope } from './names';
import { collect, parseCount, SETTINGS, timeoutOption } from './options';
import { type WaitOptions, waitUntilReady } from './wait';

export function registerGet<Ref extends object, Item extends Ref>(group: Command, kind: ItemKind<Ref, Item>): void {
  group
    .command('get')
    .description(`print a ${kind.noun}`)
    .argument(`<${kind.form}>`, `the ${kind.noun}`, parseRef(kind))
    .addOption(outputOption('json'))
    .addHelpText(
      'after',
      `
Example:
  $ nuodbaas ${kind.command} get ${kind.example} | jq .resourceVersion
  "193451345"${SETTINGS}`,
    )
    .action((ref: Ref, options: OutputOptions) => getItem(kind, ref, options));
}

export function registerList<Ref extends object, Item extends Ref>(
  group: Command,
  kind: ItemKind<Ref, Item>,
  /** A filter by a field that makes sense for the kind, such as `status.state=Succeeded`. */
  fieldFilter: string,
): void {
  const scopes = kind.form.split('/').slice(0, -1);
  const scope = kind.example.split('/').slice(0, -1).join('/');
  group
    .command('list')
    .description(`print the ${kind.plural} there are`)
    .argument(
      `[${scopes.join('[/')}${']'.repeat(scopes.length - 1)}]`,
      'where to look; all there are if left out',
      parseScope(kind),
    )
    .option('--label-filter <filter>', 'key, key=value, !key or key!=value; may be repeated, all must hold', collect)
    .option(
      '--field-filter <filter>',
      'the same of a field by its path, such as status.state; may be repeated',
      collect,
    )
    .option('--accessible', 'what these credentials may see, where they may not list all')
    .option('--limit <n>', 'at most so many; says how to get the next ones (default: all)', parseCount)
    .option('--after <name>', 'those that come after this one, which is the last of the page before')
    .addOption(outputOption('table'))
    .addHelpText(
      'after',
      `
Prints them sorted by name. As json and yaml it is a list of what the control plane has, which does not change its form.

Examples:
  A table of those in a scope:
  $ nuodbaas ${kind.command} list ${scope}

  The names of those that meet filters:
  $ nuodbaas ${kind.command} list ${scope} --label-filter stage=test --field-filter ${fieldFilter} -o json | jq -r '.[].name'

  A page at a time:
  $ nuodbaas ${kind.command} list --limit 50 --after ${kind.example}${SETTINGS}`,
    )
    .action((within: Scope | undefined, options: ListCommandOptions) => listItems(kind, within ?? [], options));
}

export function registerWait<Ref extends object, Item extends Ref>(
  group: Command,
  kind: AwaitedKind<Ref, Item>,
  /** What is waited for, such as `until the backup has succeeded`. */
  until: string,
): void {
  group
    .command('wait')
    .description(`wait ${until}`)
    .argument(`<${kind.form}>`, `the ${kind.noun}`, parseRef(kind))
    .addOption(timeoutOption())
    .addOption(outputOption('nothing is printed'))
    .addHelpText(
      'after',
      `
Tells on stderr what it waits for. Ends with 1 where it fails, 3 where there is no such ${kind.noun}, and 7 where the time
is over.

Example:
  $ nuodbaas ${kind.command} wait ${kind.example} --timeout 600${SETTINGS}`,
    )
    .action((ref: Ref, options: WaitOptions & OutputOptions) => waitForItem(kind, ref, options));
}

export function registerDelete<Ref extends object, Item extends Ref>(group: Command, kind: ItemKind<Ref, Item>): void {
  group
    .command('delete')
    .description(`delete a ${kind.noun}`)
    .argument(`<${kind.form}>`, `the ${kind.noun}`, parseRef(kind))
    .option('-y, --yes', 'do not ask; needed where there is no terminal to ask on')
    .option('--wait', 'wait until it is gone')
    .addOption(timeoutOption().implies({ wait: true }))
    .addHelpText(
      'after',
      `
${kind.loss}

Example:
  $ nuodbaas ${kind.command} delete ${kind.example} --yes --wait${SETTINGS}`,
    )
    .action((ref: Ref, options: DeleteCommandOptions) => deleteItem(kind, ref, options));
}

async function waitForItem<Ref extends object, Item extends Ref>(
  kind: AwaitedKind<Ref, Item>,
  ref: Ref,
  { output, timeout }: WaitOptions & OutputOptions,
): Promise<void> {
  const item = await withClient(`wait for ${titleOf(kind, ref)}`, (client) =>
    waitUntilReady(client, kind, ref, { timeout }),
  );
  if (output) printItem(output, kind.columns, item);
}
