export type Block = Readonly<Record<string, unknown>>;
type Blocks = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** The parts of a synthesized stack that matchers look at. */
export interface Document {
  readonly resource?: Blocks;
  readonly data?: Blocks;
}

/** A resource, with the attributes that are known when the stack is synthesized. */
export interface Resource {
  /** Such as `nuodbaas_backup.nightly`. */
  readonly address: string;
  readonly attributes: Block;
}

/**
 * What `Testing.synth(stack)` returned, or `cdk.tf.json` holds, parsed or as text.
 *
 * @throws TypeError where it is neither
 */
export function documentOf(matcher: string, received: unknown): Document {
  const value = typeof received === 'string' ? parse(received) : received;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new TypeError(
    `${matcher}: expected a synthesized stack, such as Testing.synth(stack), not ${typeof received}.`,
  );
}

export function resourcesOf({ resource = {} }: Document, type: string): Resource[] {
  return Object.entries(resource[type] ?? {}).map(([id, attributes]) => ({ address: `${type}.${id}`, attributes }));
}

/** The names that lead to a database, joined by `/`; one that is only known when it is deployed is `?`. */
export function nameIn(document: Document, { attributes }: Resource, ...names: readonly string[]): string {
  return names.map((name) => literal(document, attributes[name]) ?? '?').join('/');
}

const EXPRESSION = /\$\{([^{}]*)\}/g;
const REFERENCE = /^(data\.)?([a-z]\w*)\.([\w-]+)\.(\w+)$/;
/** A circle would have no end; Terraform refuses it. */
const LONGEST_CHAIN = 10;

/** A text, its references followed to where they are written; undefined where it is only known when it is deployed. */
export function literal(document: Document, value: unknown, chain = 0): string | undefined {
  if (typeof value !== 'string' || chain > LONGEST_CHAIN) return undefined;
  const parts = [...value.matchAll(EXPRESSION)].map(([, reference]) =>
    literal(document, target(document, reference), chain + 1),
  );
  if (parts.includes(undefined)) return undefined;
  const text = value.replace(EXPRESSION, () => parts.shift() ?? '');
  return text.includes('${') ? undefined : text;
}

function target({ data = {}, resource = {} }: Document, reference: string): unknown {
  const [, isData, type, id, attribute] = REFERENCE.exec(reference) ?? [];
  return type === undefined ? undefined : (isData ? data : resource)[type]?.[id]?.[attribute];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
