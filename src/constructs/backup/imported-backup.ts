import { Fn } from 'cdktf';
import type { Construct } from 'constructs';
import { BACKUP_PLUGIN, backupHandle, parseBackupName } from '../../registry';
import type { Backup, BackupImportSource } from '../bindings/backup';
import { checkOptionalProp, checkProp } from '../private/prop-check';
import { BACKUP_NAME_RULE, FULLY_QUALIFIED_NAME_RULE, NOT_EMPTY_RULE } from '../private/rules';
import { defineBackup, ManagedBackup, type ManagedBackupProps } from './managed-backup';

const MARK = Symbol.for('cdktf-provider-nuodbaas.ImportedBackup');

/** Tells the backup to import either by `handle` (and `plugin`) or by `source`. */
export interface ImportedBackupProps extends ManagedBackupProps {
  /**
   * The name that the import gets: all digits, or a lower-case letter followed by lower-case letters and digits.
   * Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`.
   */
  readonly name: string;

  /**
   * What the backup plugin knows the existing backup by, such as `acme-messaging-demo-20241004095616`, or another
   * backup's `handle`. Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`.
   *
   * @default - made from `source`
   */
  readonly handle?: string;

  /**
   * The plugin that manages the existing backup. Goes with `handle` only. Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`.
   *
   * @default "embedded.cp.nuodb.com"
   */
  readonly plugin?: string;

  /**
   * The existing backup by its fully-qualified name where it was taken, `<organization>/<project>/<database>/<backup>`,
   * or another backup's `fullyQualifiedName`. It is turned into the handle that the plugin `embedded.cp.nuodb.com`
   * gives such a backup. Fixed: see `NUODB_CP_ALLOW_DESTRUCTIVE_REPLACE`.
   *
   * @default - `handle` is used
   */
  readonly source?: string;
}

/**
 * A backup that exists already and is made known to a control plane: under another name, or after its registry entry
 * has been brought from another cluster of the region.
 *
 * The database that it is filed under need not exist. An import never owns the bytes of its source: deleting it removes
 * a record, and while it exists its source cannot be deleted.
 *
 * @example
 * const golden = new ImportedBackup(stack, 'golden', {
 *   organization: 'acme',
 *   project: 'messaging',
 *   database: 'demo',
 *   name: 'golden',
 *   handle: 'acme-messaging-demo-20241004095616',
 * });
 *
 * @see https://doc.nuodb.com/nuodb-dbaas
 */
export class ImportedBackup extends ManagedBackup {
  /** Whether this is an ImportedBackup, from whichever copy of this library. */
  public static isImportedBackup(x: unknown): x is ImportedBackup {
    return typeof x === 'object' && x !== null && MARK in x;
  }

  public readonly resource: Backup;

  /**
   * @throws Error with the construct path where a prop is not in order, or the existing backup is told in no way or in two.
   */
  public constructor(scope: Construct, id: string, props: ImportedBackupProps) {
    super(scope, id);
    Object.defineProperty(this, MARK, { value: true });
    this.checkOrigin(props);
    checkProp(this, 'name', props.name, BACKUP_NAME_RULE);
    this.resource = defineBackup(this, props, { name: props.name, importSource: importSource(props) });
  }

  private checkOrigin(props: ImportedBackupProps): void {
    checkOptionalProp(this, 'handle', props.handle, NOT_EMPTY_RULE);
    checkOptionalProp(this, 'plugin', props.plugin, NOT_EMPTY_RULE);
    checkOptionalProp(this, 'source', props.source, FULLY_QUALIFIED_NAME_RULE);
    if ((props.handle === undefined) === (props.source === undefined)) {
      const found = props.handle === undefined ? 'neither is given' : `both are, ${props.handle} and ${props.source}`;
      throw new Error(
        `${this.node.path}: exactly one of handle and source must tell which backup to import, but ${found}. ` +
          'Pass the handle, or the fully-qualified name that the backup has where it was taken as source.',
      );
    }
    if (props.source !== undefined && props.plugin !== undefined) {
      throw new Error(
        `${this.node.path}: plugin is "${props.plugin}" but goes with handle only, for what is made from source is a ` +
          `handle of ${BACKUP_PLUGIN}. Leave plugin out, or pass the handle.`,
      );
    }
  }
}

function importSource({ handle, plugin = BACKUP_PLUGIN, source = '' }: ImportedBackupProps): BackupImportSource {
  return { backupHandle: handle ?? handleOf(source), backupPlugin: plugin };
}

/** The handle of a backup by its fully-qualified name, of which Terraform takes care where only it will know the name. */
function handleOf(source: string): string {
  const name = parseBackupName(source);
  return name === undefined ? Fn.replace(source, '/', '-') : backupHandle(name);
}
