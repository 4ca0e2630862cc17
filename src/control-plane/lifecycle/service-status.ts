/**
 * What projects and databases have in common: whether they run, and what their status says.
 */
import type { Project, ServiceState } from '../../api';
import { WORKING_SERVICE_STATES } from './moves';

type Maintenance = NonNullable<Project['maintenance']>;

/** What a project or database shows and is judged by. */
export interface Service {
  readonly maintenance?: Maintenance;
  readonly status?: { readonly state?: ServiceState };
}

export interface ServiceStatus {
  readonly ready: boolean;
  readonly shutdown: boolean;
  readonly message: string;
  readonly state: ServiceState;
}

/** Where a project or database is to end up, if nothing is wrong with it. */
export function settledState({ maintenance }: Service, now: Date): 'Available' | 'Stopped' | 'Expired' {
  if (maintenance?.isDisabled) return 'Stopped';
  return isExpired(maintenance, now) ? 'Expired' : 'Available';
}

/** The state in which a project or database is after its configuration was changed. */
export function stateAfterChange(service: Service): ServiceState {
  const state = service.status?.state;
  // It is not made yet, and will be made as it is configured by then.
  if (state === 'Creating' || state === 'Restoring') return state;
  return service.maintenance?.isDisabled ? 'Stopping' : 'Modifying';
}

export function serviceStatus(noun: string, state: ServiceState, message = defaultMessage(noun, state)): ServiceStatus {
  const stopped = state === 'Stopped' || state === 'Expired';
  return { ready: state === 'Available', shutdown: stopped, message, state };
}

/** Whether there is something to do now or, where it is to expire, later. */
export function serviceHasWork({ maintenance, status }: Service): boolean {
  const state = status?.state ?? 'Creating';
  return WORKING_SERVICE_STATES.has(state) || (state === 'Available' && maintenance?.expiresAtTime !== undefined);
}

/** How long an available project or database has until it expires, in milliseconds; 0 where there is work before. */
export function untilExpiry({ maintenance, status }: Service, now: Date): number {
  if (status?.state !== 'Available' || maintenance?.expiresAtTime === undefined) return 0;
  return Date.parse(maintenance.expiresAtTime) - now.getTime();
}

function isExpired(maintenance: Maintenance | undefined, now: Date): boolean {
  return maintenance?.expiresAtTime !== undefined && Date.parse(maintenance.expiresAtTime) <= now.getTime();
}

function defaultMessage(noun: string, state: ServiceState): string {
  return `${noun} is ${state.toLowerCase()}`;
}
