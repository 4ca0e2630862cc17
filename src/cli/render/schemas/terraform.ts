import type { NamedProvider } from './schema-file';

/** What Terraform itself has. */
export const TERRAFORM: NamedProvider = {
  name: 'terraform',
  schema: {
    resource_schemas: { terraform_data: { block: {} } },
    data_source_schemas: { terraform_remote_state: { block: {} } },
  },
};
