import type { ServiceState } from '../../api';
import { judgeState, type StateStatus } from './state-verdict';
import type { Verdict } from './waiting';

/** What projects and databases have in common. */
export interface Service {
  readonly maintenance?: { readonly isDisabled?: boolean };
  readonly status?: StateStatus<ServiceState>;
}

/** Whether a project or database runs or, where it is disabled, is stopped. @param title such as `Project acme/messaging` */
export function judgeService({ maintenance, status }: Service, title: string): Verdict {
  return judgeState<ServiceState>(title, status, maintenance?.isDisabled ? 'Stopped' : 'Available');
}

/** @param noun such as `project` */
export function unfinishedService(noun: string, loss: string): string {
  return (
    `The ${noun} exists and is in the state, marked as tainted: the next apply would destroy it${loss} and create ` +
    'another. To keep it, remove the cause or wait until it is done, and then run: terraform untaint ADDRESS'
  );
}
