// Made from the provider's schema by `npm run generate`. Do not edit.

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface BackuppolicyConfig extends cdktf.TerraformMetaArguments {
  /**
  * When backups are taken, in UTC: a cron expression such as `0 7 * * *`, or one of `@hourly`, `@daily`, `@weekly`, `@monthly` and `@yearly`.
  */
  readonly frequency: string;
  /**
  * Labels of your own, to filter by. Left out, they stay as they are; `{}` removes them.
  */
  readonly labels?: { [key: string]: string };
  /**
  * The policy's name.
  */
  readonly name: string;
  /**
  * The organization that the policy is in.
  */
  readonly organization: string;
  /**
  * What else the policy does.
  */
  readonly properties?: BackuppolicyProperties;
  /**
  * How many backups of each cycle are kept. Without it, all are. The label `keep-forever` = `true` keeps a backup in any case.
  */
  readonly retention?: BackuppolicyRetention;
  /**
  * The databases that the policy is for: those that meet all of the conditions.
  */
  readonly selector: BackuppolicySelector;
  /**
  * Whether the policy takes no backups for now. What falls into that time does not count as missed.
  */
  readonly suspended?: boolean | cdktf.IResolvable;
  /**
  * How long to wait for this policy. What is left out is as the provider's `timeouts` say. A destroy goes by what was applied last.
  */
  readonly timeouts?: BackuppolicyTimeouts;
}
export interface BackuppolicyProperties {
  /**
  * Whether backups get the labels of their database. They do by default.
  */
  readonly propagateDatabaseLabels?: boolean | cdktf.IResolvable;
  /**
  * Whether backups get the labels of the policy. They do by default.
  */
  readonly propagatePolicyLabels?: boolean | cdktf.IResolvable;
}

export function backuppolicyPropertiesToTerraform(struct?: BackuppolicyProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    propagate_database_labels: cdktf.booleanToTerraform(struct!.propagateDatabaseLabels),
    propagate_policy_labels: cdktf.booleanToTerraform(struct!.propagatePolicyLabels),
  }
}


export function backuppolicyPropertiesToHclTerraform(struct?: BackuppolicyProperties | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    propagate_database_labels: {
      value: cdktf.booleanToHclTerraform(struct!.propagateDatabaseLabels),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    propagate_policy_labels: {
      value: cdktf.booleanToHclTerraform(struct!.propagatePolicyLabels),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BackuppolicyPropertiesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BackuppolicyProperties | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._propagateDatabaseLabels !== undefined) {
      hasAnyValues = true;
      internalValueResult.propagateDatabaseLabels = this._propagateDatabaseLabels;
    }
    if (this._propagatePolicyLabels !== undefined) {
      hasAnyValues = true;
      internalValueResult.propagatePolicyLabels = this._propagatePolicyLabels;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BackuppolicyProperties | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._propagateDatabaseLabels = undefined;
      this._propagatePolicyLabels = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._propagateDatabaseLabels = value.propagateDatabaseLabels;
      this._propagatePolicyLabels = value.propagatePolicyLabels;
    }
  }

  // propagate_database_labels - computed: true, optional: true, required: false
  private _propagateDatabaseLabels?: boolean | cdktf.IResolvable;
  public get propagateDatabaseLabels() {
    return this.getBooleanAttribute('propagate_database_labels');
  }
  public set propagateDatabaseLabels(value: boolean | cdktf.IResolvable) {
    this._propagateDatabaseLabels = value;
  }
  public resetPropagateDatabaseLabels() {
    this._propagateDatabaseLabels = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get propagateDatabaseLabelsInput() {
    return this._propagateDatabaseLabels;
  }

  // propagate_policy_labels - computed: true, optional: true, required: false
  private _propagatePolicyLabels?: boolean | cdktf.IResolvable;
  public get propagatePolicyLabels() {
    return this.getBooleanAttribute('propagate_policy_labels');
  }
  public set propagatePolicyLabels(value: boolean | cdktf.IResolvable) {
    this._propagatePolicyLabels = value;
  }
  public resetPropagatePolicyLabels() {
    this._propagatePolicyLabels = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get propagatePolicyLabelsInput() {
    return this._propagatePolicyLabels;
  }
}
export interface BackuppolicyRetentionSettings {
  /**
  * The day whose backup stands for the week, such as `Sunday`, the default.
  */
  readonly dayOfWeek?: string;
  /**
  * The month whose backup stands for the year, such as `January`, the default.
  */
  readonly month?: string;
  /**
  * Whether the latest backup of the day stands for it, and not the first.
  */
  readonly promoteLatestToDaily?: boolean | cdktf.IResolvable;
  /**
  * Whether the latest backup of the hour stands for it, and not the first.
  */
  readonly promoteLatestToHourly?: boolean | cdktf.IResolvable;
  /**
  * Whether the latest backup of the month stands for it, and not the first.
  */
  readonly promoteLatestToMonthly?: boolean | cdktf.IResolvable;
  /**
  * Whether cycles count from the last successful backup (the default), so that backups outlast a policy that is suspended or fails, or from the present.
  */
  readonly relativeToLast?: boolean | cdktf.IResolvable;
}

export function backuppolicyRetentionSettingsToTerraform(struct?: BackuppolicyRetentionSettings | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    day_of_week: cdktf.stringToTerraform(struct!.dayOfWeek),
    month: cdktf.stringToTerraform(struct!.month),
    promote_latest_to_daily: cdktf.booleanToTerraform(struct!.promoteLatestToDaily),
    promote_latest_to_hourly: cdktf.booleanToTerraform(struct!.promoteLatestToHourly),
    promote_latest_to_monthly: cdktf.booleanToTerraform(struct!.promoteLatestToMonthly),
    relative_to_last: cdktf.booleanToTerraform(struct!.relativeToLast),
  }
}


export function backuppolicyRetentionSettingsToHclTerraform(struct?: BackuppolicyRetentionSettings | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    day_of_week: {
      value: cdktf.stringToHclTerraform(struct!.dayOfWeek),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    month: {
      value: cdktf.stringToHclTerraform(struct!.month),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    promote_latest_to_daily: {
      value: cdktf.booleanToHclTerraform(struct!.promoteLatestToDaily),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    promote_latest_to_hourly: {
      value: cdktf.booleanToHclTerraform(struct!.promoteLatestToHourly),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    promote_latest_to_monthly: {
      value: cdktf.booleanToHclTerraform(struct!.promoteLatestToMonthly),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
    relative_to_last: {
      value: cdktf.booleanToHclTerraform(struct!.relativeToLast),
      isBlock: false,
      type: "simple",
      storageClassType: "boolean",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BackuppolicyRetentionSettingsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BackuppolicyRetentionSettings | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._dayOfWeek !== undefined) {
      hasAnyValues = true;
      internalValueResult.dayOfWeek = this._dayOfWeek;
    }
    if (this._month !== undefined) {
      hasAnyValues = true;
      internalValueResult.month = this._month;
    }
    if (this._promoteLatestToDaily !== undefined) {
      hasAnyValues = true;
      internalValueResult.promoteLatestToDaily = this._promoteLatestToDaily;
    }
    if (this._promoteLatestToHourly !== undefined) {
      hasAnyValues = true;
      internalValueResult.promoteLatestToHourly = this._promoteLatestToHourly;
    }
    if (this._promoteLatestToMonthly !== undefined) {
      hasAnyValues = true;
      internalValueResult.promoteLatestToMonthly = this._promoteLatestToMonthly;
    }
    if (this._relativeToLast !== undefined) {
      hasAnyValues = true;
      internalValueResult.relativeToLast = this._relativeToLast;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BackuppolicyRetentionSettings | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._dayOfWeek = undefined;
      this._month = undefined;
      this._promoteLatestToDaily = undefined;
      this._promoteLatestToHourly = undefined;
      this._promoteLatestToMonthly = undefined;
      this._relativeToLast = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._dayOfWeek = value.dayOfWeek;
      this._month = value.month;
      this._promoteLatestToDaily = value.promoteLatestToDaily;
      this._promoteLatestToHourly = value.promoteLatestToHourly;
      this._promoteLatestToMonthly = value.promoteLatestToMonthly;
      this._relativeToLast = value.relativeToLast;
    }
  }

  // day_of_week - computed: true, optional: true, required: false
  private _dayOfWeek?: string;
  public get dayOfWeek() {
    return this.getStringAttribute('day_of_week');
  }
  public set dayOfWeek(value: string) {
    this._dayOfWeek = value;
  }
  public resetDayOfWeek() {
    this._dayOfWeek = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dayOfWeekInput() {
    return this._dayOfWeek;
  }

  // month - computed: true, optional: true, required: false
  private _month?: string;
  public get month() {
    return this.getStringAttribute('month');
  }
  public set month(value: string) {
    this._month = value;
  }
  public resetMonth() {
    this._month = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get monthInput() {
    return this._month;
  }

  // promote_latest_to_daily - computed: true, optional: true, required: false
  private _promoteLatestToDaily?: boolean | cdktf.IResolvable;
  public get promoteLatestToDaily() {
    return this.getBooleanAttribute('promote_latest_to_daily');
  }
  public set promoteLatestToDaily(value: boolean | cdktf.IResolvable) {
    this._promoteLatestToDaily = value;
  }
  public resetPromoteLatestToDaily() {
    this._promoteLatestToDaily = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get promoteLatestToDailyInput() {
    return this._promoteLatestToDaily;
  }

  // promote_latest_to_hourly - computed: true, optional: true, required: false
  private _promoteLatestToHourly?: boolean | cdktf.IResolvable;
  public get promoteLatestToHourly() {
    return this.getBooleanAttribute('promote_latest_to_hourly');
  }
  public set promoteLatestToHourly(value: boolean | cdktf.IResolvable) {
    this._promoteLatestToHourly = value;
  }
  public resetPromoteLatestToHourly() {
    this._promoteLatestToHourly = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get promoteLatestToHourlyInput() {
    return this._promoteLatestToHourly;
  }

  // promote_latest_to_monthly - computed: true, optional: true, required: false
  private _promoteLatestToMonthly?: boolean | cdktf.IResolvable;
  public get promoteLatestToMonthly() {
    return this.getBooleanAttribute('promote_latest_to_monthly');
  }
  public set promoteLatestToMonthly(value: boolean | cdktf.IResolvable) {
    this._promoteLatestToMonthly = value;
  }
  public resetPromoteLatestToMonthly() {
    this._promoteLatestToMonthly = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get promoteLatestToMonthlyInput() {
    return this._promoteLatestToMonthly;
  }

  // relative_to_last - computed: true, optional: true, required: false
  private _relativeToLast?: boolean | cdktf.IResolvable;
  public get relativeToLast() {
    return this.getBooleanAttribute('relative_to_last');
  }
  public set relativeToLast(value: boolean | cdktf.IResolvable) {
    this._relativeToLast = value;
  }
  public resetRelativeToLast() {
    this._relativeToLast = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get relativeToLastInput() {
    return this._relativeToLast;
  }
}
export interface BackuppolicyRetention {
  /**
  * For how many days a backup each is kept.
  */
  readonly daily?: number;
  /**
  * For how many hours a backup each is kept.
  */
  readonly hourly?: number;
  /**
  * For how many months a backup each is kept.
  */
  readonly monthly?: number;
  /**
  * Which backup stands for a cycle.
  */
  readonly settings?: BackuppolicyRetentionSettings;
  /**
  * For how many weeks a backup each is kept.
  */
  readonly weekly?: number;
  /**
  * For how many years a backup each is kept.
  */
  readonly yearly?: number;
}

export function backuppolicyRetentionToTerraform(struct?: BackuppolicyRetention | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    daily: cdktf.numberToTerraform(struct!.daily),
    hourly: cdktf.numberToTerraform(struct!.hourly),
    monthly: cdktf.numberToTerraform(struct!.monthly),
    settings: backuppolicyRetentionSettingsToTerraform(struct!.settings),
    weekly: cdktf.numberToTerraform(struct!.weekly),
    yearly: cdktf.numberToTerraform(struct!.yearly),
  }
}


export function backuppolicyRetentionToHclTerraform(struct?: BackuppolicyRetention | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    daily: {
      value: cdktf.numberToHclTerraform(struct!.daily),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    hourly: {
      value: cdktf.numberToHclTerraform(struct!.hourly),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    monthly: {
      value: cdktf.numberToHclTerraform(struct!.monthly),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    settings: {
      value: backuppolicyRetentionSettingsToHclTerraform(struct!.settings),
      isBlock: true,
      type: "struct",
      storageClassType: "BackuppolicyRetentionSettings",
    },
    weekly: {
      value: cdktf.numberToHclTerraform(struct!.weekly),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
    yearly: {
      value: cdktf.numberToHclTerraform(struct!.yearly),
      isBlock: false,
      type: "simple",
      storageClassType: "number",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BackuppolicyRetentionOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BackuppolicyRetention | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._daily !== undefined) {
      hasAnyValues = true;
      internalValueResult.daily = this._daily;
    }
    if (this._hourly !== undefined) {
      hasAnyValues = true;
      internalValueResult.hourly = this._hourly;
    }
    if (this._monthly !== undefined) {
      hasAnyValues = true;
      internalValueResult.monthly = this._monthly;
    }
    if (this._settings?.internalValue !== undefined) {
      hasAnyValues = true;
      internalValueResult.settings = this._settings?.internalValue;
    }
    if (this._weekly !== undefined) {
      hasAnyValues = true;
      internalValueResult.weekly = this._weekly;
    }
    if (this._yearly !== undefined) {
      hasAnyValues = true;
      internalValueResult.yearly = this._yearly;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BackuppolicyRetention | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._daily = undefined;
      this._hourly = undefined;
      this._monthly = undefined;
      this._settings.internalValue = undefined;
      this._weekly = undefined;
      this._yearly = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._daily = value.daily;
      this._hourly = value.hourly;
      this._monthly = value.monthly;
      this._settings.internalValue = value.settings;
      this._weekly = value.weekly;
      this._yearly = value.yearly;
    }
  }

  // daily - computed: true, optional: true, required: false
  private _daily?: number;
  public get daily() {
    return this.getNumberAttribute('daily');
  }
  public set daily(value: number) {
    this._daily = value;
  }
  public resetDaily() {
    this._daily = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dailyInput() {
    return this._daily;
  }

  // hourly - computed: true, optional: true, required: false
  private _hourly?: number;
  public get hourly() {
    return this.getNumberAttribute('hourly');
  }
  public set hourly(value: number) {
    this._hourly = value;
  }
  public resetHourly() {
    this._hourly = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get hourlyInput() {
    return this._hourly;
  }

  // monthly - computed: true, optional: true, required: false
  private _monthly?: number;
  public get monthly() {
    return this.getNumberAttribute('monthly');
  }
  public set monthly(value: number) {
    this._monthly = value;
  }
  public resetMonthly() {
    this._monthly = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get monthlyInput() {
    return this._monthly;
  }

  // settings - computed: true, optional: true, required: false
  private _settings = new BackuppolicyRetentionSettingsOutputReference(this, "settings");
  public get settings() {
    return this._settings;
  }
  public putSettings(value: BackuppolicyRetentionSettings) {
    this._settings.internalValue = value;
  }
  public resetSettings() {
    this._settings.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get settingsInput() {
    return this._settings.internalValue;
  }

  // weekly - computed: true, optional: true, required: false
  private _weekly?: number;
  public get weekly() {
    return this.getNumberAttribute('weekly');
  }
  public set weekly(value: number) {
    this._weekly = value;
  }
  public resetWeekly() {
    this._weekly = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get weeklyInput() {
    return this._weekly;
  }

  // yearly - computed: true, optional: true, required: false
  private _yearly?: number;
  public get yearly() {
    return this.getNumberAttribute('yearly');
  }
  public set yearly(value: number) {
    this._yearly = value;
  }
  public resetYearly() {
    this._yearly = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get yearlyInput() {
    return this._yearly;
  }
}
export interface BackuppolicySelector {
  /**
  * The labels that a database must have.
  */
  readonly labels?: { [key: string]: string };
  /**
  * All databases (`*`), or those of `<organization>`, `<organization>/<project>` or `<organization>/<project>/<database>`.
  */
  readonly scope: string;
  /**
  * The service levels; empty is any.
  */
  readonly slas?: string[];
  /**
  * The service tiers; empty is any.
  */
  readonly tiers?: string[];
}

export function backuppolicySelectorToTerraform(struct?: BackuppolicySelector | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    labels: cdktf.hashMapper(cdktf.stringToTerraform)(struct!.labels),
    scope: cdktf.stringToTerraform(struct!.scope),
    slas: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.slas),
    tiers: cdktf.listMapper(cdktf.stringToTerraform, false)(struct!.tiers),
  }
}


export function backuppolicySelectorToHclTerraform(struct?: BackuppolicySelector | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    labels: {
      value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(struct!.labels),
      isBlock: false,
      type: "map",
      storageClassType: "stringMap",
    },
    scope: {
      value: cdktf.stringToHclTerraform(struct!.scope),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    slas: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.slas),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
    tiers: {
      value: cdktf.listMapperHcl(cdktf.stringToHclTerraform, false)(struct!.tiers),
      isBlock: false,
      type: "list",
      storageClassType: "stringList",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class BackuppolicySelectorOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BackuppolicySelector | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._labels !== undefined) {
      hasAnyValues = true;
      internalValueResult.labels = this._labels;
    }
    if (this._scope !== undefined) {
      hasAnyValues = true;
      internalValueResult.scope = this._scope;
    }
    if (this._slas !== undefined) {
      hasAnyValues = true;
      internalValueResult.slas = this._slas;
    }
    if (this._tiers !== undefined) {
      hasAnyValues = true;
      internalValueResult.tiers = this._tiers;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BackuppolicySelector | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._labels = undefined;
      this._scope = undefined;
      this._slas = undefined;
      this._tiers = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._labels = value.labels;
      this._scope = value.scope;
      this._slas = value.slas;
      this._tiers = value.tiers;
    }
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

  // scope - computed: false, optional: false, required: true
  private _scope?: string;
  public get scope() {
    return this.getStringAttribute('scope');
  }
  public set scope(value: string) {
    this._scope = value;
  }
  // Temporarily expose input value. Use with caution.
  public get scopeInput() {
    return this._scope;
  }

  // slas - computed: true, optional: true, required: false
  private _slas?: string[];
  public get slas() {
    return this.getListAttribute('slas');
  }
  public set slas(value: string[]) {
    this._slas = value;
  }
  public resetSlas() {
    this._slas = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get slasInput() {
    return this._slas;
  }

  // tiers - computed: true, optional: true, required: false
  private _tiers?: string[];
  public get tiers() {
    return this.getListAttribute('tiers');
  }
  public set tiers(value: string[]) {
    this._tiers = value;
  }
  public resetTiers() {
    this._tiers = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tiersInput() {
    return this._tiers;
  }
}
export interface BackuppolicyStatusLastMissedBackups {
}

export function backuppolicyStatusLastMissedBackupsToTerraform(struct?: BackuppolicyStatusLastMissedBackups): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function backuppolicyStatusLastMissedBackupsToHclTerraform(struct?: BackuppolicyStatusLastMissedBackups): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class BackuppolicyStatusLastMissedBackupsOutputReference extends cdktf.ComplexObject {
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

  public get internalValue(): BackuppolicyStatusLastMissedBackups | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BackuppolicyStatusLastMissedBackups | undefined) {
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

export class BackuppolicyStatusLastMissedBackupsList extends cdktf.ComplexList {

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
  public get(index: number): BackuppolicyStatusLastMissedBackupsOutputReference {
    return new BackuppolicyStatusLastMissedBackupsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}
export interface BackuppolicyStatus {
}

export function backuppolicyStatusToTerraform(struct?: BackuppolicyStatus): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function backuppolicyStatusToHclTerraform(struct?: BackuppolicyStatus): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class BackuppolicyStatusOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BackuppolicyStatus | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: BackuppolicyStatus | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // last_missed_backups - computed: true, optional: false, required: false
  private _lastMissedBackups = new BackuppolicyStatusLastMissedBackupsList(this, "last_missed_backups", false);
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
export interface BackuppolicyTimeouts {
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

export function backuppolicyTimeoutsToTerraform(struct?: BackuppolicyTimeouts | cdktf.IResolvable): any {
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


export function backuppolicyTimeoutsToHclTerraform(struct?: BackuppolicyTimeouts | cdktf.IResolvable): any {
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

export class BackuppolicyTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): BackuppolicyTimeouts | cdktf.IResolvable | undefined {
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

  public set internalValue(value: BackuppolicyTimeouts | cdktf.IResolvable | undefined) {
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
* Represents a nuodbaas_backuppolicy
*/
export class Backuppolicy extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "nuodbaas_backuppolicy";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a Backuppolicy resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the Backuppolicy to import
  * @param importFromId The id of the existing Backuppolicy that should be imported. Refer to the import section in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the Backuppolicy to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "nuodbaas_backuppolicy", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new nuodbaas_backuppolicy Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options BackuppolicyConfig
  */
  public constructor(scope: Construct, id: string, config: BackuppolicyConfig) {
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
    this._frequency = config.frequency;
    this._labels = config.labels;
    this._name = config.name;
    this._organization = config.organization;
    this._properties.internalValue = config.properties;
    this._retention.internalValue = config.retention;
    this._selector.internalValue = config.selector;
    this._suspended = config.suspended;
    this._timeouts.internalValue = config.timeouts;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // frequency - computed: false, optional: false, required: true
  private _frequency?: string;
  public get frequency() {
    return this.getStringAttribute('frequency');
  }
  public set frequency(value: string) {
    this._frequency = value;
  }
  // Temporarily expose input value. Use with caution.
  public get frequencyInput() {
    return this._frequency;
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

  // properties - computed: true, optional: true, required: false
  private _properties = new BackuppolicyPropertiesOutputReference(this, "properties");
  public get properties() {
    return this._properties;
  }
  public putProperties(value: BackuppolicyProperties) {
    this._properties.internalValue = value;
  }
  public resetProperties() {
    this._properties.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get propertiesInput() {
    return this._properties.internalValue;
  }

  // retention - computed: true, optional: true, required: false
  private _retention = new BackuppolicyRetentionOutputReference(this, "retention");
  public get retention() {
    return this._retention;
  }
  public putRetention(value: BackuppolicyRetention) {
    this._retention.internalValue = value;
  }
  public resetRetention() {
    this._retention.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get retentionInput() {
    return this._retention.internalValue;
  }

  // selector - computed: false, optional: false, required: true
  private _selector = new BackuppolicySelectorOutputReference(this, "selector");
  public get selector() {
    return this._selector;
  }
  public putSelector(value: BackuppolicySelector) {
    this._selector.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get selectorInput() {
    return this._selector.internalValue;
  }

  // status - computed: true, optional: false, required: false
  private _status = new BackuppolicyStatusOutputReference(this, "status");
  public get status() {
    return this._status;
  }

  // suspended - computed: true, optional: true, required: false
  private _suspended?: boolean | cdktf.IResolvable;
  public get suspended() {
    return this.getBooleanAttribute('suspended');
  }
  public set suspended(value: boolean | cdktf.IResolvable) {
    this._suspended = value;
  }
  public resetSuspended() {
    this._suspended = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get suspendedInput() {
    return this._suspended;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new BackuppolicyTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: BackuppolicyTimeouts) {
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
      frequency: cdktf.stringToTerraform(this._frequency),
      labels: cdktf.hashMapper(cdktf.stringToTerraform)(this._labels),
      name: cdktf.stringToTerraform(this._name),
      organization: cdktf.stringToTerraform(this._organization),
      properties: backuppolicyPropertiesToTerraform(this._properties.internalValue),
      retention: backuppolicyRetentionToTerraform(this._retention.internalValue),
      selector: backuppolicySelectorToTerraform(this._selector.internalValue),
      suspended: cdktf.booleanToTerraform(this._suspended),
      timeouts: backuppolicyTimeoutsToTerraform(this._timeouts.internalValue),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      frequency: {
        value: cdktf.stringToHclTerraform(this._frequency),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
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
      properties: {
        value: backuppolicyPropertiesToHclTerraform(this._properties.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BackuppolicyProperties",
      },
      retention: {
        value: backuppolicyRetentionToHclTerraform(this._retention.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BackuppolicyRetention",
      },
      selector: {
        value: backuppolicySelectorToHclTerraform(this._selector.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BackuppolicySelector",
      },
      suspended: {
        value: cdktf.booleanToHclTerraform(this._suspended),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      timeouts: {
        value: backuppolicyTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "BackuppolicyTimeouts",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
