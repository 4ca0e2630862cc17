/**
 * The jsii library: bindings of the provider's schema (`bindings/`, generated) and constructs with opinions on them.
 * Imports `registry` and `policy` only, and nothing that reaches a network: synthesis must work anywhere, in every
 * language.
 */
export * from './backup-reference';
export * from './bindings';
export * from './calendar';
export { CloneSource, LatestBackupOptions } from './clone-source';
export * from './cluster-region';
export * from './database-backup-policy';
export * from './database-clone';
export * from './database-reference';
export * from './database-selector';
export * from './deletion-policy';
export * from './duration';
export * from './frequency';
export * from './imported-backup';
export { ManagedBackup, ManagedBackupProps } from './managed-backup';
export * from './on-demand-backup';
export * from './policy-preview';
export * from './registry-cluster';
export * from './registry-transfer';
export * from './registry-transfers';
export * from './require-backup-before-replace';
export * from './retention';
export * from './rounding';
export * from './size';
export * from './snapshot-backup';
export * from './transferred-snapshots';
