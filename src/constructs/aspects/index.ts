export * from './require-backup-before-replace';
