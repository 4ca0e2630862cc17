import { renameSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writer } from './running';

/** What a run is about to create, or has. Holds names and no content, so that it can hold no secret. */
export interface Note {
  /** The Control Plane's: a folder may come to serve another one. */
  readonly url: string;
  /** Such as `backups/acme/messaging/demo/mine`; without the last part where the server is to make the name. */
  readonly asked: string;
  /** As `asked`, in full, once the server has answered; absent where `asked` is. */
  readonly created?: string;
  /** Random; also the value of the label that an unnamed backup is found by. */
  readonly requestId: string;
  /** The process that wrote it. */
  readonly writer: Writer;
}

export interface StoredNote extends Note {
  /** Whether Terraform ended that process in order, with the answers in hand. */
  readonly isHandedOver: boolean;
}

const ENDING = '.json';
const HANDED_OVER = '.handed-over.json';

/** Writes a note so that a reader finds all of it or nothing. */
export async function writeNote(folder: string, note: Note): Promise<void> {
  const path = pathOf(folder, note);
  const draft = `${path}.draft`;
  await writeDraft(draft, JSON.stringify(note)).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeDraft(draft, JSON.stringify(note));
  });
  await rename(draft, path);
}

function writeDraft(path: string, text: string): Promise<void> {
  return writeFile(path, text, { mode: 0o600 });
}

/** The notes of a folder that need not exist; what is no note is passed over. */
export async function readNotes(folder: string): Promise<StoredNote[]> {
  const names = await readdir(folder).catch(() => []);
  const notes = await Promise.all(names.filter((name) => name.endsWith(ENDING)).map((name) => readNote(folder, name)));
  return notes.filter((note) => note !== undefined);
}

export async function removeNote(folder: string, note: Note): Promise<void> {
  const paths = [pathOf(folder, note), pathOf(folder, note, HANDED_OVER)];
  // Under one of the two names it is not there.
  await Promise.all(paths.map((path) => unlink(path).catch(() => undefined)));
}

/** At once, for a process that is about to end. */
export function markHandedOver(folder: string, note: Note): void {
  try {
    renameSync(pathOf(folder, note), pathOf(folder, note, HANDED_OVER));
  } catch {
    // It could not be written in the first place, which was logged then.
  }
}

function pathOf(folder: string, { requestId }: Note, ending = ENDING): string {
  return join(folder, requestId + ending);
}

async function readNote(folder: string, name: string): Promise<StoredNote | undefined> {
  try {
    const note = JSON.parse(await readFile(join(folder, name), 'utf8')) as Partial<Note>;
    const texts = [note.url, note.asked, note.requestId, note.writer?.run];
    const isNote = texts.every((text) => typeof text === 'string') && Number.isInteger(note.writer?.pid);
    return isNote ? ({ ...note, isHandedOver: name.endsWith(HANDED_OVER) } as StoredNote) : undefined;
  } catch {
    // Somebody else's, or struck by another process a moment ago.
    return undefined;
  }
}
