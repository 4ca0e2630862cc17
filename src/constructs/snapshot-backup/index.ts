export { BackupTarget, ClaimsProps, LowestReadyOrdinalProps, StorageManagerProps } from './backup-target';
export * from './registry-password';
export * from './snapshot-backup';
export * from './snapshot-backup-props';
export * from './snapshot-consistency';
