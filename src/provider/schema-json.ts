import { type JsonSchema, type Schema, schemaToJson } from '../tfplugin';
import { latestBackupSchema } from './backup/latest-schema';
import { backupDataSchema, backupSchema } from './backup/schema';
import { backupPolicyDataSchema, backupPolicySchema } from './backup-policy/schema';
import { configurationSchema } from './configuration/schema';
import { pluralSchemas } from './data-sources/plural-data-sources';
import { databaseDataSchema, databaseSchema } from './database/schema';
import { projectDataSchema, projectSchema } from './project/schema';

export const PROVIDER_SOURCE = 'registry.terraform.io/nuodb/nuodbaas';

export const resourceSchemas = {
  nuodbaas_project: projectSchema,
  nuodbaas_database: databaseSchema,
  nuodbaas_backuppolicy: backupPolicySchema,
  nuodbaas_backup: backupSchema,
} as const;

export const dataSourceSchemas = {
  nuodbaas_project: projectDataSchema,
  nuodbaas_database: databaseDataSchema,
  nuodbaas_backuppolicy: backupPolicyDataSchema,
  nuodbaas_backup: backupDataSchema,
  nuodbaas_latest_backup: latestBackupSchema,
  ...pluralSchemas,
} as const;

export interface ProviderSchemas {
  readonly format_version: '1.0';
  readonly provider_schemas: Readonly<Record<string, ProviderSchema>>;
}

export interface ProviderSchema {
  readonly provider: JsonSchema;
  readonly resource_schemas: Readonly<Record<string, JsonSchema>>;
  readonly data_source_schemas: Readonly<Record<string, JsonSchema>>;
}

/** What `terraform providers schema -json` prints of this provider, made without the Terraform CLI. */
export function providerSchemas(): ProviderSchemas {
  return {
    format_version: '1.0',
    provider_schemas: {
      [PROVIDER_SOURCE]: {
        provider: schemaToJson(configurationSchema),
        resource_schemas: toJson(resourceSchemas),
        data_source_schemas: toJson(dataSourceSchemas),
      },
    },
  };
}

function toJson(schemas: Readonly<Record<string, Schema>>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, schemaToJson(schema)]));
}
