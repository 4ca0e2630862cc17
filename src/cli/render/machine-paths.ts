import { homedir } from 'node:os';
import { CommandError } from '../exit';
import { type Document, isObject, type Json } from './document';

/**
 * Refuses a document with paths of this machine, which nobody else could apply.
 *
 * @param folders whose paths these are: where the app ran, and where it synthesized to
 * @throws CommandError that names each place
 */
export function refuseMachinePaths(document: Document, folders: readonly string[]): void {
  const known = [...folders, homedir()].filter((folder) => folder.length > 1);
  const places = placesOf(document, (text) => known.some((folder) => startsAPath(text, folder)));
  if (places.length === 0) return;
  throw new CommandError(
    `Nothing was rendered, for it would be of use on this machine alone: ${places.join(', ')} has a path of it. Make it ` +
      'relative to path.module, or a variable.',
  );
}

/** A folder with what is below it, and not one whose name only begins alike. */
function startsAPath(text: string, folder: string): boolean {
  const at = text.indexOf(folder);
  return at >= 0 && /^([/\\"'}:\s]|$)/.test(text.slice(at + folder.length));
}

function placesOf(value: Json, isOne: (text: string) => boolean, at = ''): string[] {
  if (typeof value === 'string') return isOne(value) ? [at] : [];
  if (Array.isArray(value)) return value.flatMap((each) => placesOf(each, isOne, at));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => placesOf(each, isOne, at === '' ? key : `${at}.${key}`));
}
