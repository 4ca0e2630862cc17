import { Empty, HealthCheckResponse, HealthCheckResponse_ServingStatus } from './generated/go-plugin';
import type { Methods, StreamHandler } from './transport';

export interface PluginServiceOptions {
  /** Terraform is done with the plugin; called when the answer to its last call is under way. */
  readonly onShutdown: () => void;
}

/** What go-plugin asks of any plugin, whatever it does. */
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
    serverStreaming: new Map([
      // The plugin's own output goes to its stderr, where Terraform reads it.
      ['/plugin.GRPCStdio/StreamStdio', stayOpen],
      // By it the two sides could agree on further connections, of which Terraform makes none.
      ['/plugin.GRPCBroker/StartStream', stayOpen],
    ]),
  };
}

/** Terraform opens these streams at the start, and takes their end for the plugin's. */
const stayOpen: StreamHandler = (_message, _send, signal) =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
