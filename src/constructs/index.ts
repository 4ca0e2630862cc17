/**
 * The jsii library: bindings of the provider's schema (`bindings/`, generated) and constructs with opinions on them.
 * Imports `registry` only, and nothing that reaches a network: synthesis must work anywhere, in every language.
 */
export * from './bindings';
export * from './deletion-policy';
export * from './imported-backup';
export { ManagedBackup, ManagedBackupProps } from './managed-backup';
export * from './on-demand-backup';
export * from './require-backup-before-replace';
