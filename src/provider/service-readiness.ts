import type { ServiceState } from '../api';
import type { Verdict } from './waiting';

/** What projects and databases have in common. */
export interface Service {
  readonly maintenance?: { readonly isDisabled?: boolean };
  readonly status?: { readonly state?: ServiceState; readonly message?: string };
}

/** Whether a project or database runs or, where it is disabled, is stopped. @param title such as `Project acme/messaging` */
export function judgeService({ maintenance, status }: Service, title: string): Verdict {
  const expected: ServiceState = maintenance?.isDisabled ? 'Stopped' : 'Available';
  if (status?.state === expected) return { is: 'ready' };
  if (status?.state === 'Failed') {
    return { is: 'failed', reason: `${title} failed: ${status.message ?? 'the server does not say why'}` };
  }
  const message = status?.message ? ` (${status.message})` : '';
  return { is: 'pending', reason: `${title} is ${status?.state ?? 'without a state'}${message}, not yet ${expected}` };
}

/** @param noun such as `project` */
export function unfinishedService(noun: string, loss: string): string {
  return (
    `The ${noun} exists and is in the state, marked as tainted: the next apply would destroy it${loss} and create ` +
    'another. To keep it, remove the cause or wait until it is done, and then run: terraform untaint ADDRESS'
  );
}
