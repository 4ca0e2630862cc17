export * from './backup-reference';
export * from './database-reference';
