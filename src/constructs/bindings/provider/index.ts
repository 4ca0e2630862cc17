// Made from the provider's schema by `npm run generate`. Do not edit.

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';
import { tokenOnly } from '../../private/token-only';

// Configuration

export interface NuodbaasProviderConfig {
  /**
  * Takes an on-demand backup before the tier, the version of NuoDB or a size of any database changes, or the tier or version of its project,, and waits until it has `Succeeded`. Its name is told in a warning, and its label `taken-before` says why it exists. Terraform does not manage it. A resource's own attribute comes first. Left out, it is `NUODB_CP_BACKUP_BEFORE_UPDATE` of the environment: `abort`, `continue`, or `off` (default).
  */
  readonly backupBeforeUpdate?: NuodbaasProviderBackupBeforeUpdate;
  /**
  * Takes an on-demand backup before any database is destroyed or replaced, and waits until it has `Succeeded`. Its name is told in a warning, and its label `taken-before` says why it exists. Terraform does not manage it. A resource's own attribute comes first. Left out, it is `NUODB_CP_FINAL_BACKUP` of the environment: `abort`, `continue`, or `off` (default).
  */
  readonly finalBackup?: NuodbaasProviderFinalBackup;
  /**
  * The user's password. Left out, it is `NUODB_CP_PASSWORD` of the environment.
  *
  * Takes a token that refers to a value kept elsewhere, such as a sensitive TerraformVariable: a literal throws at synth.
  */
  readonly password?: string;
  /**
  * Whether the server's certificate is taken unseen. Left out, it is `NUODB_CP_SKIP_VERIFY` of the environment. A certificate authority of your own is better named in `NUODB_CP_TRUSTED_CERT`, the path of a PEM file.
  */
  readonly skipVerify?: boolean | cdktf.IResolvable;
  /**
  * How long to wait for resources, by type (`project`, `database`, `backuppolicy`, `backup`) and operation. The type `default` stands for those that are not named.
  */
  readonly timeouts?: { [key: string]: NuodbaasProviderTimeouts } | cdktf.IResolvable;
  /**
  * A token, in place of user and password. Left out, it is `NUODB_CP_TOKEN` of the environment.
  *
  * Takes a token that refers to a value kept elsewhere, such as a sensitive TerraformVariable: a literal throws at synth.
  */
  readonly token?: string;
  /**
  * The Control Plane's base URL, such as `https://dbaas.example.com/api`. Left out, it is `NUODB_CP_URL_BASE` of the environment.
  */
  readonly urlBase?: string;
  /**
  * The user, as `<organization>/<user>`. Left out, it is `NUODB_CP_USER` of the environment.
  */
  readonly user?: string;
  /**
  * Alias name
  */
  readonly alias?: string;
}
export interface NuodbaasProviderBackupBeforeUpdate {
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

export function nuodbaasProviderBackupBeforeUpdateToTerraform(struct?: NuodbaasProviderBackupBeforeUpdate | cdktf.IResolvable): any {
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


export function nuodbaasProviderBackupBeforeUpdateToHclTerraform(struct?: NuodbaasProviderBackupBeforeUpdate | cdktf.IResolvable): any {
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

export interface NuodbaasProviderFinalBackup {
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

export function nuodbaasProviderFinalBackupToTerraform(struct?: NuodbaasProviderFinalBackup | cdktf.IResolvable): any {
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


export function nuodbaasProviderFinalBackupToHclTerraform(struct?: NuodbaasProviderFinalBackup | cdktf.IResolvable): any {
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

export interface NuodbaasProviderTimeouts {
  /**
  * How long to wait until a created resource is ready, such as `90s` or `1h30m`; `0` does not wait. Left out, it is `10m`.
  */
  readonly create?: string;
  /**
  * How long to wait until a deleted resource is gone, such as `90s` or `1h30m`; `0` does not wait. Left out, it is `1m`.
  */
  readonly delete?: string;
  /**
  * How long to wait until an updated resource is ready, such as `90s` or `1h30m`; `0` does not wait. Left out, it is `10m`.
  */
  readonly update?: string;
}

export function nuodbaasProviderTimeoutsToTerraform(struct?: NuodbaasProviderTimeouts | cdktf.IResolvable): any {
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


export function nuodbaasProviderTimeoutsToHclTerraform(struct?: NuodbaasProviderTimeouts | cdktf.IResolvable): any {
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


/**
* Represents a nuodbaas
*/
export class NuodbaasProvider extends cdktf.TerraformProvider {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "nuodbaas";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a NuodbaasProvider resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the NuodbaasProvider to import
  * @param importFromId The id of the existing NuodbaasProvider that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the NuodbaasProvider to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "nuodbaas", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new nuodbaas Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options NuodbaasProviderConfig = {}
  */
  public constructor(scope: Construct, id: string, config: NuodbaasProviderConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'nuodbaas',
      terraformGeneratorMetadata: {
        providerName: 'nuodbaas',
        providerVersionConstraint: '>= 2.0.0, < 3.0.0'
      },
      terraformProviderSource: 'nuodb/nuodbaas'
    });
    this._backupBeforeUpdate = config.backupBeforeUpdate;
    this._finalBackup = config.finalBackup;
    this._password = config.password;
    this._skipVerify = config.skipVerify;
    this._timeouts = config.timeouts;
    this._token = config.token;
    this._urlBase = config.urlBase;
    this._user = config.user;
    this._alias = config.alias;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // backup_before_update - computed: false, optional: true, required: false
  private _backupBeforeUpdate?: NuodbaasProviderBackupBeforeUpdate;
  public get backupBeforeUpdate() {
    return this._backupBeforeUpdate;
  }
  public set backupBeforeUpdate(value: NuodbaasProviderBackupBeforeUpdate | undefined) {
    this._backupBeforeUpdate = value;
  }
  public resetBackupBeforeUpdate() {
    this._backupBeforeUpdate = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get backupBeforeUpdateInput() {
    return this._backupBeforeUpdate;
  }

  // final_backup - computed: false, optional: true, required: false
  private _finalBackup?: NuodbaasProviderFinalBackup;
  public get finalBackup() {
    return this._finalBackup;
  }
  public set finalBackup(value: NuodbaasProviderFinalBackup | undefined) {
    this._finalBackup = value;
  }
  public resetFinalBackup() {
    this._finalBackup = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get finalBackupInput() {
    return this._finalBackup;
  }

  // password - computed: false, optional: true, required: false
  private _password?: string;
  public get password() {
    return this._password;
  }
  public set password(value: string | undefined) {
    this._password = value;
  }
  public resetPassword() {
    this._password = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get passwordInput() {
    return this._password;
  }

  // skip_verify - computed: false, optional: true, required: false
  private _skipVerify?: boolean | cdktf.IResolvable;
  public get skipVerify() {
    return this._skipVerify;
  }
  public set skipVerify(value: boolean | cdktf.IResolvable | undefined) {
    this._skipVerify = value;
  }
  public resetSkipVerify() {
    this._skipVerify = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get skipVerifyInput() {
    return this._skipVerify;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts?: { [key: string]: NuodbaasProviderTimeouts } | cdktf.IResolvable;
  public get timeouts() {
    return this._timeouts;
  }
  public set timeouts(value: { [key: string]: NuodbaasProviderTimeouts } | cdktf.IResolvable | undefined) {
    this._timeouts = value;
  }
  public resetTimeouts() {
    this._timeouts = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts;
  }

  // token - computed: false, optional: true, required: false
  private _token?: string;
  public get token() {
    return this._token;
  }
  public set token(value: string | undefined) {
    this._token = value;
  }
  public resetToken() {
    this._token = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tokenInput() {
    return this._token;
  }

  // url_base - computed: false, optional: true, required: false
  private _urlBase?: string;
  public get urlBase() {
    return this._urlBase;
  }
  public set urlBase(value: string | undefined) {
    this._urlBase = value;
  }
  public resetUrlBase() {
    this._urlBase = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get urlBaseInput() {
    return this._urlBase;
  }

  // user - computed: false, optional: true, required: false
  private _user?: string;
  public get user() {
    return this._user;
  }
  public set user(value: string | undefined) {
    this._user = value;
  }
  public resetUser() {
    this._user = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get userInput() {
    return this._user;
  }

  // alias - computed: false, optional: true, required: false
  private _alias?: string;
  public get alias() {
    return this._alias;
  }
  public set alias(value: string | undefined) {
    this._alias = value;
  }
  public resetAlias() {
    this._alias = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get aliasInput() {
    return this._alias;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      backup_before_update: nuodbaasProviderBackupBeforeUpdateToTerraform(this._backupBeforeUpdate),
      final_backup: nuodbaasProviderFinalBackupToTerraform(this._finalBackup),
      password: cdktf.stringToTerraform(tokenOnly(this, 'password', this._password)),
      skip_verify: cdktf.booleanToTerraform(this._skipVerify),
      timeouts: cdktf.hashMapper(nuodbaasProviderTimeoutsToTerraform)(this._timeouts),
      token: cdktf.stringToTerraform(tokenOnly(this, 'token', this._token)),
      url_base: cdktf.stringToTerraform(this._urlBase),
      user: cdktf.stringToTerraform(this._user),
      alias: cdktf.stringToTerraform(this._alias),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      backup_before_update: {
        value: nuodbaasProviderBackupBeforeUpdateToHclTerraform(this._backupBeforeUpdate),
        isBlock: true,
        type: "struct",
        storageClassType: "NuodbaasProviderBackupBeforeUpdate",
      },
      final_backup: {
        value: nuodbaasProviderFinalBackupToHclTerraform(this._finalBackup),
        isBlock: true,
        type: "struct",
        storageClassType: "NuodbaasProviderFinalBackup",
      },
      password: {
        value: cdktf.stringToHclTerraform(tokenOnly(this, 'password', this._password)),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      skip_verify: {
        value: cdktf.booleanToHclTerraform(this._skipVerify),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      timeouts: {
        value: cdktf.hashMapperHcl(nuodbaasProviderTimeoutsToHclTerraform)(this._timeouts),
        isBlock: true,
        type: "map",
        storageClassType: "NuodbaasProviderTimeoutsMap",
      },
      token: {
        value: cdktf.stringToHclTerraform(tokenOnly(this, 'token', this._token)),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      url_base: {
        value: cdktf.stringToHclTerraform(this._urlBase),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      user: {
        value: cdktf.stringToHclTerraform(this._user),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      alias: {
        value: cdktf.stringToHclTerraform(this._alias),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
