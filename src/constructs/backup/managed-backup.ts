import type { IResolvable, ITerraformDependable, TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { Backup, type BackupConfig } from '../bindings/backup';
import { fixLogicalId } from '../private/logical-id';
import { checkEntries, checkOptionalProp, checkProp } from '../private/prop-check';
import { DELETION_POLICY_RULE, LABEL_RULE, NAME_RULE } from '../private/rules';
import { timeoutTexts } from '../private/timeouts';
import type { IBackup } from '../references/backup-reference';
import { DeletionPolicy } from '../values/deletion-policy';
import type { ManagedBackupTimeouts } from './managed-backup-timeouts';

/**
 * What all backups in a stack have in common. What is called fixed is warned of when it changes, and the control plane
 * refuses it; with `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE=true` in the environment the change replaces the backup instead.
 */
export interface ManagedBackupProps {
  /**
   * The organization that the backup belongs to: a lower-case letter followed by at most 62 lower-case letters and
   * digits. Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`.
   */
  readonly organization: string;

  /** The project that the backup belongs to, of the same form. Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`. */
  readonly project: string;

  /** The database that the backup belongs to, of the same form. Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`. */
  readonly database: string;

  /**
   * Labels to find the backup by; `keep-forever` with the value `true` exempts it from every backup policy's retention.
   * Keys and values are letters, digits, `-`, `_` and `.`, with a letter or digit at both ends. Changed in place.
   *
   * @default - those that the control plane gives it
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * What becomes of the backup when it leaves the stack, or the stack is destroyed. Changed in place, so it takes
   * effect once it has been deployed.
   *
   * @default DeletionPolicy.RETAIN
   */
  readonly deletionPolicy?: DeletionPolicy;

  /**
   * How long to wait for the backup. A destroy goes by what was deployed last.
   *
   * @default - as the provider's `timeouts` say
   */
  readonly timeouts?: ManagedBackupTimeouts;

  /**
   * The name of the Terraform resource. With it the construct may be renamed and moved within the stack, and Terraform
   * plans no change; without it a move would take another backup and let go of this one.
   *
   * To move a construct that had none, give it the ID that it has had until now: the part after the dot of its address
   * in `terraform state list`, or the former construct's `logicalId`.
   *
   * @default - made from the construct's path
   */
  readonly logicalId?: string;

  /**
   * The provider, where the stack has several.
   *
   * @default - the stack's only one
   */
  readonly provider?: TerraformProvider;

  /**
   * What must be there before the backup is taken or imported.
   *
   * @default - what its other props refer to
   */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * A backup that a stack manages, whichever way it came about. Its values are tokens: what uses one comes after the
 * backup in the plan, which waits until the backup has succeeded.
 */
export abstract class ManagedBackup extends Construct implements IBackup, ITerraformDependable {
  /** The Terraform resource, for what this construct does not cover. */
  public abstract readonly resource: Backup;

  /** The organization that the backup belongs to. */
  public get organization(): string {
    return this.resource.organization;
  }

  /** The project that the backup belongs to. */
  public get project(): string {
    return this.resource.project;
  }

  /** The database that the backup belongs to. */
  public get database(): string {
    return this.resource.database;
  }

  /** The backup's name; a generated one is the time at which it was asked for, `yyyyMMddHHmmss` in UTC. */
  public get name(): string {
    return this.resource.name;
  }

  /** `<organization>/<project>/<database>/<name>`: what a database is restored from, and Terraform's import ID. */
  public get fullyQualifiedName(): string {
    return [this.organization, this.project, this.database, this.name].join('/');
  }

  /** What the backup plugin knows the backup by, and other control planes in the region import it by. */
  public get handle(): string {
    return this.resource.status.backupHandle;
  }

  /** The plugin that manages the backup, such as `embedded.cp.nuodb.com`. */
  public get plugin(): string {
    return this.resource.status.backupPlugin;
  }

  /** `Pending`, `Succeeded`, `Failed` or `Deleting`. */
  public get state(): string {
    return this.resource.status.state;
  }

  /** Whether a database can be restored from the backup. */
  public get readyToUse(): IResolvable {
    return this.resource.status.readyToUse;
  }

  /** When the backup was taken, ISO 8601 in UTC. */
  public get creationTime(): string {
    return this.resource.status.creationTime;
  }

  /** What becomes of the backup when it leaves the stack. */
  public get deletionPolicy(): DeletionPolicy {
    return this.resource.deletionPolicyInput as DeletionPolicy;
  }

  /** The name of the Terraform resource: what to pass as `logicalId` when this construct is to be renamed or moved. */
  public get logicalId(): string {
    return this.resource.friendlyUniqueId;
  }

  /** The address of the Terraform resource: with it the construct can be listed in another one's `dependsOn`. */
  public get fqn(): string {
    return this.resource.fqn;
  }
}

/** The resource of a managed backup, once all common props are in order. */
export function defineBackup(construct: Construct, props: ManagedBackupProps, origin: Partial<BackupConfig>): Backup {
  checkProp(construct, 'organization', props.organization, NAME_RULE);
  checkProp(construct, 'project', props.project, NAME_RULE);
  checkProp(construct, 'database', props.database, NAME_RULE);
  checkEntries(construct, 'labels', props.labels, { key: LABEL_RULE, value: LABEL_RULE });
  checkOptionalProp(construct, 'deletionPolicy', props.deletionPolicy, DELETION_POLICY_RULE);
  const { organization, project, database, labels, provider, dependsOn } = props;
  const resource = new Backup(construct, 'Resource', {
    ...{ organization, project, database, labels, provider, dependsOn },
    deletionPolicy: props.deletionPolicy ?? DeletionPolicy.RETAIN,
    timeouts: timeoutTexts(props.timeouts),
    ...origin,
  });
  fixLogicalId(resource, props.logicalId);
  return resource;
}
