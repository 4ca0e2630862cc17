import { createServer, type Server } from 'node:net';
import type { Logger } from '../log';
import { LOG_KEYS } from '../log-keys';
import { type GrpcServer, grpcServer } from '../wire';
import { listen } from './endpoint';
import { handshakeLine, requireProtocol } from './invitation';
import { onceOrphaned } from './parent';
import { type MakeMethods, pluginMethods } from './plugin';
import { surviveStrayFailures } from './stray-failures';

/**
 * Serves the Terraform that started this process, until it says that it is done or is gone.
 *
 * @throws Error where that cannot begin.
 */
export async function serveUnderTerraform(makeMethods: MakeMethods, log: Logger): Promise<void> {
  heedSurroundings();
  requireProtocol(process.env);
  const end = (exitCode: number) => void grpc.close().then(() => process.exit(exitCode));
  const grpc = grpcServer({ methods: pluginMethods(makeMethods(log), () => end(0)), log });
  const { server, certificate } = listener(grpc, log);
  const { path } = await listen(server, process.env);
  // Nobody is left to whom the answers would be of use: that is no end in order.
  onceOrphaned(
    () => grpc.connections,
    () => end(1),
  );
  surviveStrayFailures(log);
  log.debug('Serving the Terraform that started this process', { [LOG_KEYS.socket]: path });
  process.stdout.write(handshakeLine(path, certificate));
}

function heedSurroundings(): void {
  // Ctrl-C reaches every process of a terminal. Terraform asks its plugins to stop by a call, and ends them later.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
  // Terraform may be gone before there is a parent to watch, and then nobody reads the handshake.
  process.stdout.on('error', () => process.exit(1));
  // It may also be gone while there is still something to log.
  process.stderr.on('error', () => {});
}

function listener(grpc: GrpcServer, log: Logger): { server: Server; certificate?: Buffer } {
  const clientCertificate = process.env.PLUGIN_CLIENT_CERT;
  if (!clientCertificate) return { server: createServer((socket) => grpc.accept(socket)) };
  // Loaded late: cryptography takes its time and is not needed while debugging.
  const { mutualTls } = require('./mutual-tls') as typeof import('./mutual-tls');
  return mutualTls(clientCertificate, (socket) => grpc.accept(socket), log);
}
