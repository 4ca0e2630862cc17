// Made from the provider's schema by `npm run generate`. Do not edit.

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface BackupConfig extends cdktf.TerraformMetaArguments {
  /**
  * The database that the backup is of.
  */
  readonly database: string;
  /**
  * What becomes of the backup when the resource is destroyed, or `triggers` took a new one: `delete` (default) deletes it, `retain` leaves it on the server and only forgets it.
  */
  readonly deletionPolicy?: string;
  /**
  * Imports a backup that exists already. Needs `name`.
  */
  readonly importSource?: BackupImportSource;
  /**
  * Labels of your own, to filter by. Left out, they stay as they are; `{}` removes them.
  */
  readonly labels?: { [key: string]: string };
  /**
  * The backup's name. Left out, the server makes one from the time, such as `20241004095616`. A name of that form that lies in the past is taken for an import only, or for a backup that exists already: a backup that is taken now would hold today's data under an old date.
  */
  readonly name?: string;
  /**
  * The organization that the backup is in.
  */
  readonly organization: string;
  /**
  * The project that the backup is in.
  */
  readonly project: string;
  /**
  * The format of the registry Secret that `import_source` leads to, such as `cdktf-provider-nuodbaas/v1`. It is an error, when the import is planned, where the server does not say that it reads this format. Leave it out for a Secret that NuoDB's operator wrote, whose format has no public name: then nothing is checked. Only with `import_source`, and of no effect once the backup exists.
  */
  readonly registryFormat?: string;
  /**
  * How long to wait for this backup. What is left out is as the provider's `timeouts` say. A destroy goes by what was applied last.
  */
  readonly timeouts?: BackupTimeouts;
  /**
  * Values whose change takes a new on-demand backup in place: once it has `Succeeded` its name is recorded, and the backup before it is deleted or retained, as `deletion_policy` says. Where it fails, the one before it stays. Setting them for the first time takes no backup. Not with `name` or `import_source`.
  */
  readonly triggers?: { [key: string]: string };
}
export interface BackupImportSource {
  /**
  * What the plugin knows the backup by, such as `acme-messaging-demo-20241004095616`. Fixed once the backup exists.
  */
  readonly backupHandle: string;
  /**
  * The plugin that manages the backup: `embedded.cp.nuodb.com` for those that NuoDB DBaaS took itself. Fixed once the backup exists.
  */
  readonly backupPlugin: string;
}

export function backupImportSourceToTerraform(struct?: BackupImportSource | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    backup_handle: cdktf.stringToTerraform(struct!.backupHandle),
    backup_plugin: cdktf.stringToTerraform(struct!.backupPlugin),
  }
}


export function backupImportSourceToHclTerraform(struct?: BackupImportSource | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    backup_handle: {
      value: cdktf.stringToHclTerraform(struct!.backupHandle),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    backup_plugin: {
      value: cdktf.stringToHclTerraform(struct!.backupPlugin),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BackupImportSourceOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BackupImportSource | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._backupHandle !== undefined) {
      hasAnyValues = true;
      internalValueResult.backupHandle = this._backupHandle;
    }
    if (this._backupPlugin !== undefined) {
      hasAnyValues = true;
      internalValueResult.backupPlugin = this._backupPlugin;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BackupImportSource | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._backupHandle = undefined;
      this._backupPlugin = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._backupHandle = value.backupHandle;
      this._backupPlugin = value.backupPlugin;
    }
  }

  // backup_handle - computed: true, optional: false, required: true
  private _backupHandle?: string;
  public get backupHandle() {
    return this.getStringAttribute('backup_handle');
  }
  public set backupHandle(value: string) {
    this._backupHandle = value;
  }
  // Temporarily expose input value. Use with caution.
  public get backupHandleInput() {
    return this._backupHandle;
  }

  // backup_plugin - computed: true, optional: false, required: true
  private _backupPlugin?: string;
  public get backupPlugin() {
    return this.getStringAttribute('backup_plugin');
  }
  public set backupPlugin(value: string) {
    this._backupPlugin = value;
  }
  // Temporarily expose input value. Use with caution.
  public get backupPluginInput() {
    return this._backupPlugin;
  }
}
export interface BackupStatus {
}

export function backupStatusToTerraform(struct?: BackupStatus): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function backupStatusToHclTerraform(struct?: BackupStatus): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class BackupStatusOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BackupStatus | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BackupStatus | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // backup_handle - computed: true, optional: false, required: false
  public get backupHandle() {
    return this.getStringAttribute('backup_handle');
  }

  // backup_plugin - computed: true, optional: false, required: false
  public get backupPlugin() {
    return this.getStringAttribute('backup_plugin');
  }

  // created_by_policy - computed: true, optional: false, required: false
  public get createdByPolicy() {
    return this.getStringAttribute('created_by_policy');
  }

  // creation_time - computed: true, optional: false, required: false
  public get creationTime() {
    return this.getStringAttribute('creation_time');
  }

  // database_product_version - computed: true, optional: false, required: false
  public get databaseProductVersion() {
    return this.getStringAttribute('database_product_version');
  }

  // message - computed: true, optional: false, required: false
  public get message() {
    return this.getStringAttribute('message');
  }

  // ready_to_use - computed: true, optional: false, required: false
  public get readyToUse() {
    return this.getBooleanAttribute('ready_to_use');
  }

  // retained_as - computed: true, optional: false, required: false
  public get retainedAs() {
    return this.getListAttribute('retained_as');
  }

  // state - computed: true, optional: false, required: false
  public get state() {
    return this.getStringAttribute('state');
  }
}
export interface BackupTimeouts {
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

export function backupTimeoutsToTerraform(struct?: BackupTimeouts | cdktf.IResolvable): any {
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


export function backupTimeoutsToHclTerraform(struct?: BackupTimeouts | cdktf.IResolvable): any {
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

export class BackupTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BackupTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: BackupTimeouts | cdktf.IResolvable | undefined) {
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
* Represents a nuodbaas_backup
*/
export class Backup extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "nuodbaas_backup";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Backup resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Backup to import
  * @param importFromId The id of the existing Backup that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the Backup to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "nuodbaas_backup", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new nuodbaas_backup Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options BackupConfig
  */
  public constructor(scope: Construct, id: string, config: BackupConfig) {
    super(scope, id, {
      terraformResourceType: 'nuodbaas_backup',
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
    this._database = config.database;
    this._deletionPolicy = config.deletionPolicy;
    this._importSource.internalValue = config.importSource;
    this._labels = config.labels;
    this._name = config.name;
    this._organization = config.organization;
    this._project = config.project;
    this._registryFormat = config.registryFormat;
    this._timeouts.internalValue = config.timeouts;
    this._triggers = config.triggers;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // database - computed: false, optional: false, required: true
  private _database?: string;
  public get database() {
    return this.getStringAttribute('database');
  }
  public set database(value: string) {
    this._database = value;
  }
  // Temporarily expose input value. Use with caution.
  public get databaseInput() {
    return this._database;
  }

  // deletion_policy - computed: true, optional: true, required: false
  private _deletionPolicy?: string;
  public get deletionPolicy() {
    return this.getStringAttribute('deletion_policy');
  }
  public set deletionPolicy(value: string) {
    this._deletionPolicy = value;
  }
  public resetDeletionPolicy() {
    this._deletionPolicy = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deletionPolicyInput() {
    return this._deletionPolicy;
  }

  // import_source - computed: true, optional: true, required: false
  private _importSource = new BackupImportSourceOutputReference(this, "import_source");
  public get importSource() {
    return this._importSource;
  }
  public putImportSource(value: BackupImportSource) {
    this._importSource.internalValue = value;
  }
  public resetImportSource() {
    this._importSource.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get importSourceInput() {
    return this._importSource.internalValue;
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

  // name - computed: true, optional: true, required: false
  private _name?: string;
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  public resetName() {
    this._name = undefined;
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

  // registry_format - computed: false, optional: true, required: false
  private _registryFormat?: string;
  public get registryFormat() {
    return this.getStringAttribute('registry_format');
  }
  public set registryFormat(value: string) {
    this._registryFormat = value;
  }
  public resetRegistryFormat() {
    this._registryFormat = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get registryFormatInput() {
    return this._registryFormat;
  }

  // status - computed: true, optional: false, required: false
  private _status = new BackupStatusOutputReference(this, "status");
  public get status() {
    return this._status;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new BackupTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: BackupTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
  }

  // triggers - computed: false, optional: true, required: false
  private _triggers?: { [key: string]: string };
  public get triggers() {
    return this.getStringMapAttribute('triggers');
  }
  public set triggers(value: { [key: string]: string }) {
    this._triggers = value;
  }
  public resetTriggers() {
    this._triggers = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get triggersInput() {
    return this._triggers;
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      database: cdktf.stringToTerraform(this._database),
      deletion_policy: cdktf.stringToTerraform(this._deletionPolicy),
      import_source: backupImportSourceToTerraform(this._importSource.internalValue),
      labels: cdktf.hashMapper(cdktf.stringToTerraform)(this._labels),
      name: cdktf.stringToTerraform(this._name),
      organization: cdktf.stringToTerraform(this._organization),
      project: cdktf.stringToTerraform(this._project),
      registry_format: cdktf.stringToTerraform(this._registryFormat),
      timeouts: backupTimeoutsToTerraform(this._timeouts.internalValue),
      triggers: cdktf.hashMapper(cdktf.stringToTerraform)(this._triggers),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      database: {
        value: cdktf.stringToHclTerraform(this._database),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      deletion_policy: {
        value: cdktf.stringToHclTerraform(this._deletionPolicy),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      import_source: {
        value: backupImportSourceToHclTerraform(this._importSource.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BackupImportSource",
      },
      labels: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._labels),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
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
      registry_format: {
        value: cdktf.stringToHclTerraform(this._registryFormat),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      timeouts: {
        value: backupTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BackupTimeouts",
      },
      triggers: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._triggers),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
