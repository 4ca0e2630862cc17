import { version } from '../../package.json';
import type { DataSource, Provider, Resource } from '../tfplugin';
import { backupKind } from './backup/kind';
import { latestBackupDataSource } from './backup/latest';
import { backupResource } from './backup/resource';
import { backupDataSchema } from './backup/schema';
import { backupPolicyKind } from './backup-policy/kind';
import { backupPolicyDataSchema } from './backup-policy/schema';
import { type Connection, connect, type Environment, validateConfiguration } from './configuration/configuration';
import { configurationSchema } from './configuration/schema';
import { itemDataSource } from './data-sources/data-source';
import { pluralDataSources } from './data-sources/plural-data-sources';
import { databaseKind } from './database/kind';
import { databaseResource } from './database/resource';
import { databaseDataSchema } from './database/schema';
import { functions } from './functions';
import { managedResource } from './items/managed-resource';
import { projectKind } from './project/kind';
import { projectResource } from './project/resource';
import { projectDataSchema } from './project/schema';
import { DEFAULT_PACE, type Pace } from './waiting/waiting';

export interface ProviderOptions {
  /** @default process.env */
  readonly env?: Environment;
  readonly now?: () => Date;
  readonly pace?: Pace;
}

interface NuodbaasProvider extends Provider<Connection> {
  readonly resources: Readonly<Record<TypeName, Resource<Connection>>>;
  readonly dataSources: Readonly<Record<TypeName | 'nuodbaas_latest_backup', DataSource<Connection>>> &
    typeof pluralDataSources;
  readonly functions: typeof functions;
}

type TypeName = 'nuodbaas_project' | 'nuodbaas_database' | 'nuodbaas_backuppolicy' | 'nuodbaas_backup';

/** The provider `nuodbaas`. The options are for tests. */
export function createProvider({
  env = process.env,
  now = () => new Date(),
  pace = DEFAULT_PACE,
}: ProviderOptions = {}): NuodbaasProvider {
  const project = projectKind(pace);
  const database = databaseKind(pace);
  const policy = backupPolicyKind(pace);
  const backup = backupKind(pace);
  return {
    schema: configurationSchema,
    validate: (request) => void validateConfiguration(request, env),
    configure: (request) => connect(request, env, version),
    resources: {
      nuodbaas_project: projectResource(project, backup),
      nuodbaas_database: databaseResource(database, backup, project),
      nuodbaas_backuppolicy: managedResource(policy),
      nuodbaas_backup: backupResource(backup, database, now),
    },
    dataSources: {
      nuodbaas_project: itemDataSource(project, projectDataSchema),
      nuodbaas_database: itemDataSource(database, databaseDataSchema),
      nuodbaas_backuppolicy: itemDataSource(policy, backupPolicyDataSchema),
      nuodbaas_backup: itemDataSource(backup, backupDataSchema),
      nuodbaas_latest_backup: latestBackupDataSource,
      ...pluralDataSources,
    },
    functions,
  };
}
