import { stat } from 'node:fs/promises';
import type { EntryPlace } from '../../control-plane';
import { CommandError, EXIT_CODES } from '../exit';

export interface FolderOptions {
  readonly from: string;
  readonly to: string;
  readonly as?: string;
}

/** `nuodbaas registry copy --from DIR --to DIR HANDLE`. */
export async function copyBetweenFolders(handle: string, { from, to, as = handle }: FolderOptions): Promise<void> {
  if (handle === '' || as === '') {
    throw new CommandError('Cannot copy a registry entry: a handle is never empty.', EXIT_CODES.usage);
  }
  const attempt = `copy the registry entry "${handle}" from ${from} to ${to}`;
  // A control plane would make them, but here a name that does not exist is a slip.
  for (const directory of [from, to]) await requireDirectory(attempt, directory);
  await copy(attempt, { dataDirectory: from, handle }, { dataDirectory: to, handle: as });
  console.log(`Copied. In ${to} the backup can now be imported by the handle ${as}.`);
}

async function requireDirectory(attempt: string, path: string): Promise<void> {
  const isDirectory = await stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
  if (isDirectory) return;
  throw new CommandError(
    `Cannot ${attempt}: ${path} is not a directory. Pass what the control plane was started with as --data.`,
    EXIT_CODES.notFound,
  );
}

async function copy(attempt: string, from: EntryPlace, to: EntryPlace): Promise<void> {
  // Not imported above: the control plane takes time to load, and every command would wait for it.
  const { copyRegistryEntry, foreignIn } = require('../../control-plane') as typeof import('../../control-plane');
  const explain = explainFiles(attempt);
  // An entry holds a password, which must not end up in whatever folder was named by mistake.
  for (const { dataDirectory } of [from, to]) {
    const foreign = await foreignIn(dataDirectory).catch(explain);
    if (foreign !== undefined) refuseForeign(attempt, dataDirectory, foreign);
  }
  const obstacle = await copyRegistryEntry(from, to).catch(explain);
  if (obstacle === 'missing') {
    throw new CommandError(
      `Cannot ${attempt}: there is no such entry. The handle is in the status.backupHandle of a backup that succeeded.`,
      EXIT_CODES.notFound,
    );
  }
  if (obstacle === 'taken') {
    throw new CommandError(
      `Cannot ${attempt}: it has an entry under the handle "${to.handle}" already, and entries are never overwritten. ` +
        'Pass another handle by --as.',
      EXIT_CODES.conflict,
    );
  }
}

function refuseForeign(attempt: string, path: string, foreign: string): never {
  throw new CommandError(
    `Cannot ${attempt}: ${path} is no data directory of a control plane, it holds ${foreign}. ` +
      'Pass what the control plane was started with as --data.',
    EXIT_CODES.failed,
  );
}

/** Turns what the file system says into what to do about it. */
function explainFiles(attempt: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code === undefined) throw error;
    throw new CommandError(`Cannot ${attempt}: ${error.message}. Check the permissions of both.`, EXIT_CODES.failed, {
      cause: error,
    });
  };
}
