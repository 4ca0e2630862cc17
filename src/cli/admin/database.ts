import { buffer } from 'node:stream/consumers';
import { CommandError, EXIT_CODES } from '../exit';
import { sendAdmin } from './send';

export interface StorageManagerOptions {
  readonly ordinal: number;
  readonly ready?: boolean;
  /** `false` for --no-storage-group. */
  readonly storageGroup?: string | false;
}

export interface FileOptions {
  readonly volume: 'archive' | 'journal';
  readonly storageManager?: number;
}

/** Databases are given as `acme/messaging/demo`. */
export async function showDatabase(database: string): Promise<void> {
  const answer = await sendAdmin(`look at database ${database}`, 'GET', `/databases/${database}`);
  console.log(JSON.stringify(JSON.parse(answer.toString()), null, 2));
}

export async function changeStorageManager(database: string, options: StorageManagerOptions): Promise<void> {
  const { ordinal, ready, storageGroup } = options;
  if (ready === undefined && storageGroup === undefined) {
    throw new CommandError(
      'Say what to change: --ready, --not-ready, --storage-group or --no-storage-group.',
      EXIT_CODES.usage,
    );
  }
  const change = { ordinal, ready, storageGroup: storageGroup === false ? null : storageGroup };
  const attempt = `change storage manager ${ordinal} of database ${database}`;
  await sendAdmin(attempt, 'PUT', `/databases/${database}/storageManager`, change);
}

export async function failNextBackup(database: string, message: string): Promise<void> {
  const path = `/databases/${database}/nextBackupFailure`;
  await sendAdmin(`make the next backup of ${database} fail`, 'PUT', path, { message });
}

export async function readFile(database: string, path: string, options: FileOptions): Promise<void> {
  process.stdout.write(await sendAdmin(`read ${path} of ${database}`, 'GET', filePath(database, path, options)));
}

export async function writeFile(
  database: string,
  path: string,
  options: FileOptions & { text?: string },
): Promise<void> {
  const content = options.text === undefined ? await buffer(process.stdin) : Buffer.from(options.text);
  await sendAdmin(`write ${path} of ${database}`, 'PUT', filePath(database, path, options), content);
}

function filePath(database: string, path: string, { volume, storageManager }: FileOptions): string {
  const query = new URLSearchParams({ volume, path });
  if (storageManager !== undefined) query.set('storageManager', String(storageManager));
  return `/databases/${database}/file?${query}`;
}
