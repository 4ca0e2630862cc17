import { STATUS_CODES } from 'node:http';
import type { ErrorCode } from '../api';
import { ApiError } from './errors';
import type { Interceptor, Request, Response } from './request';

/** An answer longer than this is no Control Plane's error; what else it may hold does not belong into a message. */
const LONGEST_FOREIGN_TEXT = 200;

/** Turns every answer of status 400 and above into an `ApiError`. */
export const mapErrors: Interceptor = (next) => async (request) => {
  const response = await next(request);
  if (response.status < 400) return response;
  throw apiErrorOf(request, response);
};

export function apiErrorOf(request: Request, response: Response): ApiError {
  const content = parse(response.text);
  return new ApiError({
    status: response.status,
    statusText: content.status ?? `HTTP ${response.status} ${STATUS_CODES[response.status] ?? ''}`.trimEnd(),
    code: content.code,
    detail: content.detail ?? '',
    method: request.method,
    path: request.path,
  });
}

function parse(body: string): { code?: ErrorCode; status?: string; detail?: string } {
  try {
    const content: unknown = JSON.parse(body);
    if (typeof content === 'object' && content !== null) return content;
  } catch {
    // Not the Control Plane's: a proxy answers in HTML or plain text.
  }
  const line = body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { detail: line.slice(0, LONGEST_FOREIGN_TEXT) };
}
