import type { Backup, ImportSource } from '../../api';
import { type Client, mayHaveArrived } from '../../client';
import { type BackupName, formatBackupName } from '../../registry';
import { CommandError, EXIT_CODES } from '../exit';
import { withClient } from '../with-client';
import type { BackupTarget } from './target';
import { waitForBackup } from './wait';

export interface CreateOptions {
  readonly importSourceHandle?: string;
  readonly importSourcePlugin?: string;
  readonly label?: Readonly<Record<string, string>>;
  readonly wait?: true;
}

export async function createBackup(target: BackupTarget, options: CreateOptions): Promise<void> {
  const importSource = importSourceOf(target, options);
  await withClient(attemptOf(target, importSource), async (client) => {
    const backup = await request(client, target, importSource, options.label);
    // Before the wait: whoever interrupts it must know the name.
    console.log(`/backups/${formatBackupName(backup)}`);
    if (options.wait) await waitForBackup(client, backup);
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
): Promise<BackupName> {
  const { organization, project, database, name } = target;
  if (name !== undefined) return client.backups.put({ organization, project, database, name, labels, importSource });
  try {
    return await client.backups.create({ organization, project, name: database }, { labels });
  } catch (error) {
    throw error instanceof Error && mayHaveArrived(error) ? unansweredFailure(target, error) : error;
  }
}

/** Asking again would take a second backup, and nobody would know the name of the first. */
function unansweredFailure({ organization, project, database }: BackupTarget, error: Error): CommandError {
  const path = `/backups/${organization}/${project}/${database}`;
  return new CommandError(
    `Cannot tell whether a backup is being taken: ${error.message} Look whether $NUODB_CP_URL_BASE${path} lists a new ` +
      'one before you ask again.',
    EXIT_CODES.unreachable,
    { cause: error },
  );
}
