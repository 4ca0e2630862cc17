import { Op, type Postcondition, type TerraformProvider, TerraformSelf, Token } from 'cdktf';
import type { Construct } from 'constructs';
import { DataNuodbaasLatestBackup } from '../bindings/data-nuodbaas-latest-backup';
import { BackupReference, type IBackup } from '../references/backup-reference';
import type { IDatabase } from '../references/database-reference';

/** Which backups of a database are looked at. */
export interface LatestBackupOptions {
  /**
   * A time that the backup must have been taken before, ISO 8601 with a time zone, such as `2024-10-04T09:56:16Z`.
   *
   * @default - any
   */
  readonly before?: string;

  /**
   * Conditions on its labels that must all hold: `key`, `key=value`, `!key` or `key!=value`.
   *
   * @default - none
   */
  readonly labels?: string[];
}

/**
 * What a clone is made from.
 *
 * @example
 * const taken = new OnDemandBackup(stack, 'backup', { organization: 'acme', project: 'messaging', database: 'demo' });
 * const sources = [
 *   CloneSource.backup(taken),
 *   CloneSource.backupName('acme/messaging/demo/20241004095616'),
 *   CloneSource.latestBackup(DatabaseReference.fromDatabaseName('acme/messaging/demo'), { labels: ['!scratch'] }),
 * ];
 */
export abstract class CloneSource {
  /** A backup of this or another stack: any construct for one, or a `BackupReference`. */
  public static backup(backup: IBackup): CloneSource {
    return new GivenBackup(backup);
  }

  /**
   * A backup by its fully-qualified name, `<organization>/<project>/<database>/<backup>`, or a token for one.
   *
   * @throws Error where it is no such name.
   */
  public static backupName(fullyQualifiedName: string): CloneSource {
    return new GivenBackup(BackupReference.fromBackupName(fullyQualifiedName));
  }

  /** The newest backup of a database that has succeeded, when the clone is made. */
  public static latestBackup(database: IDatabase, options: LatestBackupOptions = {}): CloneSource {
    return new LatestBackup(database, options);
  }

  /**
   * Makes what the source needs, below the construct that uses it.
   *
   * @internal
   */
  public abstract _bind(scope: Construct, provider?: TerraformProvider): BoundSource;
}

/** @internal */
export interface BoundSource {
  /** The backup's fully-qualified name, null where there is none. */
  readonly backup: string;
  /** What must hold of the resource that remembers it as `input.backup`. */
  readonly postcondition?: Postcondition[];
}

class GivenBackup extends CloneSource {
  public constructor(private readonly given: IBackup) {
    super();
  }

  public _bind(): BoundSource {
    return { backup: this.given.fullyQualifiedName };
  }
}

class LatestBackup extends CloneSource {
  public constructor(
    private readonly database: IDatabase,
    private readonly options: LatestBackupOptions,
  ) {
    super();
  }

  /** Once there is a clone, it does not matter any more whether there are backups: only what is remembered is judged. */
  public _bind(scope: Construct, provider?: TerraformProvider): BoundSource {
    const { organization, project, name, fullyQualifiedName } = this.database;
    const { before, labels } = this.options;
    const latest = new DataNuodbaasLatestBackup(scope, 'Latest', {
      ...{ organization, project, database: name, provider },
      ...((before !== undefined || labels !== undefined) && { filter: { before, labels } }),
      ifNone: 'null',
    });
    const errorMessage =
      `Database ${fullyQualifiedName} has no backup to make a clone from: none that has Succeeded and meets the ` +
      'conditions. Take one, or loosen the conditions.';
    return {
      backup: latest.fullName,
      postcondition: [{ condition: Op.neq(TerraformSelf.getAny('input.backup'), Token.nullValue()), errorMessage }],
    };
  }
}
