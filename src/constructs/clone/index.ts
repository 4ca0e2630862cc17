export { CloneSource, LatestBackupOptions } from './clone-source';
export * from './database-clone';
