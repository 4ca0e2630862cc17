/**
 * Notes as files. All but the first look at the folder is done synchronously: on a local disk it takes some 50
 * microseconds, and not the milliseconds that a busy process waits for its thread pool, for each thing that is created.
 */
import { mkdirSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
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
export function writeNote(folder: string, note: Note): void {
  const path = pathOf(folder, note);
  const draft = `${path}.draft`;
  try {
    writeDraft(draft, note);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeDraft(draft, note);
  }
  renameSync(draft, path);
}

function writeDraft(path: string, note: Note): void {
  writeFileSync(path, JSON.stringify(note), { mode: 0o600 });
}

/** The notes of a folder that need not exist; what is no note is passed over. */
export async function readNotes(folder: string): Promise<StoredNote[]> {
  const names = await readdir(folder).catch(() => []);
  const notes = await Promise.all(names.filter((name) => name.endsWith(ENDING)).map((name) => readNote(folder, name)));
  return notes.filter((note) => note !== undefined);
}

export function removeNote(folder: string, note: Note): void {
  for (const path of [pathOf(folder, note), pathOf(folder, note, HANDED_OVER)]) {
    try {
      unlinkSync(path);
    } catch {
      // Under one of the two names it is not there.
    }
  }
}

/** For a note whose creation Terraform has the answer to. */
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
