/**
 * The file that holds all items: an append-only list of records, each on disk before it counts.
 *
 * A record is one group commit, so only the last can be torn by a crash; it was never acknowledged and is cut off.
 * A damaged record before the last is damage to the disk, and opening fails instead of losing what came after.
 */
import { type FileHandle, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Change, decodeRecord, encodeRecord } from './record';

const OWNER_ONLY = 0o600;

export class Journal {
  private constructor(
    private readonly path: string,
    private file: FileHandle,
  ) {}

  /** Opens or makes the file, and hands its changes over in the order in which they were written. */
  static async open(path: string, replay: (change: Change) => void): Promise<Journal> {
    // Left by a compaction that did not finish; the journal itself is whole.
    await rm(temporary(path), { force: true });
    const file = await open(path, 'a+', OWNER_ONLY);
    try {
      const whole = replayRecords(path, await readFile(path), replay);
      await file.truncate(whole);
      await file.sync();
      await syncDirectory(dirname(path));
    } catch (error) {
      await file.close();
      throw error;
    }
    return new Journal(path, file);
  }

  /** Resolves once the changes are on disk. After a failure the end of the file is unknown: append no more. */
  async append(changes: readonly Change[]): Promise<void> {
    await this.file.appendFile(encodeRecord(changes));
    await this.file.datasync();
  }

  /** Replaces the records with ones that say only what there is now. A crash leaves the old file or the new one. */
  async compact(changes: Iterable<Change>): Promise<void> {
    const next = await open(temporary(this.path), 'w', OWNER_ONLY);
    try {
      for (const change of changes) await next.appendFile(encodeRecord([change]));
      await next.sync();
      await rename(temporary(this.path), this.path);
    } catch (error) {
      await next.close();
      throw error;
    }
    const previous = this.file;
    this.file = next;
    await previous.close();
    await syncDirectory(dirname(this.path));
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

/** How many bytes from the start are whole records. */
function replayRecords(path: string, content: Buffer, replay: (change: Change) => void): number {
  let start = 0;
  while (start < content.length) {
    const end = content.indexOf('\n', start);
    const changes = end === -1 ? undefined : decodeRecord(content.toString('utf8', start, end));
    if (!changes) {
      if (end === -1 || end === content.length - 1) return start;
      throw new Error(
        `${path} is damaged at byte ${start}, before its end: restore the file from a copy, ` +
          'or start with another data directory.',
      );
    }
    for (const change of changes) replay(change);
    start = end + 1;
  }
  return start;
}

function temporary(path: string): string {
  return `${path}.new`;
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
