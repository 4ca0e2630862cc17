import type { ServiceState } from '../../api';
import type { Verdict } from './kind';

interface Service {
  readonly maintenance?: { readonly isDisabled?: boolean };
  readonly status?: { readonly state?: ServiceState; readonly message?: string };
}

/** States that nothing leads out of by itself. */
const ENDS: readonly (ServiceState | undefined)[] = ['Failed', 'Expired', 'Deleting'];

/** Whether a project or a database runs or, where it is disabled, is stopped. */
export function judgeService({ maintenance, status: { state, message } = {} }: Service): Verdict {
  const awaited: ServiceState = maintenance?.isDisabled ? 'Stopped' : 'Available';
  return { is: state === awaited ? 'ready' : ENDS.includes(state) ? 'failed' : 'pending', awaited, state, message };
}
