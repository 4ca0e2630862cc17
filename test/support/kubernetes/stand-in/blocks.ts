import {
  GetProviderSchema_Response,
  type Schema,
  type Schema_Attribute,
  type Schema_Block,
  Schema_NestedBlock_NestingMode,
  Schema_Object_NestingMode,
  StringKind,
} from '../../../../src/tfplugin/wire/generated/tfplugin6';
import type { UnaryHandler } from '../../../../src/tfplugin/wire/transport';

const METHOD = '/tfplugin6.Provider/GetProviderSchema';

/**
 * The methods of a provider whose lists of nested attributes are told to Terraform as blocks: what stands in has
 * blocks, `metadata[0].name`, which a provider of today has no use for. Their values look the same.
 */
export function withBlocks(methods: ReadonlyMap<string, UnaryHandler>): Map<string, UnaryHandler> {
  const changed = new Map(methods);
  changed.set(METHOD, async (message, signal) => {
    const answer = await methods.get(METHOD)?.(message, signal);
    const response = GetProviderSchema_Response.decode(answer ?? new Uint8Array());
    const schemas = [response.resourceSchemas, response.dataSourceSchemas].flatMap((map) => Object.values(map));
    for (const schema of schemas) intoBlocks(schema);
    return GetProviderSchema_Response.encode(response).finish();
  });
  return changed;
}

function intoBlocks({ block }: Schema): void {
  if (block !== undefined) Object.assign(block, split(block.attributes));
}

function split(attributes: readonly Schema_Attribute[]): Pick<Schema_Block, 'attributes' | 'blockTypes'> {
  // A list that is only computed stays an attribute, as there.
  const isBlock = ({ nestedType, optional, required }: Schema_Attribute) =>
    nestedType?.nesting === Schema_Object_NestingMode.LIST && (optional || required);
  return {
    attributes: attributes.filter((attribute) => !isBlock(attribute)),
    blockTypes: attributes.filter(isBlock).map(({ name, nestedType, required }) => ({
      typeName: name,
      nesting: Schema_NestedBlock_NestingMode.LIST,
      minItems: required ? 1 : 0,
      maxItems: 0,
      block: {
        ...split(nestedType?.attributes ?? []),
        version: 0,
        description: '',
        descriptionKind: StringKind.PLAIN,
        deprecated: false,
      },
    })),
  };
}
