import {
  type GrpcObject,
  loadPackageDefinition,
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type ServiceClientConstructor,
  type sendUnaryData,
  status,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';

/** A message as the loader gives and takes it: field names in camel case, fields left out at their defaults. */
export type Message = Readonly<Record<string, unknown>>;

/** What a call is answered with. @param isCancelled whether whoever called has given up */
// biome-ignore lint/suspicious/noExplicitAny: each handler says what it reads of its request
export type Handler = (request: any, isCancelled: () => boolean) => Message | Promise<Message>;

/** A call is refused with one of gRPC's codes. */
export class Refusal extends Error {
  constructor(
    readonly code: status,
    message: string,
  ) {
    super(message);
  }
}

export function invalid(message: string): Refusal {
  return new Refusal(status.INVALID_ARGUMENT, message);
}

export function notFound(message: string): Refusal {
  return new Refusal(status.NOT_FOUND, message);
}

export function alreadyExists(message: string): Refusal {
  return new Refusal(status.ALREADY_EXISTS, message);
}

/** @throws Refusal where a field that has to be there is not */
export function required<Value>(value: Value | undefined | null | '', field: string): Value {
  if (value === undefined || value === null || value === '') throw invalid(`${field} is missing`);
  return value;
}

/**
 * Serves on a unix socket.
 *
 * @param proto the path of csi.proto
 * @param services handlers by service, such as `Identity`, and method
 */
export async function serve(
  socket: string,
  proto: string,
  services: Readonly<Record<string, Readonly<Record<string, Handler>>>>,
): Promise<Server> {
  const definition = loadSync(proto, { longs: Number, enums: String, defaults: true, oneofs: true });
  const { csi } = loadPackageDefinition(definition) as { csi: { v1: GrpcObject } } & GrpcObject;
  const server = new Server();
  for (const [name, handlers] of Object.entries(services)) {
    const { service } = csi.v1[name] as ServiceClientConstructor;
    const calls = Object.entries(handlers).map(([method, handler]) => [method, unary(handler)]);
    server.addService(service, Object.fromEntries(calls));
  }
  await new Promise<void>((resolve, reject) => {
    const credentials = ServerCredentials.createInsecure();
    server.bindAsync(`unix:${socket}`, credentials, (error) => (error ? reject(error) : resolve()));
  });
  return server;
}

function unary(handler: Handler) {
  return async (call: ServerUnaryCall<Message, Message>, answer: sendUnaryData<Message>) => {
    try {
      answer(null, await handler(call.request, () => call.cancelled));
    } catch (error) {
      // A fault that a test asked for, or a mistake in the driver: both show as an error of the storage.
      const { code = status.INTERNAL, message } = error as Partial<Refusal>;
      answer({ code: typeof code === 'number' ? code : status.INTERNAL, details: message });
    }
  };
}
