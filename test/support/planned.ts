import type { Workspace } from './terraform';

/** What a plan does at one address. */
export interface PlannedChange {
  readonly actions: readonly string[];
  /** What is known, what is not known yet (`true` in its place), and what is hidden. */
  readonly after: unknown;
  readonly unknown: unknown;
  readonly sensitive: unknown;
}

export interface Planned {
  readonly resources: Readonly<Record<string, PlannedChange>>;
  readonly outputs: Readonly<Record<string, PlannedChange>>;
  /** Of the data sources that were read. */
  readonly read: Readonly<Record<string, unknown>>;
}

interface Change {
  readonly actions: readonly string[];
  readonly after?: unknown;
  readonly after_unknown?: unknown;
  readonly after_sensitive?: unknown;
}

interface PlanJson {
  readonly resource_changes?: readonly { readonly address: string; readonly change: Change }[];
  readonly output_changes?: Readonly<Record<string, Change>>;
  readonly prior_state?: { readonly values?: { readonly root_module?: { readonly resources?: readonly Read[] } } };
}

interface Read {
  readonly address: string;
  readonly mode: string;
  readonly values: unknown;
}

/**
 * Initializes, plans, and tells what `terraform show -json` says of the plan.
 *
 * @param options of `terraform plan`, such as `-var=…`
 */
export async function planned(workspace: Workspace, options: readonly string[] = []): Promise<Planned> {
  await workspace.terraform(['init']);
  await workspace.terraform(['plan', '-out=planned', ...options]);
  const { stdout } = await workspace.terraform(['show', '-json', 'planned']);
  const {
    resource_changes: resources = [],
    output_changes: outputs = {},
    prior_state: state,
  } = JSON.parse(stdout) as PlanJson;
  const read = (state?.values?.root_module?.resources ?? []).filter(({ mode }) => mode === 'data');
  return {
    resources: Object.fromEntries(resources.map(({ address, change }) => [address, describe(change)])),
    outputs: Object.fromEntries(Object.entries(outputs).map(([name, change]) => [name, describe(change)])),
    read: Object.fromEntries(read.map(({ address, values }) => [address, values])),
  };
}

function describe({ actions, after, after_unknown: unknown, after_sensitive: sensitive }: Change): PlannedChange {
  return { actions, after, unknown, sensitive };
}

/** The same plan without the times at which it was made, and the names that are made of them. */
export function timeless(plan: Planned): Planned {
  const text = JSON.stringify(plan).replace(/\d{14}/g, 'NAME');
  return JSON.parse(text.replace(/"\d{4}-\d\d-\d\dT[0-9:]{8}Z"/g, '"TIME"'));
}

/** The same plan under other addresses. An address that the mapping does not name stays. */
export function renamed({ resources, outputs, read }: Planned, mapping: Readonly<Record<string, string>>): Planned {
  const rename = <Value>(values: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(values).map(([address, value]) => [renamedAddress(address, mapping), value]));
  return { resources: rename(resources), outputs, read: rename(read) };
}

/** With its index, where there is one: `nuodbaas_database.clone[0]`. */
function renamedAddress(address: string, mapping: Readonly<Record<string, string>>): string {
  const [, base, index] = /^(.*?)(\[.*\])?$/.exec(address) ?? [];
  return mapping[address] ?? `${mapping[base] ?? base}${index ?? ''}`;
}
