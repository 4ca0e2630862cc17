/** The parts that are read of what `terraform providers schema -json` prints. */
export interface SchemaFile {
  readonly provider_schemas?: { readonly [source: string]: ProviderSchema };
}

export interface ProviderSchema {
  readonly provider?: TypeSchema;
  readonly resource_schemas?: { readonly [type: string]: TypeSchema };
  readonly data_source_schemas?: { readonly [type: string]: TypeSchema };
  readonly ephemeral_resource_schemas?: { readonly [type: string]: TypeSchema };
}

export interface NamedProvider {
  /** The last part of its source. */
  readonly name: string;
  readonly schema: ProviderSchema;
}

export interface TypeSchema {
  readonly block: BlockSchema;
}

export interface BlockSchema {
  readonly attributes?: { readonly [name: string]: AttributeSchema };
  readonly block_types?: { readonly [name: string]: TypeSchema };
}

export interface AttributeSchema {
  readonly sensitive?: boolean;
  /** What a provider takes and forgets: in practice a secret. */
  readonly write_only?: boolean;
  readonly nested_type?: { readonly attributes?: { readonly [name: string]: AttributeSchema } };
}
