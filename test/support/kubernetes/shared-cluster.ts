import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { runFolder } from '../test-run';
import type { ClusterDescription } from './processes';
import { type SpawnedCluster, spawnCluster } from './spawned-cluster';

type Answer = { readonly description: ClusterDescription } | { readonly error: string };

/**
 * Hands out one cluster to all files of a run, which are run by different processes. It is started for the first one
 * that asks, and belongs to the process that outlives them all.
 *
 * @param folder of the run
 * @returns a function that ends the cluster, where there is one
 */
export async function serveSharedCluster(folder: string): Promise<() => Promise<void>> {
  let cluster: Promise<SpawnedCluster> | undefined;
  const answer = async (socket: Socket) => {
    cluster ??= spawnCluster();
    socket.on('error', () => undefined).end(JSON.stringify(await describe(cluster)));
  };
  const server = createServer(answer).listen(socketIn(folder));
  await once(server, 'listening');
  server.unref();
  return async () => {
    server.close();
    const { stop } = (await cluster?.catch(() => undefined)) ?? {};
    await stop?.();
  };
}

/** The cluster that all files of this run share. @throws Error where it does not start */
export async function askForSharedCluster(): Promise<ClusterDescription> {
  const answer = JSON.parse(await text(connect(socketIn(runFolder())))) as Answer;
  if ('error' in answer) throw new Error(answer.error);
  return answer.description;
}

async function describe(cluster: Promise<SpawnedCluster>): Promise<Answer> {
  return cluster.then(
    ({ description }) => ({ description }),
    (error: Error) => ({ error: error.message }),
  );
}

function socketIn(folder: string): string {
  return join(folder, 'cluster.sock');
}
