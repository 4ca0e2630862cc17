import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from '../../tfplugin';
import { markHandedOver, type Note, readNotes, removeNote, type StoredNote, writeNote } from './note-file';
import { isRunning, THIS_PROCESS } from './running';

/** A creation that is noted. */
export interface NotedCreation {
  readonly requestId: string;
  /** Whether a run before this one noted the same, and did not live to see what became of it. */
  readonly isEarlier: boolean;
  /** Records the name of what was created, where that was left to the server. */
  answered(created: string): void;
  /** For what was refused. */
  strike(): void;
}

/** What is created is named as in the API's paths, such as `backups/acme/messaging/demo/mine`. */
export interface CreationNotes {
  /**
   * Notes what is about to be created, or takes up the note of a run that was killed.
   *
   * @param isNamed whether `asked` is the full name. Else nothing tells two creations of the same apart, so that a note
   *   is not taken up of a run that ended in order: Terraform has what that created.
   */
  begin(asked: string, isNamed: boolean): Promise<NotedCreation>;
  /** Forgets what the state turns out to have. */
  strike(name: string, requestId?: string): Promise<void>;
}

const FOLDER = 'nuodbaas-creations';

/**
 * What is being created is kept in Terraform's data folder until the state is known to have it: a process that is killed
 * leaves objects that no state has, and the next run finds them by this.
 *
 * @param url the Control Plane's
 */
export function creationNotes(env: NodeJS.ProcessEnv, url: string, log: Logger): CreationNotes {
  return new NotesInFolder(join(env.TF_DATA_DIR || '.terraform', FOLDER), url, log);
}

/** Of the process, whatever it serves; settled when it ends in order. */
const answeredHere = new Map<string, { readonly folder: string; readonly note: Note }>();

class NotesInFolder implements CreationNotes {
  /** By request ID. Those of this run are not among them. */
  private earlier: Promise<Map<string, StoredNote>> | undefined;

  public constructor(
    private readonly folder: string,
    private readonly url: string,
    private readonly log: Logger,
  ) {}

  public async begin(asked: string, isNamed: boolean): Promise<NotedCreation> {
    const earlier = await this.takeUp(asked, isNamed);
    const note = { url: this.url, asked, requestId: earlier?.requestId ?? randomUUID(), writer: THIS_PROCESS };
    if (!earlier) this.write(note);
    return {
      requestId: note.requestId,
      isEarlier: earlier !== undefined,
      answered: (created) => {
        if (created !== asked) this.write({ ...note, created });
        rememberAnswered(this.folder, note);
      },
      strike: () => this.remove(note),
    };
  }

  public async strike(name: string, requestId?: string): Promise<void> {
    const notes = await this.load();
    for (const note of notes.values()) {
      if (note.asked !== name && note.created !== name && note.requestId !== requestId) continue;
      notes.delete(note.requestId);
      this.remove(note);
    }
  }

  /** Each at most once: two creations of the same are two objects. */
  private async takeUp(asked: string, isNamed: boolean): Promise<StoredNote | undefined> {
    const notes = await this.load();
    const fits = (note: StoredNote) =>
      note.asked === asked && (isNamed || !note.isHandedOver) && !isRunning(note.writer);
    const note = [...notes.values()].find(fits);
    if (note) notes.delete(note.requestId);
    return note;
  }

  private load(): Promise<Map<string, StoredNote>> {
    this.earlier ??= readNotes(this.folder).then((notes) => {
      const ours = notes.filter(({ url }) => url === this.url);
      return new Map(ours.map((note) => [note.requestId, note]));
    });
    return this.earlier;
  }

  /** Without a note a creation is as safe as it ever was, so that a folder which is read-only does not end it. */
  private write(note: Note): void {
    try {
      writeNote(this.folder, note);
    } catch (error) {
      const reason = (error as NodeJS.ErrnoException).code;
      this.log.warn('Cannot note what is being created', { folder: this.folder, reason });
    }
  }

  private remove(note: Note): void {
    answeredHere.delete(note.requestId);
    removeNote(this.folder, note);
  }
}

function rememberAnswered(folder: string, note: Note): void {
  if (answeredHere.size === 0) process.once('exit', handOver);
  answeredHere.set(note.requestId, { folder, note });
}

/** Terraform ends a provider once it has all answers; whatever else ends it, the answers may be lost. */
function handOver(exitCode: number): void {
  if (exitCode !== 0) return;
  for (const { folder, note } of answeredHere.values()) markHandedOver(folder, note);
}
