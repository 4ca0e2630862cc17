// Made from the provider's schema by `npm run generate`. Do not edit.
export * as project from './project';
export * as database from './database';
export * as backup from './backup';
export * as dataNuodbaasProject from './data-nuodbaas-project';
export * as dataNuodbaasDatabase from './data-nuodbaas-database';
export * as dataNuodbaasBackup from './data-nuodbaas-backup';
export * as dataNuodbaasLatestBackup from './data-nuodbaas-latest-backup';
export * as provider from './provider';
