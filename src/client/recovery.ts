import { isDeepStrictEqual } from 'node:util';

/**
 * The label by which a backup is found that was asked for without a name, and whose answer was lost. Its value is random
 * and is used for one backup alone. It is not among the labels that users are shown as theirs.
 */
export const REQUEST_LABEL = 'nuodbaas-request-id';

/** Their keys are the user's, so that one more is another content. In other objects the server may fill in fields. */
const MAPS = ['labels', 'tierParameters'];

type Fields = Readonly<Record<string, unknown>>;

/**
 * Whether an item that is there is what a creation asked for.
 *
 * @param untold fields that the server does not tell, and which so cannot be compared
 */
export function isAsAsked(asked: object, found: object, untold: readonly string[] = []): boolean {
  // A creation does not bring about what is on its way out.
  const { status } = found as { status?: { state?: string } };
  if (status?.state === 'Deleting') return false;
  return contains(found, Object.fromEntries(Object.entries(asked).filter(([field]) => !untold.includes(field))));
}

/** Labels without ours. */
export function withoutRequestLabel(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { [REQUEST_LABEL]: _, ...others } = labels;
  return others;
}

function contains(found: unknown, asked: Fields): boolean {
  const there: Fields = isObject(found) ? found : {};
  return Object.entries(asked).every(([field, value]) => {
    if (value === undefined) return true;
    if (!isObject(value)) return isDeepStrictEqual(there[field], value);
    return MAPS.includes(field) ? isSameMap(there[field], value) : contains(there[field], value);
  });
}

/** The server leaves out an empty one. */
function isSameMap(found: unknown, asked: Fields): boolean {
  const plain = (map: unknown) => withoutRequestLabel((isObject(map) ? map : {}) as Record<string, string>);
  return isDeepStrictEqual(plain(found), plain(asked));
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
