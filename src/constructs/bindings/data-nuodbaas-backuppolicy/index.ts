// Made from the provider's schema by `npm run generate`. Do not edit.

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataNuodbaasBackuppolicyConfig extends cdktf.TerraformMetaArguments {
  /**
  * The policy's name.
  */
  readonly name: string;
  /**
  * The organization that the policy is in.
  */
  readonly organization: string;
}
export interface DataNuodbaasBackuppolicyProperties {
}

export function dataNuodbaasBackuppolicyPropertiesToTerraform(struct?: DataNuodbaasBackuppolicyProperties): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNuodbaasBackuppolicyPropertiesToHclTerraform(struct?: DataNuodbaasBackuppolicyProperties): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNuodbaasBackuppolicyPropertiesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNuodbaasBackuppolicyProperties | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNuodbaasBackuppolicyProperties | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // propagate_database_labels - computed: true, optional: false, required: false
  public get propagateDatabaseLabels() {
    return this.getBooleanAttribute('propagate_database_labels');
  }

  // propagate_policy_labels - computed: true, optional: false, required: false
  public get propagatePolicyLabels() {
    return this.getBooleanAttribute('propagate_policy_labels');
  }
}
export interface DataNuodbaasBackuppolicyRetentionSettings {
}

export function dataNuodbaasBackuppolicyRetentionSettingsToTerraform(struct?: DataNuodbaasBackuppolicyRetentionSettings): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNuodbaasBackuppolicyRetentionSettingsToHclTerraform(struct?: DataNuodbaasBackuppolicyRetentionSettings): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNuodbaasBackuppolicyRetentionSettingsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNuodbaasBackuppolicyRetentionSettings | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNuodbaasBackuppolicyRetentionSettings | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // day_of_week - computed: true, optional: false, required: false
  public get dayOfWeek() {
    return this.getStringAttribute('day_of_week');
  }

  // month - computed: true, optional: false, required: false
  public get month() {
    return this.getStringAttribute('month');
  }

  // promote_latest_to_daily - computed: true, optional: false, required: false
  public get promoteLatestToDaily() {
    return this.getBooleanAttribute('promote_latest_to_daily');
  }

  // promote_latest_to_hourly - computed: true, optional: false, required: false
  public get promoteLatestToHourly() {
    return this.getBooleanAttribute('promote_latest_to_hourly');
  }

  // promote_latest_to_monthly - computed: true, optional: false, required: false
  public get promoteLatestToMonthly() {
    return this.getBooleanAttribute('promote_latest_to_monthly');
  }

  // relative_to_last - computed: true, optional: false, required: false
  public get relativeToLast() {
    return this.getBooleanAttribute('relative_to_last');
  }
}
export interface DataNuodbaasBackuppolicyRetention {
}

export function dataNuodbaasBackuppolicyRetentionToTerraform(struct?: DataNuodbaasBackuppolicyRetention): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNuodbaasBackuppolicyRetentionToHclTerraform(struct?: DataNuodbaasBackuppolicyRetention): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNuodbaasBackuppolicyRetentionOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNuodbaasBackuppolicyRetention | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNuodbaasBackuppolicyRetention | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // daily - computed: true, optional: false, required: false
  public get daily() {
    return this.getNumberAttribute('daily');
  }

  // hourly - computed: true, optional: false, required: false
  public get hourly() {
    return this.getNumberAttribute('hourly');
  }

  // monthly - computed: true, optional: false, required: false
  public get monthly() {
    return this.getNumberAttribute('monthly');
  }

  // settings - computed: true, optional: false, required: false
  private _settings = new DataNuodbaasBackuppolicyRetentionSettingsOutputReference(this, "settings");
  public get settings() {
    return this._settings;
  }

  // weekly - computed: true, optional: false, required: false
  public get weekly() {
    return this.getNumberAttribute('weekly');
  }

  // yearly - computed: true, optional: false, required: false
  public get yearly() {
    return this.getNumberAttribute('yearly');
  }
}
export interface DataNuodbaasBackuppolicySelector {
}

export function dataNuodbaasBackuppolicySelectorToTerraform(struct?: DataNuodbaasBackuppolicySelector): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNuodbaasBackuppolicySelectorToHclTerraform(struct?: DataNuodbaasBackuppolicySelector): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNuodbaasBackuppolicySelectorOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNuodbaasBackuppolicySelector | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNuodbaasBackuppolicySelector | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // labels - computed: true, optional: false, required: false
  private _labels = new cdktf.StringMap(this, "labels");
  public get labels() {
    return this._labels;
  }

  // scope - computed: true, optional: false, required: false
  public get scope() {
    return this.getStringAttribute('scope');
  }

  // slas - computed: true, optional: false, required: false
  public get slas() {
    return this.getListAttribute('slas');
  }

  // tiers - computed: true, optional: false, required: false
  public get tiers() {
    return this.getListAttribute('tiers');
  }
}
export interface DataNuodbaasBackuppolicyStatusLastMissedBackups {
}

export function dataNuodbaasBackuppolicyStatusLastMissedBackupsToTerraform(struct?: DataNuodbaasBackuppolicyStatusLastMissedBackups): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNuodbaasBackuppolicyStatusLastMissedBackupsToHclTerraform(struct?: DataNuodbaasBackuppolicyStatusLastMissedBackups): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNuodbaasBackuppolicyStatusLastMissedBackupsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): DataNuodbaasBackuppolicyStatusLastMissedBackups | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNuodbaasBackuppolicyStatusLastMissedBackups | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // database - computed: true, optional: false, required: false
  public get database() {
    return this.getStringAttribute('database');
  }

  // message - computed: true, optional: false, required: false
  public get message() {
    return this.getStringAttribute('message');
  }

  // missed_time - computed: true, optional: false, required: false
  public get missedTime() {
    return this.getStringAttribute('missed_time');
  }

  // reason - computed: true, optional: false, required: false
  public get reason() {
    return this.getStringAttribute('reason');
  }
}

export class DataNuodbaasBackuppolicyStatusLastMissedBackupsList extends cdktf.ComplexList {

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected terraformResource: cdktf.IInterpolatingParent, protected terraformAttribute: string, protected wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): DataNuodbaasBackuppolicyStatusLastMissedBackupsOutputReference {
    return new DataNuodbaasBackuppolicyStatusLastMissedBackupsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface DataNuodbaasBackuppolicyStatus {
}

export function dataNuodbaasBackuppolicyStatusToTerraform(struct?: DataNuodbaasBackuppolicyStatus): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataNuodbaasBackuppolicyStatusToHclTerraform(struct?: DataNuodbaasBackuppolicyStatus): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataNuodbaasBackuppolicyStatusOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): DataNuodbaasBackuppolicyStatus | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataNuodbaasBackuppolicyStatus | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // last_missed_backups - computed: true, optional: false, required: false
  private _lastMissedBackups = new DataNuodbaasBackuppolicyStatusLastMissedBackupsList(this, "last_missed_backups", false);
  public get lastMissedBackups() {
    return this._lastMissedBackups;
  }

  // last_missed_schedule_time - computed: true, optional: false, required: false
  public get lastMissedScheduleTime() {
    return this.getStringAttribute('last_missed_schedule_time');
  }

  // last_schedule_time - computed: true, optional: false, required: false
  public get lastScheduleTime() {
    return this.getStringAttribute('last_schedule_time');
  }

  // next_schedule_time - computed: true, optional: false, required: false
  public get nextScheduleTime() {
    return this.getStringAttribute('next_schedule_time');
  }
}

/**
* Represents a nuodbaas_backuppolicy
*/
export class DataNuodbaasBackuppolicy extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "nuodbaas_backuppolicy";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataNuodbaasBackuppolicy resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataNuodbaasBackuppolicy to import
  * @param importFromId The id of the existing DataNuodbaasBackuppolicy that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataNuodbaasBackuppolicy to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "nuodbaas_backuppolicy", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new nuodbaas_backuppolicy Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataNuodbaasBackuppolicyConfig
  */
  public constructor(scope: Construct, id: string, config: DataNuodbaasBackuppolicyConfig) {
    super(scope, id, {
      terraformResourceType: 'nuodbaas_backuppolicy',
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
    this._name = config.name;
    this._organization = config.organization;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // frequency - computed: true, optional: false, required: false
  public get frequency() {
    return this.getStringAttribute('frequency');
  }

  // labels - computed: true, optional: false, required: false
  private _labels = new cdktf.StringMap(this, "labels");
  public get labels() {
    return this._labels;
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

  // properties - computed: true, optional: false, required: false
  private _properties = new DataNuodbaasBackuppolicyPropertiesOutputReference(this, "properties");
  public get properties() {
    return this._properties;
  }

  // retention - computed: true, optional: false, required: false
  private _retention = new DataNuodbaasBackuppolicyRetentionOutputReference(this, "retention");
  public get retention() {
    return this._retention;
  }

  // selector - computed: true, optional: false, required: false
  private _selector = new DataNuodbaasBackuppolicySelectorOutputReference(this, "selector");
  public get selector() {
    return this._selector;
  }

  // status - computed: true, optional: false, required: false
  private _status = new DataNuodbaasBackuppolicyStatusOutputReference(this, "status");
  public get status() {
    return this._status;
  }

  // suspended - computed: true, optional: false, required: false
  public get suspended() {
    return this.getBooleanAttribute('suspended');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      name: cdktf.stringToTerraform(this._name),
      organization: cdktf.stringToTerraform(this._organization),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
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
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
