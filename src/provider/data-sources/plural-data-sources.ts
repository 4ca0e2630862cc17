import type { DataSource } from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { type PluralKind, pluralDataSource, pluralSchema } from './plural-data-source';

const KINDS = {
  nuodbaas_projects: {
    noun: 'projects',
    title: 'projects',
    list: 'projects',
    identifiers: ['organization', 'name'],
    names: (client, scope, options) => client.projects.names(scope, options),
  },
  nuodbaas_databases: {
    noun: 'databases',
    title: 'databases',
    list: 'databases',
    identifiers: ['organization', 'project', 'name'],
    names: (client, scope, options) => client.databases.names(scope, options),
  },
  nuodbaas_backuppolicies: {
    noun: 'backuppolicies',
    title: 'backup policies',
    list: 'policies',
    identifiers: ['organization', 'name'],
    names: (client, scope, options) => client.backupPolicies.names(scope, options),
  },
  nuodbaas_backups: {
    noun: 'backups',
    title: 'backups',
    list: 'backups',
    identifiers: ['organization', 'project', 'database', 'name'],
    names: (client, scope, options) => client.backups.names(scope, options),
  },
} satisfies Record<string, PluralKind>;

export type PluralTypeName = keyof typeof KINDS;

export const pluralSchemas = ofEach(pluralSchema);
export const pluralDataSources: Readonly<Record<PluralTypeName, DataSource<Connection>>> = ofEach(pluralDataSource);

function ofEach<Made>(make: (kind: PluralKind) => Made): Record<PluralTypeName, Made> {
  return {
    nuodbaas_projects: make(KINDS.nuodbaas_projects),
    nuodbaas_databases: make(KINDS.nuodbaas_databases),
    nuodbaas_backuppolicies: make(KINDS.nuodbaas_backuppolicies),
    nuodbaas_backups: make(KINDS.nuodbaas_backups),
  };
}
