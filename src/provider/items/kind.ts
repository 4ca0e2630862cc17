import {
  type Client,
  type Collection,
  isNotFound,
  type Kinds,
  type OnDemandOptions,
  withoutRequestLabel,
} from '../../client';
import type { Attributes, ObjectValue, Schema } from '../../tfplugin';
import type { Pace, Verdict } from '../waiting/waiting';
import type { JsonObject } from './conversion';

/** What all items have in common. */
export interface Served {
  readonly resourceVersion?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** What tells one kind of item from another, for those who manage it or read it. */
export interface Kind<Ref extends object, Item extends Ref & Served> {
  /** As in messages and in the provider's timeouts, such as `project`. */
  readonly noun: string;
  /** What begins a sentence where the noun would not do, such as `Backup policy`. */
  readonly title?: string;
  readonly path: keyof Kinds;
  readonly schema: Schema;
  /** The attributes, and fields, that make up the fully-qualified name. */
  readonly identifiers: readonly (keyof Ref & string)[];
  /** The attributes that the server does not tell, or that mean nothing to it: they are kept in the state. */
  readonly local: readonly string[];
  items(client: Client): Collection<Ref, Item>;
  /** Takes what the plan asks for. Not to be aborted: the answer says what to keep track of. */
  create(client: Client, item: Item, planned: ObjectValue, options: OnDemandOptions): Promise<Item>;
  /** Whether an item is as `planned` asks for. May ask the server for more. */
  judge(item: Item, planned: ObjectValue, client: Client, signal: AbortSignal): Verdict | Promise<Verdict>;
  /** What a user should know whose new item is not, or not yet, as it should be; ends in what to do. */
  unfinished(item: Item): string;
  readonly pace: Pace;
}

/** The part of the schema that is an item of the API. */
export function servedAttributes({ schema, local }: Pick<Kind<object, object>, 'schema' | 'local'>): Attributes {
  return Object.fromEntries(Object.entries(schema.attributes).filter(([name]) => !local.includes(name)));
}

export function refOf<Ref extends object, Item extends Ref>(
  { identifiers }: Pick<Kind<Ref, Item>, 'identifiers'>,
  state: ObjectValue | Item,
): Ref {
  const named = state as Readonly<Record<string, unknown>>;
  return Object.fromEntries(identifiers.map((name) => [name, named[name]])) as Ref;
}

/** `acme/messaging/demo`; without the last part where the server is still to make that. */
export function nameOf<Ref extends object>(kind: Pick<Kind<Ref, Ref & Served>, 'identifiers'>, ref: Ref): string {
  return kind.identifiers
    .map((name) => ref[name])
    .filter((part) => part !== undefined)
    .join('/');
}

/** `Project acme/messaging`, or `Backup of acme/messaging/demo` where it has no name yet. */
export function titleOf<Ref extends object>(
  kind: Pick<Kind<Ref, Ref & Served>, 'identifiers' | 'noun' | 'title'>,
  ref: Ref,
): string {
  const title = kind.title ?? `${kind.noun[0].toUpperCase()}${kind.noun.slice(1)}`;
  return `${title}${isNamed(kind, ref) ? '' : ' of'} ${nameOf(kind, ref)}`;
}

/** As the API's paths name it: `backups/acme/messaging/demo`. */
export function notedAs<Ref extends object>(
  kind: Pick<Kind<Ref, Ref & Served>, 'identifiers' | 'path'>,
  ref: Ref,
): string {
  return `${kind.path}/${nameOf(kind, ref)}`;
}

export function isNamed<Ref extends object>(
  { identifiers }: Pick<Kind<Ref, Ref & Served>, 'identifiers'>,
  ref: Ref,
): boolean {
  return identifiers.every((name) => ref[name] !== undefined);
}

/** Null where the item does not exist. */
export async function findItem<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  client: Client,
  ref: Ref,
  signal: AbortSignal,
): Promise<Item | null> {
  try {
    return await kind.items(client).get(ref, { signal });
  } catch (error) {
    if (isNotFound(error)) return null;
    throw error;
  }
}

/** An item as the conversions take it: without the label that is ours and not the user's. */
export function jsonOf(item: { readonly labels?: Readonly<Record<string, string>> }): JsonObject {
  const json = item.labels ? { ...item, labels: withoutRequestLabel(item.labels) } : item;
  return json as JsonObject;
}
