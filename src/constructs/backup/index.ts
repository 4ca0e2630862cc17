export * from './imported-backup';
export { ManagedBackup, ManagedBackupProps } from './managed-backup';
export * from './on-demand-backup';
