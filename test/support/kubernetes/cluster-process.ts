/**
 * A cluster as a process of its own, because a test that waits for Terraform may keep its own process busy, and the CSI
 * driver has to answer meanwhile. Prints its description as one line of JSON when it can be used; ends, with all that
 * it started, when its stdin does.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProcesses } from './processes';
import { buildPrograms } from './programs';

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

async function main(): Promise<void> {
  const asked = new Promise<void>((resolve) => process.stdin.once('close', resolve).resume());
  const programs = await Promise.race([buildPrograms(), asked]);
  if (programs === undefined) process.exit(0);
  const folder = await mkdtemp(join(tmpdir(), 'nuodbaas-cluster-'));
  try {
    const cluster = await startProcesses(programs, folder);
    process.stdout.write(`${JSON.stringify({ kubeconfig: cluster.kubeconfig, directory: cluster.directory })}\n`);
    await Promise.race([asked, cluster.failed]).finally(() => cluster.stop());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.exit(0);
}
