/**
 * The Terraform provider `nuodbaas`: the only place where Terraform meets NuoDB. A folder a resource type (`project/`,
 * `database/`, `backup/`, `backup-policy/`) says what is particular to it: its schema, and its `Kind`. The others do what
 * is the same for all:
 *
 * - `items/`: the life of one item of the API as a resource, and how it becomes a state;
 * - `waiting/`: until an item is as it should be, by shared event streams or by asking, and for how long;
 * - `reading/`: a refresh of many items by few lists;
 * - `data-sources/`, and `attributes/` for what schemas share;
 * - `guard/`: backups before what may lose data; `notes/`: what a killed run had asked for;
 * - `configuration/`: the provider's own settings, and the connection that comes of them.
 *
 * Nothing here knows the plugin protocol's wire, which is `tfplugin`'s, or HTTP, which is the client's.
 */
export type { Connection } from './configuration/configuration';
export { createProvider, type ProviderOptions } from './provider';
export { providerSchemas } from './schema-json';
