import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { Client, type ClientReadableStream, credentials, type ServiceError } from '@grpc/grpc-js';
import type { LogFields, Logger } from '../../../src/tfplugin/log';
import { type GrpcServer, grpcServer, type Methods } from '../../../src/tfplugin/wire';
import { temporaryFolder } from '../../support/folders';

export interface Served {
  readonly socket: string;
  readonly grpc: GrpcServer;
  readonly listener: Server;
  readonly client: Client;
  readonly log: LogLine[];
}

export interface LogLine {
  readonly level: keyof Logger;
  readonly message: string;
  readonly fields?: LogFields;
}

const running: Served[] = [];

afterEach(async () => {
  for (const { client, listener, grpc } of running.splice(0)) {
    client.close();
    listener.close();
    await grpc.close();
  }
});

/** A gRPC server with these methods on a socket of its own, and gRPC's own client; both stop after the test. */
export async function served(methods: Partial<Methods>): Promise<Served> {
  const socket = join(await temporaryFolder(), 'grpc.sock');
  const { log, lines } = collectingLogger();
  const grpc = grpcServer({ methods: { unary: new Map(), serverStreaming: new Map(), ...methods }, log });
  const listener = createServer((connection) => grpc.accept(connection));
  await new Promise<void>((listening) => listener.listen(socket, listening));
  const started = { socket, grpc, listener, client: clientOf(socket), log: lines };
  running.push(started);
  return started;
}

export function clientOf(socket: string, security = credentials.createInsecure()): Client {
  return new Client(`unix:${socket}`, security, {
    'grpc.max_receive_message_length': -1,
    'grpc.max_send_message_length': -1,
    'grpc.default_authority': 'localhost',
    'grpc.ssl_target_name_override': 'localhost',
    'grpc.use_local_subchannel_pool': 1,
  });
}

interface CallOptions {
  readonly deadline?: number;
  readonly onStart?: (cancel: () => void) => void;
}

/** Bytes in, bytes out; a status other than OK rejects. */
export function callUnary(
  client: Client,
  method: string,
  message: Uint8Array,
  { deadline, onStart }: CallOptions = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const done = (error: ServiceError | null, answer?: Buffer) =>
      error ? reject(error) : resolve(answer ?? Buffer.alloc(0));
    const call = client.makeUnaryRequest(method, asIs, asIs, Buffer.from(message), { deadline }, done);
    onStart?.(() => call.cancel());
  });
}

export function callStreaming(client: Client, method: string, message: Uint8Array): ClientReadableStream<Buffer> {
  return client.makeServerStreamRequest(method, asIs, asIs, Buffer.from(message));
}

const asIs = (bytes: Buffer) => bytes;

function collectingLogger(): { log: Logger; lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at = (level: keyof Logger) => (message: string, fields?: LogFields) => {
    lines.push({ level, message, fields });
  };
  const log = { trace: at('trace'), debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
  return { log, lines };
}
