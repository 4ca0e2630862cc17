import { DataResource, type ITerraformDependable, type TerraformProvider, Token } from 'cdktf';
import { Construct } from 'constructs';
import { Database, type DatabaseConfig } from '../bindings/database';
import { fixLogicalId } from '../private/logical-id';
import { checkEntries, checkOptionalProp, checkProp } from '../private/prop-check';
import { LABEL_RULE, NAME_RULE, NOT_EMPTY_RULE, TEXT_RULE } from '../private/rules';
import { timeoutTexts } from '../private/timeouts';
import type { IDatabase } from '../references/database-reference';
import type { Duration } from '../values/duration';
import type { Size } from '../values/size';
import type { CloneSource } from './clone-source';

const MARK = Symbol.for('cdktf-provider-nuodbaas.DatabaseClone');

/** How long to wait for a clone. A duration of 0 does not wait. */
export interface CloneTimeouts {
  /**
   * Until it is restored and available.
   *
   * @default - as the provider's `timeouts` say, else 10 minutes
   */
  readonly create?: Duration;

  /**
   * Until it is available after an update.
   *
   * @default - as the provider's `timeouts` say, else 10 minutes
   */
  readonly update?: Duration;

  /**
   * Until it is gone.
   *
   * @default - as the provider's `timeouts` say, else 1 minute
   */
  readonly delete?: Duration;
}

export interface DatabaseCloneProps {
  /**
   * The organization that the clone belongs to: a lower-case letter followed by at most 62 lower-case letters and digits.
   * Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`.
   */
  readonly organization: string;

  /** The project that the clone belongs to, of the same form. Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`. */
  readonly project: string;

  /** The clone's name, of the same form. Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`. */
  readonly name: string;

  /**
   * The backup that the clone is restored from. It is held to what it was when the clone was made: another one later on
   * changes nothing, unless `triggers` change.
   */
  readonly source: CloneSource;

  /**
   * Texts of your own, of which a change asks for a fresh clone. It needs `replaceWhenTriggered`. Adding `triggers` to a
   * clone that had none is such a change, too.
   *
   * @default - the clone is made once
   */
  readonly triggers?: { readonly [key: string]: string };

  /**
   * Whether a change of `triggers` **destroys the clone with everything in it**, and makes another from what the source
   * is by then. Without it, `triggers` are refused.
   *
   * @default false
   */
  readonly replaceWhenTriggered?: boolean;

  /**
   * Labels of the clone. Keys and values are letters, digits, `-`, `_` and `.`, with a letter or digit at both ends.
   * Changed in place.
   *
   * @default - those that the control plane gives it
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * The service tier, such as `n0.small`. Changed in place.
   *
   * @default - the project's
   */
  readonly tier?: string;

  /**
   * Settings of the service tier. Changed in place.
   *
   * @default - the project's
   */
  readonly tierParameters?: { readonly [key: string]: string };

  /**
   * The size of the archive volumes, at least the backup's. It can grow but not shrink.
   *
   * @default - the backup's
   */
  readonly archiveSize?: Size;

  /**
   * The size of the journal volumes, at least the backup's. It can grow but not shrink.
   *
   * @default - the backup's, where that has a journal of its own
   */
  readonly journalSize?: Size;

  /**
   * The version of NuoDB, at least the one that the backup was taken with. Changed in place.
   *
   * @default - the project's
   */
  readonly productVersion?: string;

  /**
   * How long to wait for the clone.
   *
   * @default - as the provider's `timeouts` say
   */
  readonly timeouts?: CloneTimeouts;

  /**
   * The name of the Terraform resource. With it the construct may be renamed and moved within the stack. What remembers
   * the source has the same name, ending in `_source`.
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
   * What must be there before the clone is made.
   *
   * @default - what its other props refer to
   */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * A database that is restored from a backup. Its DBA password is that of the database that the backup was taken of.
 *
 * Which backup that was is remembered in a `terraform_data`: when the source is another one later on, such as the latest
 * backup by then, a plan has no changes. When the clone leaves the stack, it is deleted with everything in it.
 *
 * It works with the official provider, too, without `timeouts` and `CloneSource.latestBackup`:
 * `stack.addOverride('terraform.required_providers.nuodbaas.version', '~> 1.5')`.
 *
 * @example
 * const clone = new DatabaseClone(stack, 'staging', {
 *   organization: 'acme',
 *   project: 'messaging',
 *   name: 'staging',
 *   source: CloneSource.latestBackup(DatabaseReference.fromDatabaseName('acme/messaging/demo')),
 *   archiveSize: Size.gibibytes(50),
 *   timeouts: { create: Duration.hours(2) },
 *   // A change destroys the clone, and makes another from the latest backup by then.
 *   triggers: { sprint: '42' },
 *   replaceWhenTriggered: true,
 * });
 * new TerraformOutput(stack, 'cloned_from', { value: clone.restoredFrom });
 *
 * @see https://doc.nuodb.com/nuodb-dbaas
 */
export class DatabaseClone extends Construct implements IDatabase, ITerraformDependable {
  /** Whether this is a DatabaseClone, from whichever copy of this library. */
  public static isDatabaseClone(x: unknown): x is DatabaseClone {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /** The Terraform resource, for what this construct does not cover. */
  public readonly resource: Database;

  private readonly remembered: DataResource;

  /** @throws Error with the construct path where a prop is not in order, or `triggers` lack `replaceWhenTriggered`. */
  public constructor(scope: Construct, id: string, props: DatabaseCloneProps) {
    super(scope, id);
    Object.defineProperty(this, MARK, { value: true });
    this.check(props);
    this.remembered = this.remember(props);
    this.resource = new Database(this, 'Resource', this.config(props));
    fixLogicalId(this.resource, props.logicalId);
  }

  /** The organization that the clone belongs to. */
  public get organization(): string {
    return this.resource.organization;
  }

  /** The project that the clone belongs to. */
  public get project(): string {
    return this.resource.project;
  }

  /** The clone's name. */
  public get name(): string {
    return this.resource.name;
  }

  /** `<organization>/<project>/<name>`: Terraform's import ID. */
  public get fullyQualifiedName(): string {
    return [this.organization, this.project, this.name].join('/');
  }

  /** The fully-qualified name of the backup that the clone was restored from. */
  public get restoredFrom(): string {
    return Token.asString(this.remembered.interpolationForAttribute('input.backup'));
  }

  /** Where SQL clients connect. */
  public get sqlEndpoint(): string {
    return this.resource.status.sqlEndpoint;
  }

  /** The name of the Terraform resource: what to pass as `logicalId` when this construct is to be renamed or moved. */
  public get logicalId(): string {
    return this.resource.friendlyUniqueId;
  }

  /** The address of the Terraform resource: with it the construct can be listed in another one's `dependsOn`. */
  public get fqn(): string {
    return this.resource.fqn;
  }

  /** Reading its input, not its output, lets the first plan name the backup. */
  private remember(props: DatabaseCloneProps): DataResource {
    const { source, triggers, provider, dependsOn } = props;
    const { backup, postcondition } = source._bind(this, provider);
    const remembered = new DataResource(this, 'Source', {
      input: { backup },
      triggersReplace: triggers,
      lifecycle: { ignoreChanges: ['input'], postcondition },
      dependsOn,
    });
    fixLogicalId(remembered, props.logicalId && `${props.logicalId}_source`);
    return remembered;
  }

  private config(props: DatabaseCloneProps): DatabaseConfig {
    const { organization, project, name, labels, tier, provider, dependsOn } = props;
    const { archiveSize, journalSize, productVersion, tierParameters, timeouts, triggers } = props;
    const properties = {
      archiveDiskSize: archiveSize?.toQuantity(),
      journalDiskSize: journalSize?.toQuantity(),
      ...{ productVersion, tierParameters },
    };
    return {
      ...{ organization, project, name, labels, tier, provider, dependsOn },
      restoreFrom: { backup: this.restoredFrom },
      ...(Object.values(properties).some((value) => value !== undefined) && { properties }),
      timeouts: timeoutTexts(timeouts),
      ...(triggers && { lifecycle: { replaceTriggeredBy: [addressOf(this.remembered)] } }),
    };
  }

  private check(props: DatabaseCloneProps): void {
    checkProp(this, 'organization', props.organization, NAME_RULE);
    checkProp(this, 'project', props.project, NAME_RULE);
    checkProp(this, 'name', props.name, NAME_RULE);
    checkEntries(this, 'labels', props.labels, { key: LABEL_RULE, value: LABEL_RULE });
    checkEntries(this, 'triggers', props.triggers, { key: NOT_EMPTY_RULE, value: TEXT_RULE });
    checkEntries(this, 'tierParameters', props.tierParameters, { key: NOT_EMPTY_RULE, value: TEXT_RULE });
    checkOptionalProp(this, 'tier', props.tier, NOT_EMPTY_RULE);
    checkOptionalProp(this, 'productVersion', props.productVersion, NOT_EMPTY_RULE);
    if (props.triggers && props.replaceWhenTriggered !== true) {
      throw new Error(
        `${this.node.path}: triggers would destroy the clone, with everything in it, whenever they change. Set ` +
          'replaceWhenTriggered to true where that is what you want, else leave triggers out.',
      );
    }
  }
}

/** The construct itself would be written as an expression in braces, which Terraform does not take there. */
function addressOf({ terraformResourceType, friendlyUniqueId }: DataResource): string {
  return [terraformResourceType, friendlyUniqueId].join('.');
}
