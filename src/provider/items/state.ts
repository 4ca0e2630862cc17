import { isKnown, type ObjectValue, type Value } from '../../tfplugin';
import { toAppliedState, toRefreshedState } from './conversion';
import { jsonOf, type Kind, type Served, servedAttributes } from './kind';

/** The state of an item that was just created or changed. */
export function itemState<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  item: Item,
  planned: ObjectValue,
): ObjectValue {
  return {
    ...toAppliedState(jsonOf(item), servedAttributes(kind), planned),
    ...localValues(kind, (name) => planned[name]),
  };
}

/** The state of an item that was read. */
export function refreshedState<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  item: Item,
  state: ObjectValue,
): ObjectValue {
  const defaults = kind.schema.attributes;
  return {
    ...toRefreshedState(jsonOf(item), servedAttributes(kind), state),
    // A state that was imported, or written by the other provider, does not have them: the next plan should be empty.
    ...localValues(kind, (name) => state[name] ?? defaults[name].default),
  };
}

/** The state that a read can complete, by the parts of the fully-qualified name. */
export function importedState<Ref extends object, Item extends Ref & Served>(
  kind: Kind<Ref, Item>,
  parts: readonly string[],
): ObjectValue {
  return Object.fromEntries(kind.identifiers.map((name, index) => [name, parts[index]]));
}

function localValues(
  { local }: { readonly local: readonly string[] },
  localOf: (name: string) => Value | undefined,
): ObjectValue {
  return Object.fromEntries(
    local.map((name) => {
      const value = localOf(name) ?? null;
      return [name, isKnown(value) ? value : null];
    }),
  );
}
