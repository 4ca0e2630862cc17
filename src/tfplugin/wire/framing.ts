import { GrpcError } from './status';

/** A byte that tells of compression, then the length. */
const PREFIX = 5;

/** A message as gRPC sends it. One buffer, since each write is a frame of its own. */
export function frame(message: Uint8Array): Buffer {
  const framed = Buffer.allocUnsafe(PREFIX + message.length);
  framed[0] = 0;
  framed.writeUInt32BE(message.length, 1);
  framed.set(message, PREFIX);
  return framed;
}

/**
 * The one message of a request that is complete.
 *
 * @throws GrpcError for anything but exactly one message, uncompressed.
 */
export function unframe(body: Buffer): Uint8Array {
  if (body.length < PREFIX) throw new GrpcError('internal', `The request ends after ${body.length} bytes`);
  if (body[0] !== 0) {
    throw new GrpcError('unimplemented', 'The request is compressed, which this server does not accept');
  }
  const announced = body.readUInt32BE(1);
  const sent = body.length - PREFIX;
  if (announced !== sent) {
    throw new GrpcError('internal', `The request announces a message of ${announced} bytes and sends ${sent}`);
  }
  return body.subarray(PREFIX);
}
