import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveSharedCluster } from './kubernetes/shared-cluster';
import { setRunFolder } from './test-run';

let endRun: (() => Promise<void>) | undefined;

/** Jest calls this before the first file, in the process that outlives all others. */
export default async function setUp(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nuodbaas-run-'));
  setRunFolder(folder);
  const stopCluster = await serveSharedCluster(folder);
  endRun = async () => {
    await stopCluster();
    await rm(folder, { recursive: true, force: true });
  };
}

/** For the global tear-down, after the last file. */
export async function tearDown(): Promise<void> {
  await endRun?.();
}
