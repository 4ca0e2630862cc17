import { CommandError, EXIT_CODES } from '../../exit';
import { isObject, type Json } from '../document';
import type { BlockSchema } from '../schemas';

/** What is known of the block that is being written. */
export interface Known {
  /** Of the element that it is in. */
  readonly address: string;
  /** Undefined where nothing tells. */
  readonly schema: BlockSchema | undefined;
}

/**
 * Whether a name stands for nested blocks: in JSON they look like an argument that is an object.
 *
 * @throws CommandError where nothing tells
 */
export function isBlock({ address, schema }: Known, name: string, value: Json): boolean {
  // An expression in the place of blocks is an argument to Terraform, too.
  if (schema !== undefined) return Object.hasOwn(schema.block_types ?? {}, name) && typeof value !== 'string';
  if (!couldBeBlock(value)) return false;
  throw new CommandError(
    `Cannot write ${address} as HCL: whether its ${name} is a block or an argument is said by the schema of its provider. ` +
      'Pass it with --schema: in a folder where the stack is initialized, terraform providers schema -json > schema.json.',
    EXIT_CODES.usage,
  );
}

export function knownOfBlock({ address, schema }: Known, name: string): Known {
  return { address, schema: schema && (schema.block_types?.[name]?.block ?? {}) };
}

function couldBeBlock(value: Json): boolean {
  return Array.isArray(value) ? value.some(isObject) : isObject(value);
}
