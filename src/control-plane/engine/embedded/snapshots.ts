/**
 * Snapshots as folders, each a copy of a volume's bytes at the moment of the cut.
 */
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RegisteredVolumeSnapshot } from '../../../registry';
import type { SnapshotRequest } from '../engine';
import { fileNameOf } from './file-name';
import { copyFolder, makeFolder } from './folders';

export class SnapshotFolder {
  private constructor(private readonly folder: string) {}

  static async open(root: string): Promise<SnapshotFolder> {
    const folder = join(root, 'snapshots');
    await makeFolder(folder);
    return new SnapshotFolder(folder);
  }

  async cut(volume: string, request: SnapshotRequest, signal: AbortSignal): Promise<RegisteredVolumeSnapshot> {
    const path = this.pathOf(request.name);
    try {
      await copyFolder(volume, path, signal);
    } catch (error) {
      signal.throwIfAborted();
      throw new Error(`Volume ${request.claim} could not be copied: ${(error as Error).message}`, { cause: error });
    }
    return { ...request, handle: pathToFileURL(path).href };
  }

  /**
   * Where the bytes of a snapshot are: in this folder, or else where the handle says, so that an entry works in the
   * registry of another control plane on the same machine. Names are unique: this folder's own is never another one.
   *
   * @throws Error where the bytes are gone.
   */
  async find(snapshot: RegisteredVolumeSnapshot): Promise<string> {
    for (const path of [this.pathOf(snapshot.name), pathOfHandle(snapshot.handle)]) {
      if (path !== undefined && (await isFolder(path))) return path;
    }
    throw new Error(`The volume snapshot ${snapshot.name} does not exist`);
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { recursive: true, force: true });
  }

  private pathOf(name: string): string {
    return join(this.folder, fileNameOf(name));
  }
}

function pathOfHandle(handle: string): string | undefined {
  return /^file:\/\/\//.test(handle) ? fileURLToPath(handle) : undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}
