import { InvalidArgumentError } from 'commander';
import { BACKUP_NAME, NAME } from '../../registry';
import type { ItemKind } from './kind';

type Named<Ref extends object> = Pick<ItemKind<Ref, Ref>, 'identifiers' | 'form' | 'example' | 'noun' | 'path'>;

/** A fully-qualified name taken apart. What `create` prints, with the path in front, is taken as well. */
export function parseRef<Ref extends object>(kind: Named<Ref>): (text: string) => Ref {
  return (text) => {
    const parts = splitPath(kind.path, text);
    if (parts.length !== kind.identifiers.length) {
      throw new InvalidArgumentError(`Expected a ${kind.noun}: ${kind.form}, such as ${kind.example}.`);
    }
    return refOf(kind, parts) as Ref;
  };
}

/** A name's leading parts, as lists take them: `acme/messaging`. Nothing, or `/`, is everything. */
export function parseScope<Ref extends object>(kind: Named<Ref>): (text: string) => readonly string[] {
  const most = kind.identifiers.length - 1;
  return (text) => {
    const parts = splitPath(kind.path, text.replace(/\/$/, ''));
    if (parts.length === 1 && parts[0] === '') return [];
    if (parts.length > most) {
      throw new InvalidArgumentError(`Expected at most ${kind.form.split('/').slice(0, most).join('/')}.`);
    }
    for (const part of parts) checkName(part, false);
    return parts;
  };
}

/** `/backups/acme/messaging/demo` and `acme/messaging/demo` in parts. */
export function splitPath(path: string, text: string): string[] {
  return text.replace(new RegExp(`^/${path}(/|$)`), '').split('/');
}

/** @throws InvalidArgumentError where the server would refuse it */
export function checkName(name: string, isBackup: boolean): void {
  const [pattern, rule] = isBackup
    ? [BACKUP_NAME, 'only digits, or a to z and 0 to 9, first a letter']
    : [NAME, 'a to z and 0 to 9, first a letter'];
  if (!pattern.test(name)) throw new InvalidArgumentError(`"${name}" is not a name: ${rule}.`);
}

function refOf<Ref extends object>({ identifiers, path }: Named<Ref>, parts: readonly string[]): object {
  const entries = identifiers.map((identifier, index): [string, string] => {
    checkName(parts[index], path === 'backups' && identifier === 'name');
    return [identifier, parts[index]];
  });
  return Object.fromEntries(entries);
}
