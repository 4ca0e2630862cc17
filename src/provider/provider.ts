import { version } from '../../package.json';
import type { DataSource, Provider, Resource } from '../tfplugin';
import { backupKind } from './backup/kind';
import { backupResource } from './backup/resource';
import { backupDataSchema } from './backup/schema';
import { type Connection, connect, type Environment, validateConfiguration } from './configuration';
import { configurationSchema } from './configuration-schema';
import { itemDataSource } from './data-source';
import { databaseKind } from './database/kind';
import { databaseResource } from './database/resource';
import { databaseDataSchema } from './database/schema';
import { projectKind } from './project/kind';
import { projectResource } from './project/resource';
import { projectDataSchema } from './project/schema';
import { DEFAULT_PACE, type Pace } from './waiting';

export interface ProviderOptions {
  /** @default process.env */
  readonly env?: Environment;
  readonly now?: () => Date;
  readonly pace?: Pace;
}

interface NuodbaasProvider extends Provider<Connection> {
  readonly resources: Readonly<Record<TypeName, Resource<Connection>>>;
  readonly dataSources: Readonly<Record<TypeName, DataSource<Connection>>>;
}

type TypeName = 'nuodbaas_project' | 'nuodbaas_database' | 'nuodbaas_backup';

/** The provider `nuodbaas`. The options are for tests. */
export function createProvider({
  env = process.env,
  now = () => new Date(),
  pace = DEFAULT_PACE,
}: ProviderOptions = {}): NuodbaasProvider {
  const project = projectKind(pace);
  const database = databaseKind(pace);
  const backup = backupKind(pace);
  return {
    schema: configurationSchema,
    validate: (request) => void validateConfiguration(request, env),
    configure: (request) => connect(request, env, version),
    resources: {
      nuodbaas_project: projectResource(project, backup),
      nuodbaas_database: databaseResource(database, backup, project),
      nuodbaas_backup: backupResource(backup, database, now),
    },
    dataSources: {
      nuodbaas_project: itemDataSource(project, projectDataSchema),
      nuodbaas_database: itemDataSource(database, databaseDataSchema),
      nuodbaas_backup: itemDataSource(backup, backupDataSchema),
    },
  };
}
