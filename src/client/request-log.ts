import { types } from 'node:util';
import type { Interceptor } from './request';

/** Where requests are logged; the shape of most loggers. */
export interface RequestLog {
  debug(message: string, fields?: Readonly<Record<string, string | number | boolean | undefined>>): void;
  warn(message: string, fields?: Readonly<Record<string, string | number | boolean | undefined>>): void;
}

/** One line a request: method, path, status and time. Queries, headers and bodies stay out: they can hold secrets. */
export function logRequests(log: RequestLog): Interceptor {
  return (next) => async (request) => {
    const start = performance.now();
    const line = (fields: Record<string, string | number | undefined>) =>
      log.debug('Sent a request', {
        http_method: request.method,
        http_path: request.path,
        duration_ms: Math.round(performance.now() - start),
        ...fields,
      });
    try {
      const response = await next(request);
      line({ http_status: response.status });
      return response;
    } catch (error) {
      line({ error: types.isNativeError(error) ? error.message : String(error) });
      throw error;
    }
  };
}
