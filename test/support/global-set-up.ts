import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnCluster } from './kubernetes/spawned-cluster';
import { buildStandIn } from './kubernetes/stand-in';
import { serveShared } from './run-server';
import { setRunFolder } from './test-run';

let endRun: (() => Promise<void>) | undefined;

/** Jest calls this before the first file, in the process that outlives all others. */
export default async function setUp(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nuodbaas-run-'));
  setRunFolder(folder);
  const endShared = await serveShared(folder, {
    cluster: spawnCluster,
    'stand-in': async () => ({
      description: await buildStandIn(join(folder, 'stand-in')),
    }),
  });
  endRun = async () => {
    await endShared();
    await rm(folder, { recursive: true, force: true });
  };
}

/** For the global tear-down, after the last file. */
export async function tearDown(): Promise<void> {
  await endRun?.();
}
