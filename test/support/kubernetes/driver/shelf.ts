import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Things that the driver keeps: of each a directory with its bytes, and beside it what is known of it. All of it is in
 * files, because the tests that look, and that put volumes there, run in other processes.
 */
export class Shelf<Known> {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** The directory with a thing's bytes. */
  directoryOf(id: string): string {
    return join(this.folder, id);
  }

  find(id: string): Known | undefined {
    // An ID comes from outside: one that is a path must not lead elsewhere.
    if (!/^[\w-]+$/.test(id) || !existsSync(this.recordOf(id))) return undefined;
    return JSON.parse(readFileSync(this.recordOf(id), 'utf8')) as Known;
  }

  /** Everything there is, by ID in order. */
  all(): readonly (readonly [id: string, known: Known])[] {
    const records = readdirSync(this.folder).filter((name) => name.endsWith(RECORD));
    const ids = records.map((name) => name.slice(0, -RECORD.length)).sort();
    return ids.flatMap((id) => {
      const known = this.find(id);
      return known === undefined ? [] : [[id, known] as const];
    });
  }

  /** @param from a directory whose bytes the new thing gets; without it has none */
  put(id: string, known: Known, from?: string): void {
    mkdirSync(this.directoryOf(id), { recursive: true });
    if (from !== undefined) cpSync(from, this.directoryOf(id), { recursive: true });
    // Last, and whole at once: a thing is there when its record is.
    const unfinished = `${this.recordOf(id)}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(known));
    renameSync(unfinished, this.recordOf(id));
  }

  remove(id: string): void {
    if (this.find(id) === undefined) return;
    rmSync(this.recordOf(id), { force: true });
    rmSync(this.directoryOf(id), { recursive: true, force: true });
  }

  private recordOf(id: string): string {
    return this.directoryOf(id) + RECORD;
  }
}

const RECORD = '.json';
