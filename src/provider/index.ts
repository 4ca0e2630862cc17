/**
 * The Terraform provider `nuodbaas`: the only place where Terraform meets NuoDB. A folder a resource type says what is
 * particular to it (its schema, and its `Kind`); the files beside them do what is the same for all. Nothing here knows
 * the plugin protocol's wire, which is `tfplugin`'s, or HTTP, which is the client's.
 */
export type { Connection } from './configuration';
export { createProvider, type ProviderOptions } from './provider';
export { providerSchemas } from './schema-json';
