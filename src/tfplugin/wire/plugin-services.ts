import { Empty, HealthCheckResponse, HealthCheckResponse_ServingStatus } from './generated/go-plugin';
import type { Methods, StreamHandler } from './transport';

export interface PluginServiceOptions {
  /** Terraform is done with the plugin; called when the answer to its last call is under way. */
  readonly onShutdown: () => void;
}

/**
 * What go-plugin asks of any plugin, whatever it does. Its broker, by which the two sides may open further connections,
 * is left out: Terraform tries the stream once at the start and makes no use of it.
 */
export function pluginServices({ onShutdown }: PluginServiceOptions): Methods {
  const serving = HealthCheckResponse.encode({ status: HealthCheckResponse_ServingStatus.SERVING }).finish();
  return {
    unary: new Map([
      ['/grpc.health.v1.Health/Check', async () => serving],
      [
        '/plugin.GRPCController/Shutdown',
        async () => {
          setImmediate(onShutdown);
          return Empty.encode({}).finish();
        },
      ],
    ]),
    serverStreaming: new Map([['/plugin.GRPCStdio/StreamStdio', stayOpen]]),
  };
}

/** The plugin's own output goes to its stderr, where Terraform reads it; Terraform expects the stream nonetheless. */
const stayOpen: StreamHandler = (_message, _send, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
