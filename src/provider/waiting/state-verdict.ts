import type { Verdict } from './waiting';

/** What the server tells of where an item stands. */
export interface StateStatus<State extends string> {
  readonly state?: State;
  readonly message?: string;
}

/** Whether an item is in the state that is waited for. @param title such as `Project acme/messaging` */
export function judgeState<State extends string>(
  title: string,
  status: StateStatus<State> | undefined,
  expected: State,
): Verdict {
  const { state, message } = status ?? {};
  if (state === expected) return { is: 'ready' };
  if (state === 'Failed') {
    return { is: 'failed', reason: `${title} failed: ${message ?? 'the server does not say why'}` };
  }
  const because = message ? ` (${message})` : '';
  return { is: 'pending', reason: `${title} is ${state ?? 'without a state'}${because}, not yet ${expected}` };
}
