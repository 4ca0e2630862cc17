import type { Duration } from '../values/duration';

/** How long to wait for a backup. A duration of 0 does not wait. */
export interface ManagedBackupTimeouts {
  /**
   * Until it has succeeded after it was asked for, or imported.
   *
   * @default - as the provider's `timeouts` say, else 10 minutes
   */
  readonly create?: Duration;

  /**
   * Until a new one, which a change of `triggers` asks for, has succeeded.
   *
   * @default - as the provider's `timeouts` say, else 10 minutes
   */
  readonly update?: Duration;

  /**
   * Until it is gone.
   *
   * @default - as the provider's `timeouts` say, else 1 minute
   */
  readonly delete?: Duration;
}
