import type { Clock } from '../clock';
import type { Engine } from '../engine';
import type { Credentials, Tokens } from '../http';
import type { ItemStore } from '../items';
import type { Faults, Reconciler } from '../lifecycle';

/** What routes work with. */
export interface RouteContext {
  readonly store: ItemStore;
  readonly engine: Engine;
  readonly reconciler: Reconciler;
  readonly faults: Faults;
  readonly clock: Clock;
  readonly tokens: Tokens;
  /** Absent where the control plane is open. */
  readonly credentials?: Credentials;
  /** Aborted when the control plane is to stop: ends what holds a request open. */
  readonly closing: AbortSignal;
  /** How often an idle event stream gets a heartbeat. */
  readonly heartbeatMilliseconds: number;
}
