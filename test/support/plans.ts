import { markdownSummary } from '../../src/cli/plan-summary/markdown';
import { parsePlan, type ResourceChange } from '../../src/cli/plan-summary/plan';
import type { Restorable } from '../../src/cli/plan-summary/restorable';
import { type Summary, summarize } from '../../src/cli/plan-summary/summary';

export const BACKUP = {
  organization: 'acme',
  project: 'messaging',
  database: 'demo',
  name: '1',
  deletion_policy: 'delete',
  import_source: null,
  triggers: null,
  status: { state: 'Succeeded', backup_handle: 'acme-messaging-demo-1' },
};
export const DATABASE = { organization: 'acme', project: 'messaging', name: 'demo', dba_password: 'hunter2' };

/** A change as Terraform writes it. @param more what there is besides actions and values, such as `after_unknown` */
export function change(
  address: string,
  actions: readonly string[],
  before: unknown,
  after: unknown,
  more: object = {},
): ResourceChange {
  const type = address.split('.')[0];
  return { address, mode: 'managed', type, change: { actions, before, after, ...more } };
}

export function destroyed(address: string, before: unknown, more: object = {}): ResourceChange {
  return change(address, ['delete'], before, null, more);
}

/** A resource of the state that the plan was made from. */
export function prior(address: string, values: unknown, more: object = {}) {
  const type = address.replace(/^data\./, '').split('.')[0];
  return { address, mode: 'managed', type, values, ...more };
}

export interface Parts {
  readonly changes?: readonly ResourceChange[];
  readonly state?: readonly object[];
  readonly providers?: object;
  readonly more?: object;
}

export function planText({ changes = [], state = [], providers = {}, more = {} }: Parts): string {
  return JSON.stringify({
    format_version: '1.2',
    planned_values: {},
    resource_changes: changes,
    prior_state: {
      values: { root_module: { resources: state.slice(0, 1), child_modules: [{ resources: state.slice(1) }] } },
    },
    configuration: { provider_config: providers },
    ...more,
  });
}

/** @param atServer what the control plane has, where it is asked */
export async function summaryOf(
  parts: Parts,
  atServer?: readonly Restorable[],
): Promise<Summary & { markdown: string }> {
  const summary = await summarize(parsePlan('plan.json', planText(parts)), atServer && (async () => atServer));
  return { ...summary, markdown: markdownSummary(summary) };
}
