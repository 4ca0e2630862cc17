import type { Provider, ValidateRequest } from '../provider';
import type { RunningCalls } from './running-calls';

/** What one process serves, and what it learns on the way. */
export interface Session {
  readonly provider: Provider<unknown>;
  /** What the provider made of its configuration; undefined before that, or where the configuration is not known yet. */
  client: unknown;
  readonly running: RunningCalls;
}

/** The part of each request to a provider's author that is the same for all. */
export type CallContext = Pick<ValidateRequest, 'diagnostics' | 'log' | 'signal'>;

export interface Call {
  readonly session: Session;
  readonly context: CallContext;
}
