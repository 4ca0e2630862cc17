import { documentOf, nameIn, resourcesOf } from './document';
import { checkDatabase, type MatcherResult } from './matcher';

/**
 * Whether a stack takes a backup of a database: it has a `nuodbaas_backup` of it that is no import. Names that refer to
 * other resources and data sources of the stack are followed to where they are written.
 */
export function toTakeBackupOf(received: unknown, database: string): MatcherResult {
  const expected = checkDatabase('toTakeBackupOf', database);
  const document = documentOf('toTakeBackupOf', received);
  const backups = resourcesOf(document, 'nuodbaas_backup').map((backup) => ({
    address: backup.address,
    of: nameIn(document, backup, 'organization', 'project', 'database'),
    isImport: backup.attributes.import_source !== undefined,
  }));
  const taken = backups.filter(({ of, isImport }) => of === expected && !isImport);
  const pass = taken.length > 0;
  return {
    pass,
    message: () =>
      pass
        ? `Expected the stack not to take a backup of ${expected}, but ${taken.map(({ address }) => address).join(', ')} does.`
        : `Expected the stack to take a backup of ${expected}. ${found(backups)}`,
  };
}

function found(backups: readonly { address: string; of: string; isImport: boolean }[]): string {
  if (backups.length === 0) return 'It has no nuodbaas_backup.';
  const told = backups.map(
    ({ address, of, isImport }) => `${address} ${isImport ? 'imports one' : 'takes one'} of ${of}`,
  );
  return `Of its backups, ${told.join('; ')}.`;
}
