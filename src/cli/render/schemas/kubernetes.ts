import type { BlockSchema, NamedProvider, TypeSchema } from './schema-file';

/** By the names alone, for whether a name is a block is all that is asked of them. */
function withBlocks(...names: readonly string[]): TypeSchema {
  return { block: { block_types: Object.fromEntries(names.map((name) => [name, { block: {} }])) } };
}

const SECRET_DATA: BlockSchema['attributes'] = {
  data: { sensitive: true },
  binary_data: { sensitive: true },
  data_wo: { sensitive: true, write_only: true },
  binary_data_wo: { sensitive: true, write_only: true },
};

/**
 * What the constructs of this package, and whoever sets up their providers, use of `hashicorp/kubernetes` 2.38. All of
 * it is in no package that is here: the bindings of CDKTF take what is an object for a block, be it one or not.
 */
export const KUBERNETES: NamedProvider = {
  name: 'kubernetes',
  schema: {
    provider: {
      block: {
        // The provider does not mark them.
        attributes: { password: { sensitive: true }, token: { sensitive: true }, client_key: { sensitive: true } },
        ...withBlocks('exec', 'experiments').block,
      },
    },
    resource_schemas: {
      kubernetes_labels: withBlocks('metadata', 'timeouts'),
      kubernetes_manifest: {
        block: {
          block_types: {
            field_manager: { block: {} },
            timeouts: { block: {} },
            wait: withBlocks('condition'),
          },
        },
      },
      kubernetes_secret_v1: {
        block: { attributes: SECRET_DATA, ...withBlocks('metadata', 'timeouts').block },
      },
    },
    data_source_schemas: {
      kubernetes_nodes: withBlocks('metadata'),
      kubernetes_resource: withBlocks('metadata'),
      kubernetes_resources: withBlocks(),
      kubernetes_secret_v1: withBlocks('metadata'),
    },
  },
};
