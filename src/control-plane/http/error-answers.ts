/**
 * Every failure as the API's error object, and never more than the client needs to know.
 */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest, FastifySchemaValidationError } from 'fastify';
import type { ErrorContent } from '../../api';
import { REGISTRY_FORMAT, REGISTRY_FORMATS_HEADER } from '../../registry';
import { ApiError, refuse } from '../api-error';
import { StoreFailure } from '../store';

function errorContent({ code, status, detail }: ApiError): ErrorContent {
  return { code, status: `HTTP ${status} ${STATUS_CODES[status]}`, detail };
}

export function sendError(reply: FastifyReply, error: ApiError): FastifyReply {
  return reply.code(error.status).type('application/json').send(errorContent(error));
}

/** A handler for what routes and the framework throw. What is not foreseen goes to the log, not to the client. */
export function answerErrors(log: (line: string) => void) {
  return (
    error: FastifyError | StoreFailure | ApiError,
    request: FastifyRequest,
    reply: FastifyReply,
  ): FastifyReply => {
    const answer = error instanceof ApiError ? error : translate(error, request);
    if (answer) return sendError(reply, answer);
    log(`${request.method} ${request.url.split('?')[0]}: ${error.stack}`);
    return sendError(reply, new ApiError(500, "The request failed unexpectedly: the control plane's log says why"));
  };
}

/** Answers what is not HTTP at all, or has headers that are too long. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (!socket.writable) {
    socket.destroy(error);
    return;
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400;
  const body = JSON.stringify(errorContent(new ApiError(status, `The request cannot be read: ${error.message}`)));
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'content-type: application/json',
    `${REGISTRY_FORMATS_HEADER}: ${REGISTRY_FORMAT}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** What is wrong with the first value at fault: `body/labels must be object`. */
export function formatValidation(errors: readonly FastifySchemaValidationError[], part: string): Error {
  const [{ instancePath, keyword, message, params }] = errors;
  const at = `${part === 'querystring' ? 'query' : part}${instancePath}`;
  const ofKey = errors.find((error) => error.keyword === 'propertyNames' && error.instancePath === instancePath);
  // What is wrong with a key comes first, and which key that is after it.
  if (ofKey) return new Error(`${at} has the key "${ofKey.params.propertyName}", which ${message}`);
  if (keyword === 'additionalProperties') return new Error(`${at} has no property "${params.additionalProperty}"`);
  if (keyword === 'enum') return new Error(`${at} must be one of ${(params.allowedValues as string[]).join(', ')}`);
  return new Error(`${at} ${message}`);
}

/** What the store and the framework throw. */
function translate(error: FastifyError | StoreFailure, request: FastifyRequest): ApiError | undefined {
  if (error instanceof StoreFailure) return refuse.unavailable(error.message);
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return refuse.unknownMediaType(request.headers['content-type'], 'application/json');
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
    return refuse.invalid(`The body is too large: at most ${request.routeOptions.bodyLimit} bytes are accepted`);
  }
  const { statusCode } = error;
  return statusCode !== undefined && statusCode >= 400 && statusCode < 500 ? refuse.invalid(error.message) : undefined;
}
