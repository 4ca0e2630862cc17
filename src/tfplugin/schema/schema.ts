import type { Diagnostics, Path } from '../diagnostics';
import type { Type } from '../values/type';
import type { Known, ObjectValue, Value } from '../values/value';

/** What Terraform is told about a provider, a resource or a data source. */
export interface Schema {
  /** Raised when state written before can no longer be read as it is. @default 0 */
  readonly version?: number;
  readonly description: string;
  readonly attributes: Attributes;
}

export type Attributes = Readonly<Record<string, Attribute>>;
export type Attribute = ValueAttribute | NestedAttribute;

export interface AttributeOptions {
  /** Markdown. */
  readonly description: string;
  readonly required?: true;
  readonly optional?: true;
  readonly computed?: true;
  readonly sensitive?: true;
  /** Never in plan or state; Terraform 1.11 and later. */
  readonly writeOnly?: true;
  /**
   * Kept in the state and of no consequence for the object itself: where such attributes alone change, all that is
   * computed is planned as it was, and the resource is not asked to update anything. For top-level attributes.
   */
  readonly inert?: true;
  /** What to use instead; shown as a warning. */
  readonly deprecated?: string;
  /** Planned where the configuration leaves the attribute out, which must then be optional and computed. */
  readonly default?: Known;
  /** Checks of the configured value, called where it is known. */
  readonly validate?: readonly Validator[];
  /** Rules that adjust the planned value, in order. */
  readonly plan?: readonly PlanRule[];
}

export interface ValueAttribute extends AttributeOptions {
  readonly type: Type;
}

export interface NestedAttribute extends AttributeOptions {
  readonly nesting: 'single' | 'list' | 'set' | 'map';
  readonly attributes: Attributes;
}

export type Validator = (request: ValidateAttributeRequest) => void;

export interface ValidateAttributeRequest {
  readonly path: Path;
  readonly value: Known;
  /** Whether the value must not be repeated in a diagnostic. */
  readonly sensitive: boolean;
  readonly diagnostics: Diagnostics;
}

/** A named, reusable rule of planning one attribute. It is not asked when the resource is destroyed. */
export interface PlanRule {
  /** For reference docs: what the rule means for the user. */
  readonly description: string;
  apply(request: PlanAttributeRequest): void;
}

export interface PlanAttributeRequest {
  readonly path: Path;
  readonly attribute: Attribute;
  readonly configured: Value;
  /** Null on create. */
  readonly prior: Value;
  /** May be replaced by the rule. */
  planned: Value;
  /** The whole prior state; null on create. */
  readonly priorState: ObjectValue | null;
  /** The object that holds the attribute, as it was; null where that is new. The prior state for a top-level attribute. */
  readonly priorParent: ObjectValue | null;
  /** Marks the resource to be destroyed and created anew because of this attribute. */
  requireReplace(): void;
  readonly diagnostics: Diagnostics;
}
