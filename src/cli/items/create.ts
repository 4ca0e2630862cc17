import type { Command } from 'commander';
import type { Client } from '../../client';
import { clientFailure } from '../failure';
import { type OutputOptions, outputOption } from '../output/format';
import { printItem } from '../output/print';
import { withClient } from '../with-client';
import { type AwaitedKind, type ItemKind, nameOf, titleOf } from './kind';
import { timeoutOption } from './options';
import { type WaitOptions, waitUntilReady } from './wait';

/** What is the same for all that are created. */
export interface CreationOptions extends OutputOptions, Pick<WaitOptions, 'timeout'> {
  readonly wait?: true;
}

/** Adds the options of a creation that can be waited for. */
export function withCreationOptions(
  command: Command,
  { noun, path, example }: Pick<ItemKind<object, object>, 'noun' | 'path' | 'example'>,
  until: string,
): Command {
  return command
    .option('--wait', `wait ${until}, or fail as it does`)
    .addOption(timeoutOption().implies({ wait: true }))
    .addOption(outputOption(`where the ${noun} is, such as /${path}/${example}`));
}

/** Creates an item under its name. A lost answer is made up for where what is there is what was asked for. */
export async function createItem<Ref extends object, Item extends Ref>(
  kind: AwaitedKind<Ref, Item>,
  item: Item,
  options: CreationOptions,
): Promise<void> {
  await withClient(`create ${titleOf<Ref>(kind, item)}`, async (client) => {
    await finishCreation(client, kind, await kind.items(client).put(item), options);
  });
}

/** Prints what was created and, where that is asked for, waits until it is ready. */
export async function finishCreation<Ref extends object, Item extends Ref>(
  client: Client,
  kind: AwaitedKind<Ref, Item>,
  created: Item,
  options: CreationOptions,
): Promise<void> {
  if (!options.wait) return printCreated(kind, created, options);
  // Before the wait: whoever interrupts it must know the name.
  if (options.output) console.error(pathOf<Ref>(kind, created));
  else printCreated(kind, created, options);
  const ready = await waitUntilReady(client, kind, created, { timeout: options.timeout }).catch((error) => {
    throw clientFailure(`wait for ${titleOf<Ref>(kind, created)}, which was asked for`, error);
  });
  if (options.output) printItem(options.output, kind.columns, ready);
}

/** The item where a format is asked for, else where it is. */
export function printCreated<Ref extends object, Item extends Ref>(
  kind: ItemKind<Ref, Item>,
  created: Item,
  { output }: OutputOptions,
): void {
  if (output) printItem(output, kind.columns, created);
  else console.log(pathOf<Ref>(kind, created));
}

function pathOf<Ref extends object>(kind: Pick<ItemKind<Ref, Ref>, 'path' | 'identifiers'>, ref: Ref): string {
  return `/${kind.path}/${nameOf(kind, ref)}`;
}
