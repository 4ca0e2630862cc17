import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import { refuse } from '../api-error';
import { sendError } from './error-answers';

const METHODS: readonly HTTPMethods[] = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/**
 * Answers paths that do not exist with 404, and methods that a path does not have with 405.
 *
 * Call it before the routes are added, and what it returns after the last.
 */
export function answerUnknownRequests(app: FastifyInstance): () => void {
  const methodsOf = new Map<string, Set<string>>();
  app.addHook('onRoute', ({ url, method }) => {
    const methods = methodsOf.get(url) ?? new Set();
    for (const each of [method].flat()) methods.add(each);
    methodsOf.set(url, methods);
  });
  app.setNotFoundHandler((request, reply) => sendError(reply, refuse.unknownPath(request.url.split('?')[0])));

  return () => {
    for (const [url, methods] of [...methodsOf]) {
      const allowed = [...methods].sort();
      const refuseMethod = async (request: FastifyRequest, reply: FastifyReply) => {
        reply.header('allow', allowed.join(', '));
        throw refuse.unknownMethod(request.method, request.url.split('?')[0], allowed);
      };
      // Before the body is read: it may be of any type.
      app.route({
        url,
        method: METHODS.filter((method) => !methods.has(method)),
        onRequest: refuseMethod,
        handler: refuseMethod,
      });
    }
  };
}
