import type { Clock } from '../clock';
import type { Engine } from '../engine';
import type { ItemStore } from '../items';

/** What the lifecycles work with. */
export interface LifecycleContext {
  readonly store: ItemStore;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly faults: Faults;
  /** Takes a line for the operator. */
  readonly log: (line: string) => void;
}

/** Failures on request. */
export interface Faults {
  /** By the database's key: what its next backup fails with. */
  readonly nextBackup: Map<string, string>;
}

/** How the items of a kind are moved on. */
export interface Lifecycle {
  /** Whether there is something to do for an item. */
  hasWork(key: string): boolean;
  /** Whether it may be done though reconciliation is paused: deletions may, since nothing moves on by them. */
  ignoresPause(key: string): boolean;
  /** How long to wait before it may be done, in milliseconds. */
  notBefore(key: string): number;
  /** Work in the same lane is done one after the other. */
  lane(key: string): string;
  /** Does it. Rejects only for a defect or a broken disk; then it is tried again later. */
  step(key: string, signal: AbortSignal): Promise<void>;
  /** Settles what a crash left, before anything else is done. */
  recover(key: string): Promise<void>;
}
