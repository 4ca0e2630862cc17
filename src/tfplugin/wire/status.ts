import type { OutgoingHttpHeaders } from 'node:http2';

/** The gRPC status codes that this server answers with. */
const CODES = {
  ok: 0,
  cancelled: 1,
  deadlineExceeded: 4,
  unimplemented: 12,
  internal: 13,
} as const;

export type StatusCode = keyof typeof CODES;

/** Node.js sends no more than 64 KiB of headers; a character may take nine once it is percent-encoded. */
const LONGEST_MESSAGE = 4096;

/** Ends a call with a status other than `internal`, which every other error stands for. */
export class GrpcError extends Error {
  public override readonly name = 'GrpcError';

  public constructor(
    public readonly status: StatusCode,
    message: string,
  ) {
    super(message);
  }
}

/** The trailers that end a call. */
export function statusTrailers(status: StatusCode, message?: string): OutgoingHttpHeaders {
  return { 'grpc-status': String(CODES[status]), ...(message ? { 'grpc-message': percentEncode(message) } : {}) };
}

export function failureTrailers(error: unknown): OutgoingHttpHeaders {
  if (error instanceof GrpcError) return statusTrailers(error.status, error.message);
  return statusTrailers('internal', error instanceof Error ? error.message : String(error));
}

/** As gRPC has it: whatever is not printable ASCII, and the percent sign, as the hexadecimal of its UTF-8 bytes. */
function percentEncode(message: string): string {
  let encoded = '';
  for (const byte of Buffer.from(message.slice(0, LONGEST_MESSAGE), 'utf8')) {
    const plain = byte >= 0x20 && byte <= 0x7e && byte !== 0x25;
    encoded += plain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return encoded;
}
