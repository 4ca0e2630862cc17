import { Annotations, type IAspect, type TerraformProvider, TerraformStack } from 'cdktf';
import type { IConstruct } from 'constructs';

const DATABASE = 'nuodbaas_database';
const PROVIDER = 'nuodbaas';

export interface RequireBackupBeforeReplaceProps {
  /**
   * Whether a database must also say that it is backed up before its tier, version or sizes change
   * (`backupBeforeUpdate`), and not only before it is destroyed or replaced (`finalBackup`).
   *
   * @default true
   */
  readonly beforeUpdate?: boolean;

  /**
   * Whether a database may go on without the backup where that fails (`onFailure: 'continue'`).
   *
   * @default false
   */
  readonly allowFailure?: boolean;
}

/**
 * Refuses at synth every database that could be destroyed, replaced or changed without a backup of it being taken first.
 * What its provider says counts for a database that says nothing itself. What the environment says where the stack is
 * deployed (`NUODB_CP_FINAL_BACKUP`) does not: it is not part of what is reviewed.
 *
 * Works on what is synthesized, so that overrides count too. A database of the official provider, which has no such
 * attributes, is refused.
 *
 * @example
 *
 * Aspects.of(stack).add(new RequireBackupBeforeReplace());
 */
export class RequireBackupBeforeReplace implements IAspect {
  private readonly beforeUpdate: boolean;
  private readonly allowFailure: boolean;

  public constructor(props: RequireBackupBeforeReplaceProps = {}) {
    this.beforeUpdate = props.beforeUpdate ?? true;
    this.allowFailure = props.allowFailure ?? false;
  }

  /** Adds an error to a database that does not have what is required; anything else is left alone. */
  public visit(node: IConstruct): void {
    if (!isDatabase(node)) return;
    this.check(node, 'final_backup', 'finalBackup', 'it is destroyed or replaced');
    if (this.beforeUpdate) {
      this.check(node, 'backup_before_update', 'backupBeforeUpdate', 'its tier, version or sizes change');
    }
  }

  private check(database: DatabaseNode, attribute: string, prop: string, occasion: string): void {
    const guard = guardOf(database, attribute);
    if (isOff(guard)) {
      Annotations.of(database).addError(
        `${database.node.path}: no backup is taken before ${occasion}. Set ${prop} of the database, or of its provider, to {}.`,
      );
    } else if (!this.allowFailure && guard?.on_failure === 'continue') {
      Annotations.of(database).addError(
        `${database.node.path}: ${prop}.onFailure is "continue", so that ${occasion} though the backup before it has ` +
          'failed. Set it to "abort".',
      );
    }
  }
}

interface Guard {
  readonly enabled?: unknown;
  readonly on_failure?: unknown;
}

type Synthesized = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

interface Element extends IConstruct {
  toTerraform(): { readonly resource?: Synthesized; readonly provider?: Readonly<Record<string, readonly object[]>> };
}

interface DatabaseNode extends Element {
  readonly terraformResourceType: string;
  readonly provider?: TerraformProvider;
}

/** By what it becomes, for it may be of another copy of the library, or a binding of somebody's own. */
function isDatabase(node: IConstruct): node is DatabaseNode {
  if (!('terraformResourceType' in node) || node.terraformResourceType !== DATABASE) return false;
  // A data source has the same type, and nothing to lose.
  return (node as DatabaseNode).toTerraform().resource?.[DATABASE] !== undefined;
}

/** The database's own guard, else its provider's. */
function guardOf(database: DatabaseNode, attribute: string): Guard | undefined {
  const [resource] = Object.values(database.toTerraform().resource?.[DATABASE] ?? {});
  return asGuard(resource?.[attribute]) ?? asGuard(providerOf(database)?.[attribute]);
}

function providerOf(database: DatabaseNode): Readonly<Record<string, unknown>> | undefined {
  const provider = database.provider ?? defaultProvider(database);
  const [settings] = (provider as Element | undefined)?.toTerraform().provider?.[PROVIDER] ?? [];
  return settings as Readonly<Record<string, unknown>> | undefined;
}

/** The one without an alias, which Terraform takes where a resource names none. */
function defaultProvider(database: DatabaseNode): IConstruct | undefined {
  const all = TerraformStack.of(database).node.findAll();
  return all.find((node) => {
    const { terraformResourceType: type, alias } = node as { terraformResourceType?: string; alias?: string };
    return type === PROVIDER && alias === undefined && 'terraformProviderSource' in node;
  });
}

function asGuard(value: unknown): Guard | undefined {
  return typeof value === 'object' && value !== null ? (value as Guard) : undefined;
}

/** A token may be either: whoever deploys decides then. */
function isOff(guard: Guard | undefined): boolean {
  return guard === undefined || guard.enabled === false;
}
