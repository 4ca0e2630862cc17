import { randomUUID } from 'node:crypto';
import type { Backup, ImportSource } from '../../api';
import { type Client, mayHaveArrived } from '../../client';
import { CommandError, EXIT_CODES } from '../exit';
import { type CreationOptions, finishCreation } from '../items/create';
import { withClient } from '../with-client';
import { BACKUP } from './kind';
import type { BackupTarget } from './target';

export interface CreateOptions extends CreationOptions {
  readonly importSourceHandle?: string;
  readonly importSourcePlugin?: string;
  readonly label?: Readonly<Record<string, string>>;
}

export async function createBackup(target: BackupTarget, options: CreateOptions): Promise<void> {
  const importSource = importSourceOf(target, options);
  await withClient(attemptOf(target, importSource), async (client) => {
    const backup = await request(client, target, importSource, options.label);
    await finishCreation(client, BACKUP, backup, options);
  });
}

function importSourceOf({ name }: BackupTarget, options: CreateOptions): ImportSource | undefined {
  const { importSourceHandle: backupHandle, importSourcePlugin: backupPlugin } = options;
  if (backupHandle === undefined && backupPlugin === undefined) return undefined;
  if (!backupHandle || !backupPlugin) {
    throw new CommandError(
      'An import needs both --import-source-handle and --import-source-plugin; the plugin of NuoDB DBaaS itself is ' +
        'embedded.cp.nuodb.com.',
      EXIT_CODES.usage,
    );
  }
  if (name === undefined) {
    throw new CommandError(
      'An import needs the name to give to the backup: ORG/PROJ/DB/NAME. Only a new backup gets a generated one.',
      EXIT_CODES.usage,
    );
  }
  return { backupHandle, backupPlugin };
}

function attemptOf({ organization, project, database, name }: BackupTarget, importSource?: ImportSource): string {
  const parent = [organization, project, database].join('/');
  if (name === undefined) return `back ${parent} up`;
  return importSource
    ? `import backup ${parent}/${name} by the handle "${importSource.backupHandle}"`
    : `create backup ${parent}/${name}`;
}

async function request(
  client: Client,
  target: BackupTarget,
  importSource: ImportSource | undefined,
  labels: Backup['labels'],
): Promise<Backup> {
  const { organization, project, database, name } = target;
  if (name !== undefined) return client.backups.put({ organization, project, database, name, labels, importSource });
  try {
    // By the random label the backup is found again where the answer is lost.
    const options = { requestId: randomUUID() };
    return await client.backups.create({ organization, project, name: database }, { labels }, options);
  } catch (error) {
    throw error instanceof Error && mayHaveArrived(error) ? unansweredFailure(target, error) : error;
  }
}

/** It could not be looked for either. Asking again would take a second backup. */
function unansweredFailure({ organization, project, database }: BackupTarget, error: Error): CommandError {
  const scope = `${organization}/${project}/${database}`;
  return new CommandError(
    `Cannot tell whether a backup is being taken: ${error.message} Look whether \`nuodbaas backup list ${scope}\` has a ` +
      'new one before you ask again.',
    EXIT_CODES.unreachable,
    { cause: error },
  );
}
