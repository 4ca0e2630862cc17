/**
 * What happens to items between two requests: their states, the moves between them, and the work that each state asks
 * for. Knows nothing of HTTP; bytes are the engine's.
 */

export { backupLifecycle } from './backup-lifecycle';
export { deleting, pendingStatus } from './backup-status';
export { useOf } from './backup-use';
export { createAuthorityCertificate } from './certificate';
export type { Faults, LifecycleContext } from './context';
export { DEFAULT_ARCHIVE_SIZE, databaseLifecycle, withState as databaseInState } from './database-lifecycle';
export { takeNextSecond } from './generated-names';
export { policyLifecycle, withNextSchedule } from './policy';
export { DEFAULT_PRODUCT_VERSION, isOlder } from './product-version';
export { projectLifecycle, withState as projectInState } from './project-lifecycle';
export { isSmaller } from './quantity';
export { Reconciler } from './reconciler';
export { stateAfterChange } from './service-status';
