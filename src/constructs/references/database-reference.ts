import { Fn, Token } from 'cdktf';
import { NAME } from '../../registry';
import { isKnownToTerraformOnly } from '../private/prop-check';

/** A database, whoever manages it. Its values may be tokens. */
export interface IDatabase {
  /** The organization that it is in. */
  readonly organization: string;
  /** The project that it is in. */
  readonly project: string;
  /** Its name within the project. */
  readonly name: string;
  /** `<organization>/<project>/<name>`: Terraform's import ID. */
  readonly fullyQualifiedName: string;
}

/** What a database is told by. An instance of the binding `database.Database` or of its data source has it all. */
export interface DatabaseAttributes {
  /** The organization that it is in. */
  readonly organization: string;
  /** The project that it is in. */
  readonly project: string;
  /** Its name within the project. */
  readonly name: string;
}

/**
 * Refers to a database that is managed elsewhere, or by a binding.
 *
 * @example
 * const demo = DatabaseReference.fromDatabaseName('acme/messaging/demo');
 * const source = CloneSource.latestBackup(demo);
 */
export class DatabaseReference {
  /**
   * A database by its fully-qualified name, `<organization>/<project>/<name>`, or a token for one.
   *
   * @throws Error where it is no such name.
   */
  public static fromDatabaseName(fullyQualifiedName: string): IDatabase {
    if (isKnownToTerraformOnly(fullyQualifiedName)) return byToken(fullyQualifiedName);
    const parts = fullyQualifiedName.split('/');
    if (parts.length !== 3 || !parts.every((part) => NAME.test(part))) {
      throw new Error(
        `DatabaseReference.fromDatabaseName(${JSON.stringify(fullyQualifiedName)}): the name must be fully qualified, ` +
          '<organization>/<project>/<database>, such as "acme/messaging/demo".',
      );
    }
    const [organization, project, name] = parts;
    return { organization, project, name, fullyQualifiedName };
  }

  /**
   * A database by the parts of its name, such as those of a binding.
   *
   * @example
   * const demo = new dataNuodbaasDatabase.DataNuodbaasDatabase(stack, 'demo', {
   *   organization: 'acme',
   *   project: 'messaging',
   *   name: 'demo',
   * });
   * const selector = DatabaseSelector.ofDatabase(DatabaseReference.fromDatabaseAttributes(demo));
   */
  public static fromDatabaseAttributes(attributes: DatabaseAttributes): IDatabase {
    const { organization, project, name } = attributes;
    return { organization, project, name, fullyQualifiedName: [organization, project, name].join('/') };
  }

  private constructor() {}
}

function byToken(fullyQualifiedName: string): IDatabase {
  const part = (index: number) => Token.asString(Fn.element(Fn.split('/', fullyQualifiedName), index));
  return { organization: part(0), project: part(1), name: part(2), fullyQualifiedName };
}
