import { readFile } from 'node:fs/promises';
import { providerSchemas } from '../../../provider';
import { CommandError, EXIT_CODES } from '../../exit';
import { KUBERNETES } from './kubernetes';
import type { BlockSchema, NamedProvider, SchemaFile } from './schema-file';
import { TERRAFORM } from './terraform';

export type { AttributeSchema, BlockSchema } from './schema-file';

/** Whose schema: that of a provider's configuration, or of one of its types. */
export type SchemaKind = 'provider' | 'resource' | 'data' | 'ephemeral';

const FIELDS = {
  resource: 'resource_schemas',
  data: 'data_source_schemas',
  ephemeral: 'ephemeral_resource_schemas',
} as const;

/** What is known of providers: this one, what the constructs of this package need of others, and what a file says. */
export class Schemas {
  /**
   * @param path what `terraform providers schema -json` has printed, which is believed before all else
   * @throws CommandError where it cannot be read
   */
  public static async read(path: string | undefined): Promise<Schemas> {
    const given = path === undefined ? [] : providersOf(await readSchemaFile(path));
    return new Schemas([...given, ...providersOf(providerSchemas()), KUBERNETES, TERRAFORM]);
  }

  private constructor(private readonly providers: readonly NamedProvider[]) {}

  /** Undefined where nothing is known of it. For a provider, `type` is its name, such as `nuodbaas`. */
  public find(kind: SchemaKind, type: string): BlockSchema | undefined {
    const schemas = this.providers.map(({ name, schema }) => {
      if (kind !== 'provider') return schema[FIELDS[kind]]?.[type];
      return name === type ? schema.provider : undefined;
    });
    return schemas.find((schema) => schema !== undefined)?.block;
  }
}

function providersOf({ provider_schemas: schemas = {} }: SchemaFile): NamedProvider[] {
  return Object.entries(schemas).map(([source, schema]) => ({ name: source.replace(/^.*\//, ''), schema }));
}

async function readSchemaFile(path: string): Promise<SchemaFile> {
  try {
    const file: SchemaFile = JSON.parse(await readFile(path, 'utf8'));
    if (typeof file.provider_schemas === 'object') return file;
    throw new TypeError('it has no provider_schemas');
  } catch (error) {
    throw new CommandError(
      `Cannot read the schemas in ${path}: ${(error as Error).message}. Pass what \`terraform providers schema -json\` ` +
        'prints in a folder where the stack is initialized.',
      EXIT_CODES.usage,
      { cause: error },
    );
  }
}
