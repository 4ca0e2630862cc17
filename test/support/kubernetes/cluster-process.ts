/**
 * A cluster as a process of its own, because a test that waits for Terraform may keep its own process busy, and the CSI
 * driver has to answer meanwhile. Prints its description as one line of JSON when it can be used; ends, with all that
 * it started, when its stdin does.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ClusterDescription, type ClusterProcesses, startProcesses } from './processes';
import { buildPrograms } from './programs';

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});

async function main(): Promise<void> {
  const asked = new Promise<void>((resolve) => {
    // Where whoever started it was killed, its end of the pipe may be reset instead of closed.
    for (const end of ['close', 'error']) process.stdin.once(end, () => resolve());
    process.stdin.resume();
  });
  const programs = await Promise.race([buildPrograms(), asked]);
  if (programs === undefined) process.exit(0);
  const folder = await mkdtemp(join(tmpdir(), 'nuodbaas-cluster-'));
  try {
    const cluster = await Promise.race([startProcesses(programs, folder), asked]);
    // Where it is not wanted any more before it can be used, the end of this process ends what was started.
    if (cluster !== undefined) await serveUntil(asked, cluster);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  process.exit(0);
}

async function serveUntil(
  asked: Promise<void>,
  { kubeconfig, directory, failed, stop }: ClusterProcesses,
): Promise<void> {
  const description: ClusterDescription = { kubeconfig, directory };
  process.stdout.write(`${JSON.stringify(description)}\n`);
  await Promise.race([asked, failed]).finally(stop);
}
