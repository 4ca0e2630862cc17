import type { ServerCapabilities } from '../wire/generated/tfplugin6';

export const SERVER_CAPABILITIES: ServerCapabilities = {
  /** Asks to be told of a planned destroy, for resources that have a word to say about it. */
  planDestroy: true,
  /** Terraform may take the schema from its cache and save the call. */
  getProviderSchemaOptional: true,
  moveResourceState: false,
};
