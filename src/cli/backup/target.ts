import { InvalidArgumentError } from 'commander';
import { BACKUP_NAME, type BackupName, NAME } from '../../registry';

/** A database, and a backup of it where one is named. */
export type BackupTarget = Omit<BackupName, 'name'> & { readonly name?: string };

/** What `backup create` prints in front of the name, so that its output can be passed on. */
const PATH_PREFIX = /^\/backups\//;

/** `acme/messaging/demo` or `acme/messaging/demo/20241004095616` taken apart. */
export function parseTarget(text: string): BackupTarget {
  const parts = text.replace(PATH_PREFIX, '').split('/');
  if (parts.length !== 3 && parts.length !== 4) {
    throw new InvalidArgumentError('Expected ORG/PROJ/DB or ORG/PROJ/DB/NAME, such as acme/messaging/demo.');
  }
  const [organization, project, database, name] = parts;
  for (const part of [organization, project, database]) checkName(part, NAME, 'a to z and 0 to 9, first a letter');
  if (name !== undefined) checkName(name, BACKUP_NAME, 'only digits, or a to z and 0 to 9, first a letter');
  return { organization, project, database, name };
}

/** `acme/messaging/demo/20241004095616` taken apart. */
export function parseBackup(text: string): BackupName {
  const { name, ...database } = parseTarget(text);
  if (name === undefined) throw new InvalidArgumentError('Expected a backup: ORG/PROJ/DB/NAME.');
  return { ...database, name };
}

function checkName(name: string, pattern: RegExp, rule: string): void {
  if (!pattern.test(name)) throw new InvalidArgumentError(`"${name}" is not a name: ${rule}.`);
}
