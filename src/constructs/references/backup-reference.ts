import { Fn, Token } from 'cdktf';
import { formatBackupName, parseBackupName } from '../../registry';
import { isKnownToTerraformOnly } from '../private/prop-check';

/** A backup, whoever manages it. Its values may be tokens. */
export interface IBackup {
  /** The organization that it belongs to. */
  readonly organization: string;
  /** The project that it belongs to. */
  readonly project: string;
  /** The name of the database that it belongs to. */
  readonly database: string;
  /** Its own name. */
  readonly name: string;
  /** `<organization>/<project>/<database>/<name>`: what a database is restored from. */
  readonly fullyQualifiedName: string;
}

/** What a backup is told by. An instance of the binding `backup.Backup` or of its data source has it all. */
export interface BackupAttributes {
  /** The organization that it belongs to. */
  readonly organization: string;
  /** The project that it belongs to. */
  readonly project: string;
  /** The name of the database that it belongs to. */
  readonly database: string;
  /** Its own name. */
  readonly name: string;
}

/**
 * Refers to a backup that is managed elsewhere, or by a binding.
 *
 * @example
 * const golden = BackupReference.fromBackupName('acme/messaging/demo/golden');
 * const source = CloneSource.backup(golden);
 */
export class BackupReference {
  /**
   * A backup by its fully-qualified name, `<organization>/<project>/<database>/<backup>`, or a token for one.
   *
   * @throws Error where it is no such name.
   */
  public static fromBackupName(fullyQualifiedName: string): IBackup {
    if (isKnownToTerraformOnly(fullyQualifiedName)) return byToken(fullyQualifiedName);
    const parsed = parseBackupName(fullyQualifiedName);
    if (!parsed) {
      throw new Error(
        `BackupReference.fromBackupName(${JSON.stringify(fullyQualifiedName)}): the name must be fully qualified, ` +
          '<organization>/<project>/<database>/<backup>, such as "acme/messaging/demo/20241004095616".',
      );
    }
    return { ...parsed, fullyQualifiedName };
  }

  /** A backup by the parts of its name, such as those of a binding. */
  public static fromBackupAttributes(attributes: BackupAttributes): IBackup {
    const { organization, project, database, name } = attributes;
    const backup = { organization, project, database, name };
    return { ...backup, fullyQualifiedName: formatBackupName(backup) };
  }

  private constructor() {}
}

function byToken(fullyQualifiedName: string): IBackup {
  const part = (index: number) => Token.asString(Fn.element(Fn.split('/', fullyQualifiedName), index));
  return { organization: part(0), project: part(1), database: part(2), name: part(3), fullyQualifiedName };
}
