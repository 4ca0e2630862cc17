import type { Client, Collection } from '../../client';
import type { Column } from '../output/table';

/** What a state means for whoever waits for an item. */
export interface Verdict {
  readonly is: 'ready' | 'pending' | 'failed';
  /** The state that is waited for, such as `Succeeded`. */
  readonly awaited: string;
  /** The state that there is; undefined where the server does not tell. */
  readonly state?: string;
  /** What the server says of it. */
  readonly message?: string;
}

/** What is particular to a kind of items for the commands that all kinds have. */
export interface ItemKind<Ref extends object, Item extends Ref> {
  /** The command, such as `policy`. */
  readonly command: string;
  /** As messages call an item, such as `backup policy`. */
  readonly noun: string;
  /** As messages call several. */
  readonly plural: string;
  /** The part of the API's paths, such as `backups`. */
  readonly path: string;
  /** The parts of the fully-qualified name, in order. */
  readonly identifiers: readonly (keyof Ref & string)[];
  /** Such as `ORG/PROJ/DB/NAME`. */
  readonly form: string;
  /** A fully-qualified name, for help. */
  readonly example: string;
  readonly columns: readonly Column<Item>[];
  /** What whoever deletes one should know, as a sentence. */
  readonly loss: string;
  items(client: Client): Collection<Ref, Item>;
}

/** A kind whose items are not ready at once. */
export interface AwaitedKind<Ref extends object, Item extends Ref> extends ItemKind<Ref, Item> {
  judge(item: Item): Verdict;
  /** What to do where an item ended in a failure, as a sentence. */
  readonly remedy: string;
}

/** `acme/messaging/demo/20241004095616`. */
export function nameOf<Ref extends object>({ identifiers }: Pick<ItemKind<Ref, Ref>, 'identifiers'>, ref: Ref): string {
  return identifiers.map((identifier) => ref[identifier]).join('/');
}

/** `backup acme/messaging/demo/20241004095616`. */
export function titleOf<Ref extends object>(kind: Pick<ItemKind<Ref, Ref>, 'identifiers' | 'noun'>, ref: Ref): string {
  return `${kind.noun} ${nameOf(kind, ref)}`;
}
