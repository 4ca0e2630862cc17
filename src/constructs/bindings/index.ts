// Made from the provider's schema by `npm run generate`. Do not edit.
export * as project from './project';
export * as database from './database';
export * as backuppolicy from './backuppolicy';
export * as backup from './backup';
export * as dataNuodbaasProject from './data-nuodbaas-project';
export * as dataNuodbaasDatabase from './data-nuodbaas-database';
export * as dataNuodbaasBackuppolicy from './data-nuodbaas-backuppolicy';
export * as dataNuodbaasBackup from './data-nuodbaas-backup';
export * as dataNuodbaasLatestBackup from './data-nuodbaas-latest-backup';
export * as dataNuodbaasProjects from './data-nuodbaas-projects';
export * as dataNuodbaasDatabases from './data-nuodbaas-databases';
export * as dataNuodbaasBackuppolicies from './data-nuodbaas-backuppolicies';
export * as dataNuodbaasBackups from './data-nuodbaas-backups';
export * as provider from './provider';
