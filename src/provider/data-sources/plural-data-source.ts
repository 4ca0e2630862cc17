import type { Client, Scope } from '../../client';
import {
  type Attribute,
  type DataSource,
  type Diagnostics,
  isKnown,
  type ObjectValue,
  type ReadDataRequest,
  type Schema,
  type Value,
  type ValueAttribute,
} from '../../tfplugin';
import type { Connection } from '../configuration/configuration';
import { reportFailure } from '../failure';

/** What tells the lists of one kind of item from those of another. */
export interface PluralKind {
  /** The type without the provider's prefix, such as `backuppolicies`. */
  readonly noun: string;
  /** As in sentences, such as `backup policies`. */
  readonly title: string;
  /** The attribute that answers. */
  readonly list: string;
  /** The parts of an item's fully-qualified name. Lists can be filtered by all but the last. */
  readonly identifiers: readonly string[];
  names(client: Client, scope: Scope, options: NamesOptions): AsyncIterable<string>;
}

interface NamesOptions {
  readonly labelFilter?: readonly string[];
  readonly listAccessible: true;
  readonly signal: AbortSignal;
}

export function pluralSchema({ title, list, identifiers }: Omit<PluralKind, 'names'>): Schema {
  const parents = identifiers.slice(0, -1);
  return {
    description: `The fully-qualified names of ${title}.`,
    attributes: {
      filter: {
        optional: true,
        nesting: 'single',
        description: `Conditions that the ${title} must meet; all that the credentials may see without it.`,
        attributes: {
          labels: {
            optional: true,
            type: { list: 'string' },
            description: 'Conditions that must all hold: `key`, `key=value`, `!key` or `key!=value`.',
          },
          ...Object.fromEntries(parents.map((name, index) => [name, parentFilter(name, parents[index - 1])])),
        },
      },
      [list]: {
        computed: true,
        nesting: 'list',
        description: `What was found; null where there are no such ${title}.`,
        attributes: Object.fromEntries(identifiers.map((name) => [name, part(name)])),
      },
    },
  };
}

/** A data source that answers with the names of all items that meet a filter. */
export function pluralDataSource(kind: PluralKind): DataSource<Connection> {
  return { schema: pluralSchema(kind), read: (request) => read(kind, request) };
}

async function read(kind: PluralKind, request: ReadDataRequest<Connection>): Promise<ObjectValue | undefined> {
  const { config, client: connection, signal, diagnostics } = request;
  const filter = isKnown(config.filter) ? (config.filter as ObjectValue) : {};
  const scope = scopeOf(kind, filter, diagnostics);
  if (!scope) return undefined;
  try {
    const found: ObjectValue[] = [];
    const options = { labelFilter: labelFilterOf(filter), listAccessible: true, signal } as const;
    for await (const name of kind.names(connection.client, scope, options)) found.push(partsOf(kind, name));
    // As in the states of the other provider, whose outputs of the same should not change.
    return { ...config, [kind.list]: found.length > 0 ? found : null };
  } catch (error) {
    const where = scope.length > 0 ? ` in ${scope.join('/')}` : '';
    reportFailure(request, summaryOf(kind), `The ${kind.title}${where} could not be listed`, error);
    return undefined;
  }
}

/** The leading parts of the names that are asked for; undefined where one is missing, which is reported. */
function scopeOf(kind: PluralKind, filter: ObjectValue, diagnostics: Diagnostics): Scope | undefined {
  const parents = kind.identifiers.slice(0, -1).map((name) => ({ name, value: textOf(filter[name]) }));
  const orphans = parents.filter(({ value }, index) => value !== '' && parents[index - 1]?.value === '');
  const orphan = orphans.at(-1);
  if (!orphan) return parents.map(({ value }) => value).filter((value) => value !== '');
  const parent = parents[parents.indexOf(orphan) - 1];
  diagnostics.error(
    summaryOf(kind),
    `Cannot specify ${orphan.name} filter (${orphan.value}) without ${parent.name}. Set ${parent.name} in the filter as well.`,
    ['filter', orphan.name],
  );
  return undefined;
}

function labelFilterOf({ labels }: ObjectValue): string[] | undefined {
  if (!isKnown(labels ?? null)) return undefined;
  return (labels as readonly Value[]).filter((label) => typeof label === 'string');
}

function partsOf({ identifiers }: PluralKind, name: string): ObjectValue {
  const parts = name.split('/');
  return Object.fromEntries(identifiers.map((identifier, index) => [identifier, parts[index]]));
}

function summaryOf({ noun }: PluralKind): string {
  return `Unable to read ${noun}`;
}

/** An empty text is as good as none. */
function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value : '';
}

function parentFilter(name: string, parent: string | undefined): ValueAttribute {
  const condition = parent === undefined ? '' : ` Needs \`${parent}\`.`;
  return { optional: true, type: 'string', description: `The ${name} that they are in.${condition}` };
}

function part(name: string): Attribute {
  const description = name === 'name' ? 'The name.' : `The ${name} that it is in.`;
  return { computed: true, type: 'string', description };
}
