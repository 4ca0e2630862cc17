import type { IDatabase } from '../references/database-reference';

/** Which of the databases of a scope are selected: those that meet all of the conditions. */
export interface DatabaseFilter {
  /**
   * The service levels of their projects, such as `prod`; any one of them will do.
   *
   * @default - any
   */
  readonly slas?: string[];

  /**
   * Their service tiers, such as `n0.small`; any one of them will do.
   *
   * @default - any
   */
  readonly tiers?: string[];

  /**
   * Labels that they must have, all of them.
   *
   * @default - none
   */
  readonly labels?: { readonly [key: string]: string };
}

/**
 * The databases that a backup policy is for.
 *
 * @example
 * const production = DatabaseSelector.inOrganization('acme', { slas: ['prod'], labels: { rpo: '1d' } });
 * const demo = DatabaseSelector.ofDatabase(DatabaseReference.fromDatabaseName('acme/messaging/demo'));
 */
export class DatabaseSelector {
  /** The databases of all organizations. */
  public static inAllOrganizations(filter: DatabaseFilter = {}): DatabaseSelector {
    return new DatabaseSelector('*', filter);
  }

  /** The databases of an organization. */
  public static inOrganization(organization: string, filter: DatabaseFilter = {}): DatabaseSelector {
    return new DatabaseSelector(organization, filter);
  }

  /** The databases of a project. */
  public static inProject(organization: string, project: string, filter: DatabaseFilter = {}): DatabaseSelector {
    return new DatabaseSelector([organization, project].join('/'), filter);
  }

  /** One database. */
  public static ofDatabase(database: IDatabase): DatabaseSelector {
    return new DatabaseSelector(database.fullyQualifiedName, {});
  }

  private constructor(
    /** `*`, or the leading parts of a fully-qualified database name: what the REST API calls the scope. */
    public readonly scope: string,
    /** The conditions that a database must meet. */
    public readonly filter: DatabaseFilter,
  ) {}
}
