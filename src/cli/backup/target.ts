import { InvalidArgumentError } from 'commander';
import type { BackupName } from '../../registry';
import { checkName, splitPath } from '../items/names';

/** A database, and a backup of it where one is named. */
export type BackupTarget = Omit<BackupName, 'name'> & { readonly name?: string };

/** `acme/messaging/demo` or `acme/messaging/demo/20241004095616` taken apart. */
export function parseTarget(text: string): BackupTarget {
  const parts = splitPath('backups', text);
  if (parts.length !== 3 && parts.length !== 4) {
    throw new InvalidArgumentError('Expected ORG/PROJ/DB or ORG/PROJ/DB/NAME, such as acme/messaging/demo.');
  }
  const [organization, project, database, name] = parts;
  for (const part of [organization, project, database]) checkName(part, false);
  if (name !== undefined) checkName(name, true);
  return { organization, project, database, name };
}
