import { createServer } from 'node:net';
import type { Logger } from '../log';
import { grpcServer } from '../wire';
import { listen } from './endpoint';
import { type MakeMethods, pluginMethods } from './plugin';

/** A running plugin that any Terraform with this environment uses in place of one that it starts itself. */
export interface Attached {
  readonly environment: { readonly TF_REATTACH_PROVIDERS: string };
  /** Ends running calls and closes the socket. May be called again. */
  close(): Promise<void>;
}

/** Serves plain HTTP/2 on a socket that only this user reaches. Terraforms come and go, and none of them ends it. */
export async function serveForReattaching(
  makeMethods: MakeMethods,
  addresses: readonly string[],
  log: Logger,
): Promise<Attached> {
  const grpc = grpcServer({ methods: pluginMethods(makeMethods(log), () => {}), log });
  const endpoint = await listen(
    createServer((socket) => grpc.accept(socket)),
    process.env,
  );
  return {
    environment: { TF_REATTACH_PROVIDERS: JSON.stringify(reattachment(addresses, endpoint.path)) },
    async close() {
      endpoint.close();
      await grpc.close();
    },
  };
}

function reattachment(addresses: readonly string[], socket: string): object {
  const plugin = {
    Protocol: 'grpc',
    ProtocolVersion: 6,
    Pid: process.pid,
    // Keeps Terraform from ending the process when it is done.
    Test: true,
    Addr: { Network: 'unix', String: socket },
  };
  return Object.fromEntries(addresses.map((address) => [address, plugin]));
}
