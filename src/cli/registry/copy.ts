import { stat } from 'node:fs/promises';
import { CommandError, EXIT_CODES } from '../exit';

export interface CopyOptions {
  readonly from: string;
  readonly to: string;
  readonly as?: string;
}

export async function copyEntry(handle: string, { from, to, as = handle }: CopyOptions): Promise<void> {
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

interface Place {
  readonly dataDirectory: string;
  readonly handle: string;
}

async function copy(attempt: string, from: Place, to: Place): Promise<void> {
  // Not imported above: the control plane takes time to load, and every command would wait for it.
  const { copyRegistryEntry } = require('../../control-plane') as typeof import('../../control-plane');
  const obstacle = await copyRegistryEntry(from, to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error;
    throw new CommandError(`Cannot ${attempt}: ${error.message}. Check the permissions of both.`, EXIT_CODES.failed, {
      cause: error,
    });
  });
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
