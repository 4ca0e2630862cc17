import type { Construct } from 'constructs';
import type { Backup } from '../bindings/backup';
import { checkEntries } from '../private/prop-check';
import { NOT_EMPTY_RULE, TEXT_RULE } from '../private/rules';
import { defineBackup, ManagedBackup, type ManagedBackupProps } from './managed-backup';

const MARK = Symbol.for('cdktf-provider-nuodbaas.OnDemandBackup');

export interface OnDemandBackupProps extends ManagedBackupProps {
  /**
   * Texts of your own, of which a change means that a new backup is taken, such as a release's version. It is an update
   * in place: the new backup is taken, and once it has succeeded, `name` and all other values are the new one's and the
   * former backup is dealt with as `deletionPolicy` says. Where the new backup fails, the former one stays.
   *
   * Adding `triggers` to a backup that had none records them without another backup.
   *
   * What was made from the former backup is fixed to it: where an import or a database restored from it is in a stack,
   * set the `lifecycle` of its resource to `{ ignoreChanges: ['import_source'] }` or `['restore_from']`.
   *
   * @default - the backup is taken once
   */
  readonly triggers?: { readonly [key: string]: string };
}

/**
 * A backup that is taken when the stack is deployed, and again whenever `triggers` change.
 *
 * Mind the order. In the stack of the database itself this is a backup *after* the change: the backup refers to the
 * database, so Terraform first changes the database and then takes the backup. For a backup *before* a change, put it
 * into a stack that is deployed first, or name the database by literals here and have what changes depend on the
 * backup.
 *
 * The control plane generates the name, so it is only known after the deployment: read it from `name`.
 *
 * @example
 * const backup = new OnDemandBackup(stack, 'before-release', {
 *   organization: 'acme',
 *   project: 'messaging',
 *   database: 'demo',
 *   triggers: { release: '1.4.0' },
 * });
 * new TerraformOutput(stack, 'backup', { value: backup.fullyQualifiedName });
 *
 * @see https://doc.nuodb.com/nuodb-dbaas
 */
export class OnDemandBackup extends ManagedBackup {
  /** Whether this is an OnDemandBackup, from whichever copy of this library. */
  public static isOnDemandBackup(x: unknown): x is OnDemandBackup {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  public readonly resource: Backup;

  /**
   * @throws Error with the construct path where a prop is not in order.
   */
  public constructor(scope: Construct, id: string, props: OnDemandBackupProps) {
    super(scope, id);
    Object.defineProperty(this, MARK, { value: true });
    checkEntries(this, 'triggers', props.triggers, { key: NOT_EMPTY_RULE, value: TEXT_RULE });
    this.resource = defineBackup(this, props, { triggers: props.triggers });
  }
}
