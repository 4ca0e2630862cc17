// Made from the provider's schema by `npm run generate`. Do not edit.

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { tokenOnly } from '../../private/token-only';

// Configuration

export interface DatabaseConfig extends cdktf.TerraformMetaArguments {
  /**
  * Takes an on-demand backup before the tier, the version of NuoDB or a size changes, and waits until it has `Succeeded`. Its name is told in a warning, and its label `taken-before` says why it exists. Terraform does not manage it. Left out, the provider's `backup_before_update` decides.
  */
  readonly backupBeforeUpdate?: DatabaseBackupBeforeUpdate;
  /**
  * The password of the DBA user. A change is carried out by the database itself, which is asked with the password in the state; where that is not known, as after an import, it cannot be changed. A database that is restored from a backup has its password changed to this one.
  *
  * Takes a token that refers to a value kept elsewhere, such as a sensitive TerraformVariable: a literal throws at synth.
  */
  readonly dbaPassword?: string;
  /**
  * The password of the DBA user, in place of `dba_password`, and never in a plan or a state: it may come from an ephemeral resource. Needs Terraform 1.11. A change of it alone is not seen: change `dba_password_wo_version` too.
  *
  * Takes a token that refers to a value kept elsewhere, such as a sensitive TerraformVariable: a literal throws at synth.
  */
  readonly dbaPasswordWo?: string;
  /**
  * The password in force before a change of `dba_password_wo_version`, such as the version before in a secret store. Never in a plan or a state; not looked at otherwise.
  *
  * Takes a token that refers to a value kept elsewhere, such as a sensitive TerraformVariable: a literal throws at synth.
  */
  readonly dbaPasswordWoPrevious?: string;
  /**
  * A change makes `dba_password_wo` the password in force. Where that is not so yet, the server asks for the one before it: that is `dba_password_wo_previous`, or `dba_password` in the state.
  */
  readonly dbaPasswordWoVersion?: number;
  /**
  * Takes an on-demand backup before the database is destroyed or replaced, and waits until it has `Succeeded`. Its name is told in a warning, and its label `taken-before` says why it exists. Terraform does not manage it. Left out, the provider's `final_backup` decides. A destroy goes by what was applied last.
  */
  readonly finalBackup?: DatabaseFinalBackup;
  /**
  * Labels of your own, to filter by. Left out, they stay as they are; `{}` removes them.
  */
  readonly labels?: { [key: string]: string };
  /**
  * Whether the database runs.
  */
  readonly maintenance?: DatabaseMaintenance;
  /**
  * The database's name.
  */
  readonly name: string;
  /**
  * The organization that the database is in.
  */
  readonly organization: string;
  /**
  * The project that the database is in.
  */
  readonly project: string;
  /**
  * Settings that the service tier allows.
  */
  readonly properties?: DatabaseProperties;
  /**
  * Creates the database from a backup.
  */
  readonly restoreFrom?: DatabaseRestoreFrom;
  /**
  * The service tier, such as `n0.small`. Left out, it is the project's.
  */
  readonly tier?: string;
  /**
  * How long to wait for this database. What is left out is as the provider's `timeouts` say. A destroy goes by what was applied last.
  */
  readonly timeouts?: DatabaseTimeouts;
}
export interface DatabaseBackupBeforeUpdate {
  /**
  * Whether the backup is taken; `true` where it is left out.
  */
  readonly enabled?: boolean | cdktf.IResolvable;
  /**
  * What to do where the backup fails: `abort` (default) ends in an error and leaves everything as it is, `continue` warns and goes on without a backup.
  */
  readonly onFailure?: string;
  /**
  * How long to wait for the backup, such as `90m`; `1h` where it is left out. A backup that takes longer counts as failed.
  */
  readonly timeout?: string;
}

export function databaseBackupBeforeUpdateToTerraform(struct?: DatabaseBackupBeforeUpdate | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    enabled: cdktf.booleanToTerraform(struct!.enabled),
    on_failure: cdktf.stringToTerraform(struct!.onFailure),
    timeout: cdktf.stringToTerraform(struct!.timeout),
  }
}


export function databaseBackupBeforeUpdateToHclTerraform(struct?: DatabaseBackupBeforeUpdate | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    enabled: {
      value: cdktf.booleanToHclTerraform(struct!.enabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    on_failure: {
      value: cdktf.stringToHclTerraform(struct!.onFailure),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    timeout: {
      value: cdktf.stringToHclTerraform(struct!.timeout),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class DatabaseBackupBeforeUpdateOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DatabaseBackupBeforeUpdate | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._enabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.enabled = this._enabled;
    }
    if (this._onFailure !== undefined) {
      hasAnyValues = true;
      internalValueResult.onFailure = this._onFailure;
    }
    if (this._timeout !== undefined) {
      hasAnyValues = true;
      internalValueResult.timeout = this._timeout;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DatabaseBackupBeforeUpdate | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._enabled = undefined;
      this._onFailure = undefined;
      this._timeout = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._enabled = value.enabled;
      this._onFailure = value.onFailure;
      this._timeout = value.timeout;
    }
  }

  // enabled - computed: false, optional: true, required: false
  private _enabled?: boolean | cdktf.IResolvable;
  public get enabled() {
    return this.getBooleanAttribute('enabled');
  }
  public set enabled(value: boolean | cdktf.IResolvable) {
    this._enabled = value;
  }
  public resetEnabled() {
    this._enabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enabledInput() {
    return this._enabled;
  }

  // on_failure - computed: false, optional: true, required: false
  private _onFailure?: string;
  public get onFailure() {
    return this.getStringAttribute('on_failure');
  }
  public set onFailure(value: string) {
    this._onFailure = value;
  }
  public resetOnFailure() {
    this._onFailure = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get onFailureInput() {
    return this._onFailure;
  }

  // timeout - computed: false, optional: true, required: false
  private _timeout?: string;
  public get timeout() {
    return this.getStringAttribute('timeout');
  }
  public set timeout(value: string) {
    this._timeout = value;
  }
  public resetTimeout() {
    this._timeout = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutInput() {
    return this._timeout;
  }
}
export interface DatabaseFinalBackup {
  /**
  * Whether the backup is taken; `true` where it is left out.
  */
  readonly enabled?: boolean | cdktf.IResolvable;
  /**
  * What to do where the backup fails: `abort` (default) ends in an error and leaves everything as it is, `continue` warns and goes on without a backup.
  */
  readonly onFailure?: string;
  /**
  * How long to wait for the backup, such as `90m`; `1h` where it is left out. A backup that takes longer counts as failed.
  */
  readonly timeout?: string;
}

export function databaseFinalBackupToTerraform(struct?: DatabaseFinalBackup | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    enabled: cdktf.booleanToTerraform(struct!.enabled),
    on_failure: cdktf.stringToTerraform(struct!.onFailure),
    timeout: cdktf.stringToTerraform(struct!.timeout),
  }
}


export function databaseFinalBackupToHclTerraform(struct?: DatabaseFinalBackup | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    enabled: {
      value: cdktf.booleanToHclTerraform(struct!.enabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    on_failure: {
      value: cdktf.stringToHclTerraform(struct!.onFailure),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    timeout: {
      value: cdktf.stringToHclTerraform(struct!.timeout),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class DatabaseFinalBackupOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DatabaseFinalBackup | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._enabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.enabled = this._enabled;
    }
    if (this._onFailure !== undefined) {
      hasAnyValues = true;
      internalValueResult.onFailure = this._onFailure;
    }
    if (this._timeout !== undefined) {
      hasAnyValues = true;
      internalValueResult.timeout = this._timeout;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DatabaseFinalBackup | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._enabled = undefined;
      this._onFailure = undefined;
      this._timeout = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._enabled = value.enabled;
      this._onFailure = value.onFailure;
      this._timeout = value.timeout;
    }
  }

  // enabled - computed: false, optional: true, required: false
  private _enabled?: boolean | cdktf.IResolvable;
  public get enabled() {
    return this.getBooleanAttribute('enabled');
  }
  public set enabled(value: boolean | cdktf.IResolvable) {
    this._enabled = value;
  }
  public resetEnabled() {
    this._enabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get enabledInput() {
    return this._enabled;
  }

  // on_failure - computed: false, optional: true, required: false
  private _onFailure?: string;
  public get onFailure() {
    return this.getStringAttribute('on_failure');
  }
  public set onFailure(value: string) {
    this._onFailure = value;
  }
  public resetOnFailure() {
    this._onFailure = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get onFailureInput() {
    return this._onFailure;
  }

  // timeout - computed: false, optional: true, required: false
  private _timeout?: string;
  public get timeout() {
    return this.getStringAttribute('timeout');
  }
  public set timeout(value: string) {
    this._timeout = value;
  }
  public resetTimeout() {
    this._timeout = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutInput() {
    return this._timeout;
  }
}
export interface DatabaseMaintenance {
  /**
  * Whether the database is shut down.
  */
  readonly isDisabled?: boolean | cdktf.IResolvable;
}

export function databaseMaintenanceToTerraform(struct?: DatabaseMaintenance | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    is_disabled: cdktf.booleanToTerraform(struct!.isDisabled),
  }
}


export function databaseMaintenanceToHclTerraform(struct?: DatabaseMaintenance | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    is_disabled: {
      value: cdktf.booleanToHclTerraform(struct!.isDisabled),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class DatabaseMaintenanceOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DatabaseMaintenance | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._isDisabled !== undefined) {
      hasAnyValues = true;
      internalValueResult.isDisabled = this._isDisabled;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DatabaseMaintenance | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._isDisabled = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._isDisabled = value.isDisabled;
    }
  }

  // is_disabled - computed: true, optional: true, required: false
  private _isDisabled?: boolean | cdktf.IResolvable;
  public get isDisabled() {
    return this.getBooleanAttribute('is_disabled');
  }
  public set isDisabled(value: boolean | cdktf.IResolvable) {
    this._isDisabled = value;
  }
  public resetIsDisabled() {
    this._isDisabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get isDisabledInput() {
    return this._isDisabled;
  }
}
export interface DatabaseProperties {
  /**
  * The size of the archive volumes, such as `50Gi`. It can grow but not shrink.
  */
  readonly archiveDiskSize?: string;
  /**
  * The size of the journal volumes, such as `10Gi`. It can grow but not shrink. Left out, the journal is in the archive.
  */
  readonly journalDiskSize?: string;
  /**
  * The version of NuoDB, or the tag of its image. Left out, it is the project's.
  */
  readonly productVersion?: string;
  /**
  * Parameters of the service tier, which defines them. Left out, they stay as they are; `{}` removes them.
  */
  readonly tierParameters?: { [key: string]: string };
}

export function databasePropertiesToTerraform(struct?: DatabaseProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    archive_disk_size: cdktf.stringToTerraform(struct!.archiveDiskSize),
    journal_disk_size: cdktf.stringToTerraform(struct!.journalDiskSize),
    product_version: cdktf.stringToTerraform(struct!.productVersion),
    tier_parameters: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.tierParameters),
  }
}


export function databasePropertiesToHclTerraform(struct?: DatabaseProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    archive_disk_size: {
      value: cdktf.stringToHclTerraform(struct!.archiveDiskSize),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    journal_disk_size: {
      value: cdktf.stringToHclTerraform(struct!.journalDiskSize),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    product_version: {
      value: cdktf.stringToHclTerraform(struct!.productVersion),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    tier_parameters: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.tierParameters),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class DatabasePropertiesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DatabaseProperties | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._archiveDiskSize !== undefined) {
      hasAnyValues = true;
      internalValueResult.archiveDiskSize = this._archiveDiskSize;
    }
    if (this._journalDiskSize !== undefined) {
      hasAnyValues = true;
      internalValueResult.journalDiskSize = this._journalDiskSize;
    }
    if (this._productVersion !== undefined) {
      hasAnyValues = true;
      internalValueResult.productVersion = this._productVersion;
    }
    if (this._tierParameters !== undefined) {
      hasAnyValues = true;
      internalValueResult.tierParameters = this._tierParameters;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DatabaseProperties | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._archiveDiskSize = undefined;
      this._journalDiskSize = undefined;
      this._productVersion = undefined;
      this._tierParameters = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._archiveDiskSize = value.archiveDiskSize;
      this._journalDiskSize = value.journalDiskSize;
      this._productVersion = value.productVersion;
      this._tierParameters = value.tierParameters;
    }
  }

  // archive_disk_size - computed: true, optional: true, required: false
  private _archiveDiskSize?: string;
  public get archiveDiskSize() {
    return this.getStringAttribute('archive_disk_size');
  }
  public set archiveDiskSize(value: string) {
    this._archiveDiskSize = value;
  }
  public resetArchiveDiskSize() {
    this._archiveDiskSize = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get archiveDiskSizeInput() {
    return this._archiveDiskSize;
  }

  // journal_disk_size - computed: true, optional: true, required: false
  private _journalDiskSize?: string;
  public get journalDiskSize() {
    return this.getStringAttribute('journal_disk_size');
  }
  public set journalDiskSize(value: string) {
    this._journalDiskSize = value;
  }
  public resetJournalDiskSize() {
    this._journalDiskSize = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get journalDiskSizeInput() {
    return this._journalDiskSize;
  }

  // product_version - computed: true, optional: true, required: false
  private _productVersion?: string;
  public get productVersion() {
    return this.getStringAttribute('product_version');
  }
  public set productVersion(value: string) {
    this._productVersion = value;
  }
  public resetProductVersion() {
    this._productVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get productVersionInput() {
    return this._productVersion;
  }

  // tier_parameters - computed: true, optional: true, required: false
  private _tierParameters?: { [key: string]: string };
  public get tierParameters() {
    return this.getStringMapAttribute('tier_parameters');
  }
  public set tierParameters(value: { [key: string]: string }) {
    this._tierParameters = value;
  }
  public resetTierParameters() {
    this._tierParameters = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tierParametersInput() {
    return this._tierParameters;
  }
}
export interface DatabaseRestoreFrom {
  /**
  * The fully-qualified name of a backup that has `Succeeded`, such as `acme/messaging/demo/20241004095616`. Fixed once the database exists.
  */
  readonly backup?: string;
}

export function databaseRestoreFromToTerraform(struct?: DatabaseRestoreFrom | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    backup: cdktf.stringToTerraform(struct!.backup),
  }
}


export function databaseRestoreFromToHclTerraform(struct?: DatabaseRestoreFrom | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    backup: {
      value: cdktf.stringToHclTerraform(struct!.backup),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class DatabaseRestoreFromOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DatabaseRestoreFrom | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._backup !== undefined) {
      hasAnyValues = true;
      internalValueResult.backup = this._backup;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DatabaseRestoreFrom | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._backup = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._backup = value.backup;
    }
  }

  // backup - computed: true, optional: true, required: false
  private _backup?: string;
  public get backup() {
    return this.getStringAttribute('backup');
  }
  public set backup(value: string) {
    this._backup = value;
  }
  public resetBackup() {
    this._backup = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get backupInput() {
    return this._backup;
  }
}
export interface DatabaseStatus {
}

export function databaseStatusToTerraform(struct?: DatabaseStatus): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function databaseStatusToHclTerraform(struct?: DatabaseStatus): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DatabaseStatusOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DatabaseStatus | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DatabaseStatus | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // ca_pem - computed: true, optional: false, required: false
  public get caPem() {
    return this.getStringAttribute('ca_pem');
  }

  // message - computed: true, optional: false, required: false
  public get message() {
    return this.getStringAttribute('message');
  }

  // ready - computed: true, optional: false, required: false
  public get ready() {
    return this.getBooleanAttribute('ready');
  }

  // shutdown - computed: true, optional: false, required: false
  public get shutdown() {
    return this.getBooleanAttribute('shutdown');
  }

  // sql_endpoint - computed: true, optional: false, required: false
  public get sqlEndpoint() {
    return this.getStringAttribute('sql_endpoint');
  }

  // state - computed: true, optional: false, required: false
  public get state() {
    return this.getStringAttribute('state');
  }
}
export interface DatabaseTimeouts {
  /**
  * How long to wait until it is ready after it was created, such as `90s` or `1h30m`; `0` does not wait.
  */
  readonly create?: string;
  /**
  * How long to wait until it is gone, such as `90s` or `1h30m`; `0` does not wait.
  */
  readonly delete?: string;
  /**
  * How long to wait until it is ready after an update, such as `90s` or `1h30m`; `0` does not wait.
  */
  readonly update?: string;
}

export function databaseTimeoutsToTerraform(struct?: DatabaseTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    delete: cdktf.stringToTerraform(struct!.delete),
    update: cdktf.stringToTerraform(struct!.update),
  }
}


export function databaseTimeoutsToHclTerraform(struct?: DatabaseTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    create: {
      value: cdktf.stringToHclTerraform(struct!.create),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    delete: {
      value: cdktf.stringToHclTerraform(struct!.delete),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    update: {
      value: cdktf.stringToHclTerraform(struct!.update),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class DatabaseTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DatabaseTimeouts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._create !== undefined) {
      hasAnyValues = true;
      internalValueResult.create = this._create;
    }
    if (this._delete !== undefined) {
      hasAnyValues = true;
      internalValueResult.delete = this._delete;
    }
    if (this._update !== undefined) {
      hasAnyValues = true;
      internalValueResult.update = this._update;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DatabaseTimeouts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._create = undefined;
      this._delete = undefined;
      this._update = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._create = value.create;
      this._delete = value.delete;
      this._update = value.update;
    }
  }

  // create - computed: false, optional: true, required: false
  private _create?: string;
  public get create() {
    return this.getStringAttribute('create');
  }
  public set create(value: string) {
    this._create = value;
  }
  public resetCreate() {
    this._create = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get createInput() {
    return this._create;
  }

  // delete - computed: false, optional: true, required: false
  private _delete?: string;
  public get delete() {
    return this.getStringAttribute('delete');
  }
  public set delete(value: string) {
    this._delete = value;
  }
  public resetDelete() {
    this._delete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deleteInput() {
    return this._delete;
  }

  // update - computed: false, optional: true, required: false
  private _update?: string;
  public get update() {
    return this.getStringAttribute('update');
  }
  public set update(value: string) {
    this._update = value;
  }
  public resetUpdate() {
    this._update = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get updateInput() {
    return this._update;
  }
}

/**
* Represents a nuodbaas_database
*/
export class Database extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "nuodbaas_database";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Database resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Database to import
  * @param importFromId The id of the existing Database that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the Database to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "nuodbaas_database", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new nuodbaas_database Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DatabaseConfig
  */
  public constructor(scope: Construct, id: string, config: DatabaseConfig) {
    super(scope, id, {
      terraformResourceType: 'nuodbaas_database',
      terraformGeneratorMetadata: {
        providerName: 'nuodbaas',
        providerVersionConstraint: '>= 2.0.0, < 3.0.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._backupBeforeUpdate.internalValue = config.backupBeforeUpdate;
    this._dbaPassword = config.dbaPassword;
    this._dbaPasswordWo = config.dbaPasswordWo;
    this._dbaPasswordWoPrevious = config.dbaPasswordWoPrevious;
    this._dbaPasswordWoVersion = config.dbaPasswordWoVersion;
    this._finalBackup.internalValue = config.finalBackup;
    this._labels = config.labels;
    this._maintenance.internalValue = config.maintenance;
    this._name = config.name;
    this._organization = config.organization;
    this._project = config.project;
    this._properties.internalValue = config.properties;
    this._restoreFrom.internalValue = config.restoreFrom;
    this._tier = config.tier;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // backup_before_update - computed: false, optional: true, required: false
  private _backupBeforeUpdate = new DatabaseBackupBeforeUpdateOutputReference(this, "backup_before_update");
  public get backupBeforeUpdate() {
    return this._backupBeforeUpdate;
  }
  public putBackupBeforeUpdate(value: DatabaseBackupBeforeUpdate) {
    this._backupBeforeUpdate.internalValue = value;
  }
  public resetBackupBeforeUpdate() {
    this._backupBeforeUpdate.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get backupBeforeUpdateInput() {
    return this._backupBeforeUpdate.internalValue;
  }

  // dba_password - computed: true, optional: true, required: false
  private _dbaPassword?: string;
  public get dbaPassword() {
    return this.getStringAttribute('dba_password');
  }
  public set dbaPassword(value: string) {
    this._dbaPassword = value;
  }
  public resetDbaPassword() {
    this._dbaPassword = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbaPasswordInput() {
    return this._dbaPassword;
  }

  // dba_password_wo - computed: false, optional: true, required: false
  private _dbaPasswordWo?: string;
  public get dbaPasswordWo() {
    return this.getStringAttribute('dba_password_wo');
  }
  public set dbaPasswordWo(value: string) {
    this._dbaPasswordWo = value;
  }
  public resetDbaPasswordWo() {
    this._dbaPasswordWo = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbaPasswordWoInput() {
    return this._dbaPasswordWo;
  }

  // dba_password_wo_previous - computed: false, optional: true, required: false
  private _dbaPasswordWoPrevious?: string;
  public get dbaPasswordWoPrevious() {
    return this.getStringAttribute('dba_password_wo_previous');
  }
  public set dbaPasswordWoPrevious(value: string) {
    this._dbaPasswordWoPrevious = value;
  }
  public resetDbaPasswordWoPrevious() {
    this._dbaPasswordWoPrevious = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbaPasswordWoPreviousInput() {
    return this._dbaPasswordWoPrevious;
  }

  // dba_password_wo_version - computed: false, optional: true, required: false
  private _dbaPasswordWoVersion?: number;
  public get dbaPasswordWoVersion() {
    return this.getNumberAttribute('dba_password_wo_version');
  }
  public set dbaPasswordWoVersion(value: number) {
    this._dbaPasswordWoVersion = value;
  }
  public resetDbaPasswordWoVersion() {
    this._dbaPasswordWoVersion = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dbaPasswordWoVersionInput() {
    return this._dbaPasswordWoVersion;
  }

  // final_backup - computed: false, optional: true, required: false
  private _finalBackup = new DatabaseFinalBackupOutputReference(this, "final_backup");
  public get finalBackup() {
    return this._finalBackup;
  }
  public putFinalBackup(value: DatabaseFinalBackup) {
    this._finalBackup.internalValue = value;
  }
  public resetFinalBackup() {
    this._finalBackup.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get finalBackupInput() {
    return this._finalBackup.internalValue;
  }

  // labels - computed: true, optional: true, required: false
  private _labels?: { [key: string]: string };
  public get labels() {
    return this.getStringMapAttribute('labels');
  }
  public set labels(value: { [key: string]: string }) {
    this._labels = value;
  }
  public resetLabels() {
    this._labels = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get labelsInput() {
    return this._labels;
  }

  // maintenance - computed: true, optional: true, required: false
  private _maintenance = new DatabaseMaintenanceOutputReference(this, "maintenance");
  public get maintenance() {
    return this._maintenance;
  }
  public putMaintenance(value: DatabaseMaintenance) {
    this._maintenance.internalValue = value;
  }
  public resetMaintenance() {
    this._maintenance.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get maintenanceInput() {
    return this._maintenance.internalValue;
  }

  // name - computed: false, optional: false, required: true
  private _name?: string;
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // organization - computed: false, optional: false, required: true
  private _organization?: string;
  public get organization() {
    return this.getStringAttribute('organization');
  }
  public set organization(value: string) {
    this._organization = value;
  }
  // Temporarily expose input value. Use with caution.
  public get organizationInput() {
    return this._organization;
  }

  // project - computed: false, optional: false, required: true
  private _project?: string;
  public get project() {
    return this.getStringAttribute('project');
  }
  public set project(value: string) {
    this._project = value;
  }
  // Temporarily expose input value. Use with caution.
  public get projectInput() {
    return this._project;
  }

  // properties - computed: true, optional: true, required: false
  private _properties = new DatabasePropertiesOutputReference(this, "properties");
  public get properties() {
    return this._properties;
  }
  public putProperties(value: DatabaseProperties) {
    this._properties.internalValue = value;
  }
  public resetProperties() {
    this._properties.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get propertiesInput() {
    return this._properties.internalValue;
  }

  // restore_from - computed: true, optional: true, required: false
  private _restoreFrom = new DatabaseRestoreFromOutputReference(this, "restore_from");
  public get restoreFrom() {
    return this._restoreFrom;
  }
  public putRestoreFrom(value: DatabaseRestoreFrom) {
    this._restoreFrom.internalValue = value;
  }
  public resetRestoreFrom() {
    this._restoreFrom.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get restoreFromInput() {
    return this._restoreFrom.internalValue;
  }

  // status - computed: true, optional: false, required: false
  private _status = new DatabaseStatusOutputReference(this, "status");
  public get status() {
    return this._status;
  }

  // tier - computed: true, optional: true, required: false
  private _tier?: string;
  public get tier() {
    return this.getStringAttribute('tier');
  }
  public set tier(value: string) {
    this._tier = value;
  }
  public resetTier() {
    this._tier = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tierInput() {
    return this._tier;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new DatabaseTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: DatabaseTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      backup_before_update: databaseBackupBeforeUpdateToTerraform(this._backupBeforeUpdate.internalValue),
      dba_password: cdktf.stringToTerraform(tokenOnly(this, 'dbaPassword', this._dbaPassword)),
      dba_password_wo: cdktf.stringToTerraform(tokenOnly(this, 'dbaPasswordWo', this._dbaPasswordWo)),
      dba_password_wo_previous: cdktf.stringToTerraform(tokenOnly(this, 'dbaPasswordWoPrevious', this._dbaPasswordWoPrevious)),
      dba_password_wo_version: cdktf.numberToTerraform(this._dbaPasswordWoVersion),
      final_backup: databaseFinalBackupToTerraform(this._finalBackup.internalValue),
      labels: cdktf.hashMapper(cdktf.stringToTerraform)(this._labels),
      maintenance: databaseMaintenanceToTerraform(this._maintenance.internalValue),
      name: cdktf.stringToTerraform(this._name),
      organization: cdktf.stringToTerraform(this._organization),
      project: cdktf.stringToTerraform(this._project),
      properties: databasePropertiesToTerraform(this._properties.internalValue),
      restore_from: databaseRestoreFromToTerraform(this._restoreFrom.internalValue),
      tier: cdktf.stringToTerraform(this._tier),
      timeouts: databaseTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      backup_before_update: {
        value: databaseBackupBeforeUpdateToHclTerraform(this._backupBeforeUpdate.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "DatabaseBackupBeforeUpdate",
      },
      dba_password: {
        value: cdktf.stringToHclTerraform(tokenOnly(this, 'dbaPassword', this._dbaPassword)),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      dba_password_wo: {
        value: cdktf.stringToHclTerraform(tokenOnly(this, 'dbaPasswordWo', this._dbaPasswordWo)),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      dba_password_wo_previous: {
        value: cdktf.stringToHclTerraform(tokenOnly(this, 'dbaPasswordWoPrevious', this._dbaPasswordWoPrevious)),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      dba_password_wo_version: {
        value: cdktf.numberToHclTerraform(this._dbaPasswordWoVersion),
        isBlock: false,
        type: "simple",
        storageClassType: "number",
      },
      final_backup: {
        value: databaseFinalBackupToHclTerraform(this._finalBackup.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "DatabaseFinalBackup",
      },
      labels: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._labels),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      maintenance: {
        value: databaseMaintenanceToHclTerraform(this._maintenance.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "DatabaseMaintenance",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      organization: {
        value: cdktf.stringToHclTerraform(this._organization),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      project: {
        value: cdktf.stringToHclTerraform(this._project),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      properties: {
        value: databasePropertiesToHclTerraform(this._properties.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "DatabaseProperties",
      },
      restore_from: {
        value: databaseRestoreFromToHclTerraform(this._restoreFrom.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "DatabaseRestoreFrom",
      },
      tier: {
        value: cdktf.stringToHclTerraform(this._tier),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      timeouts: {
        value: databaseTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "DatabaseTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
