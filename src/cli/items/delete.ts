import { CommandError, EXIT_CODES } from '../exit';
import { clientFailure } from '../failure';
import { type AskingTerminal, confirm, ownTerminal } from '../terminal';
import { withClient } from '../with-client';
import { type ItemKind, titleOf } from './kind';
import { type WaitOptions, waitUntilGone } from './wait';

export interface DeleteCommandOptions extends WaitOptions {
  readonly yes?: true;
  readonly wait?: true;
}

export async function deleteItem<Ref extends object, Item extends Ref>(
  kind: ItemKind<Ref, Item>,
  ref: Ref,
  options: DeleteCommandOptions,
  terminal: AskingTerminal | undefined = ownTerminal(),
): Promise<void> {
  if (!options.yes) await askFirst(kind, ref, terminal);
  await withClient(`delete ${titleOf(kind, ref)}`, async (client) => {
    await kind.items(client).delete(ref);
    if (!options.wait) return;
    await waitUntilGone(client, kind, ref, options).catch((error) => {
      throw clientFailure(`wait until ${titleOf(kind, ref)} is gone, which was asked for`, error);
    });
  });
}

/** A script that forgot --yes must not hang, and must not delete either. */
async function askFirst<Ref extends object, Item extends Ref>(
  kind: ItemKind<Ref, Item>,
  ref: Ref,
  terminal: AskingTerminal | undefined,
): Promise<void> {
  const title = titleOf(kind, ref);
  if (!terminal) {
    throw new CommandError(
      `Cannot delete ${title}: there is no terminal to ask on. Pass --yes where it is meant.`,
      EXIT_CODES.usage,
    );
  }
  if (await confirm(terminal, `Delete ${title}? ${kind.loss}`)) return;
  throw new CommandError(`Did not delete ${title}: it was not confirmed.`);
}
