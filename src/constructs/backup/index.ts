export * from './imported-backup';
export { ManagedBackup, ManagedBackupProps } from './managed-backup';
export * from './managed-backup-timeouts';
export * from './on-demand-backup';
