import { CommandError, EXIT_CODES } from '../exit';

/**
 * The parts of `terraform show -json PLANFILE` that are looked at; OpenTofu's are the same.
 *
 * @see https://developer.hashicorp.com/terraform/internals/json-format
 */
export interface Plan {
  readonly format_version: string;
  /** In every plan; what else Terraform prints as JSON has a version of its format, too. */
  readonly planned_values?: unknown;
  readonly resource_changes?: readonly ResourceChange[];
  readonly prior_state?: { readonly values?: { readonly root_module?: Module } };
  readonly configuration?: { readonly provider_config?: Readonly<Record<string, ProviderConfig>> };
  readonly errored?: boolean;
  /** Whether nothing is left out, as by -target. Terraform 1.8. */
  readonly complete?: boolean;
}

export interface ResourceChange {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly change: Change;
}

export interface Change {
  readonly actions: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
  /** `true` in place of what is known after the apply. */
  readonly after_unknown?: unknown;
  /** `true` in place of what is sensitive. */
  readonly before_sensitive?: unknown;
  readonly after_sensitive?: unknown;
}

export interface Module {
  readonly resources?: readonly StateResource[];
  readonly child_modules?: readonly Module[];
}

export interface StateResource {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly values?: unknown;
  readonly sensitive_values?: unknown;
}

export interface ProviderConfig {
  readonly full_name?: string;
  readonly expressions?: Readonly<Record<string, { readonly constant_value?: unknown }>>;
}

/** @throws CommandError that says what the file is instead, where it is no plan */
export function parsePlan(file: string, text: string): Plan {
  const plan = parseJson(file, text);
  if (typeof plan.format_version !== 'string') throw noPlan(file, 'it is some other JSON');
  if (!plan.format_version.startsWith('1.')) {
    throw noPlan(file, `its format is version ${plan.format_version}, and only 1 is known here`);
  }
  if (plan.resource_changes === undefined && 'values' in plan) throw noPlan(file, 'it is a state');
  if (!isPlan(plan)) throw noPlan(file, 'it is some other JSON');
  if (plan.errored) throw noPlan(file, 'planning ended in an error, so that it does not hold all changes');
  return plan;
}

/** Nothing may pass for a plan that changes nothing. */
function isPlan({ planned_values: planned, resource_changes: changes = [] }: Plan): boolean {
  if (typeof planned !== 'object' || !Array.isArray(changes)) return false;
  return changes.every((each) => Array.isArray(each?.change?.actions));
}

/** All resources and data sources of the state that the plan was made from. */
export function priorResources({ prior_state: state }: Plan): StateResource[] {
  const walk = ({ resources = [], child_modules: children = [] }: Module): StateResource[] => [
    ...resources,
    ...children.flatMap(walk),
  ];
  return walk(state?.values?.root_module ?? {});
}

function parseJson(file: string, text: string): Plan {
  if (text.startsWith('PK')) throw noPlan(file, 'it is the plan file itself, which only Terraform can read');
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Plan;
  } catch {
    // Not the error itself, whose message quotes the text, which may hold secrets.
  }
  throw noPlan(file, 'it is no JSON object');
}

function noPlan(file: string, reason: string): CommandError {
  return new CommandError(
    `Cannot summarize ${file}: ${reason}. Make it so: terraform plan -out=FILE && terraform show -json FILE > plan.json`,
    EXIT_CODES.usage,
  );
}
