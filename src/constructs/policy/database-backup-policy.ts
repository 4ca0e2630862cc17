import type { ITerraformDependable, TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { isFinerThan } from '../../policy';
import { KEEP_FOREVER_LABEL } from '../../registry';
import { Backuppolicy } from '../bindings/backuppolicy';
import { fixLogicalId } from '../private/logical-id';
import { checkEntries, checkProp, isKnownToTerraformOnly } from '../private/prop-check';
import { LABEL_RULE, NAME_RULE, SCOPE_RULE } from '../private/rules';
import type { DatabaseSelector } from './database-selector';
import type { Frequency } from './frequency';
import { PolicyPreview } from './policy-preview';
import type { Retention } from './retention';

const MARK = Symbol.for('cdktf-provider-nuodbaas.DatabaseBackupPolicy');

export interface DatabaseBackupPolicyProps {
  /**
   * The organization that the policy belongs to: a lower-case letter followed by at most 62 lower-case letters and
   * digits. Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`.
   */
  readonly organization: string;

  /** The policy's name, of the same form. Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`. */
  readonly name: string;

  /** When backups are taken. Changed in place: the next backup goes by it. */
  readonly frequency: Frequency;

  /** The databases that are backed up. Changed in place. */
  readonly selector: DatabaseSelector;

  /**
   * Which backups are kept: no finer than the frequency, such as hours of a daily backup. Changed in place; what it no
   * longer keeps is deleted with the next backup.
   *
   * @default - all, forever
   */
  readonly retention?: Retention;

  /**
   * Labels of the policy, which its backups get as well. Not `keep-forever`, which would have every backup kept. Changed
   * in place.
   *
   * @default - those that the control plane gives it
   */
  readonly labels?: { readonly [key: string]: string };

  /**
   * Whether no backups are taken for now. What falls into that time does not count as missed. Changed in place.
   *
   * @default false
   */
  readonly suspended?: boolean;

  /**
   * Whether backups get the labels of the policy. Changed in place.
   *
   * @default true
   */
  readonly propagatePolicyLabels?: boolean;

  /**
   * Whether backups get the labels of their database. Mind a database that is labelled `keep-forever`: all of its backups
   * are then kept. Changed in place.
   *
   * @default true
   */
  readonly propagateDatabaseLabels?: boolean;

  /**
   * The name of the Terraform resource. With it the construct may be renamed and moved within the stack.
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
   * What must be there before the policy.
   *
   * @default - what its other props refer to
   */
  readonly dependsOn?: ITerraformDependable[];
}

/**
 * A policy that takes backups of the databases it selects at regular times, and deletes those that its retention does not
 * keep. When it leaves the stack it is deleted, and its backups stay.
 *
 * It works with the official provider, too: `stack.addOverride('terraform.required_providers.nuodbaas.version', '~> 1.5')`.
 *
 * @example
 * const nightly = new DatabaseBackupPolicy(stack, 'nightly', {
 *   organization: 'acme',
 *   name: 'nightly',
 *   frequency: Frequency.daily({ hour: 2 }),
 *   selector: DatabaseSelector.inProject('acme', 'messaging'),
 *   retention: Retention.daily(7).plus(Retention.weekly(4)).plus(Retention.monthly(12)),
 * });
 * console.log(nightly.preview(new Date('2025-01-01T00:00:00Z'), new Date('2025-04-01T00:00:00Z')).toText());
 *
 * @see https://doc.nuodb.com/nuodb-dbaas
 */
export class DatabaseBackupPolicy extends Construct implements ITerraformDependable {
  /** Whether this is a DatabaseBackupPolicy, from whichever copy of this library. */
  public static isDatabaseBackupPolicy(x: unknown): x is DatabaseBackupPolicy {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  /** The Terraform resource, for what this construct does not cover. */
  public readonly resource: Backuppolicy;

  /** When backups are taken. */
  public readonly frequency: Frequency;

  /** The databases that are backed up. */
  public readonly selector: DatabaseSelector;

  /** Which backups are kept; all where it is undefined. */
  public readonly retention?: Retention;

  private readonly title?: string;

  /** @throws Error with the construct path where a prop is not in order, or two of them contradict each other. */
  public constructor(scope: Construct, id: string, props: DatabaseBackupPolicyProps) {
    super(scope, id);
    Object.defineProperty(this, MARK, { value: true });
    this.check(props);
    this.frequency = props.frequency;
    this.selector = props.selector;
    this.retention = props.retention;
    if (!isKnownToTerraformOnly(props.organization) && !isKnownToTerraformOnly(props.name)) {
      this.title = `Backup policy ${props.organization}/${props.name}`;
    }
    this.resource = this.define(props);
    fixLogicalId(this.resource, props.logicalId);
  }

  /** The organization that the policy belongs to. */
  public get organization(): string {
    return this.resource.organization;
  }

  /** The policy's name. */
  public get name(): string {
    return this.resource.name;
  }

  /** `<organization>/<name>`: Terraform's import ID. */
  public get fullyQualifiedName(): string {
    return [this.organization, this.name].join('/');
  }

  /** When backups are taken next, ISO 8601 in UTC; null while the policy is suspended. */
  public get nextScheduleTime(): string {
    return this.resource.status.nextScheduleTime;
  }

  /** The name of the Terraform resource: what to pass as `logicalId` when this construct is to be renamed or moved. */
  public get logicalId(): string {
    return this.resource.friendlyUniqueId;
  }

  /** The address of the Terraform resource: with it the construct can be listed in another one's `dependsOn`. */
  public get fqn(): string {
    return this.resource.fqn;
  }

  /**
   * What the policy would do to one database: which backups there would be, and which of them would be kept.
   *
   * @param from when the policy is created; backups are taken after this time
   * @param to the last time at which a backup may be taken
   * @throws Error where the times are in the wrong order, there are more than 10,000 backups between them, or something
   * that it depends on is only known to Terraform.
   */
  public preview(from: Date, to: Date): PolicyPreview {
    const { frequency, retention, title } = this;
    return new PolicyPreview({ frequency, retention, from, to, title });
  }

  private define(props: DatabaseBackupPolicyProps): Backuppolicy {
    const { organization, name, labels, suspended, provider, dependsOn } = props;
    const { propagatePolicyLabels, propagateDatabaseLabels } = props;
    const propagates = propagatePolicyLabels !== undefined || propagateDatabaseLabels !== undefined;
    return new Backuppolicy(this, 'Resource', {
      ...{ organization, name, labels, suspended, provider, dependsOn },
      frequency: props.frequency.expression,
      selector: { scope: props.selector.scope, ...props.selector.filter },
      retention: props.retention?._data,
      ...(propagates && { properties: { propagatePolicyLabels, propagateDatabaseLabels } }),
    });
  }

  private check(props: DatabaseBackupPolicyProps): void {
    const { scope, filter } = props.selector;
    checkProp(this, 'organization', props.organization, NAME_RULE);
    checkProp(this, 'name', props.name, NAME_RULE);
    checkProp(this, 'the scope of selector', scope, SCOPE_RULE);
    checkEntries(this, 'the labels of selector', filter.labels, { key: LABEL_RULE, value: LABEL_RULE });
    checkEntries(this, 'labels', props.labels, { key: LABEL_RULE, value: LABEL_RULE });
    this.checkFineness(props);
    this.checkKeepForever(props);
  }

  private checkFineness({ frequency, retention }: DatabaseBackupPolicyProps): void {
    const schedule = frequency._schedule;
    if (!schedule) return;
    const tooFine = retention?._cycles.find((cycle) => isFinerThan(schedule, cycle));
    if (tooFine === undefined) return;
    throw new Error(
      `${this.node.path}: retention has "${tooFine}", which is finer than the frequency ${frequency.expression}: most of ` +
        'its periods would have no backup. Leave it out of the retention, or take backups more often.',
    );
  }

  private checkKeepForever({ labels, selector, retention, propagateDatabaseLabels }: DatabaseBackupPolicyProps): void {
    if (labels && KEEP_FOREVER_LABEL in labels) {
      throw new Error(
        `${this.node.path}: labels has "${KEEP_FOREVER_LABEL}", which every backup of the policy would get, and which ` +
          'keeps a backup whatever the retention says. Leave the retention out to keep all backups, or label single ones.',
      );
    }
    if (retention && selector.filter.labels?.[KEEP_FOREVER_LABEL] === 'true' && propagateDatabaseLabels !== false) {
      throw new Error(
        `${this.node.path}: selector selects databases that are labelled "${KEEP_FOREVER_LABEL}", whose backups get ` +
          'that label and are kept whatever the retention says. Leave the retention out, or set ' +
          'propagateDatabaseLabels to false.',
      );
    }
  }
}
