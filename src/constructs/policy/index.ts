export * from './database-backup-policy';
export * from './database-selector';
export * from './frequency';
export * from './policy-preview';
export * from './retention';
