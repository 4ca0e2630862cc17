import { NetworkError } from './errors';
import type { Interceptor, Response } from './request';

/** Takes an answer that breaks off in the middle, though its length says that it is whole, for one that was lost. */
export const wholeAnswers: Interceptor = (next) => async (request) => {
  const response = await next(request);
  if (!isJson(response)) return response;
  try {
    JSON.parse(response.text);
  } catch {
    throw new NetworkError(
      `${request.method} ${request.path} failed: the answer is no complete JSON. Look whether a proxy is in the way.`,
      'INCOMPLETE_ANSWER',
      // Not the error itself, whose message quotes what it could not read.
      undefined,
    );
  }
  return response;
};

function isJson({ status, stream, headers }: Response): boolean {
  return status < 300 && status !== 204 && !stream && String(headers['content-type']).includes('json');
}
