import type { FastifyInstance, FastifyReply } from 'fastify';
import { document } from '../../api';
import { refuse } from '../api-error';
import type { RouteContext } from './context';

/** What the server says of itself, to everybody. */
export function serviceRoutes(app: FastifyInstance, { store }: RouteContext): void {
  const config = { isPublic: true };
  app.get('/healthz', { config }, async (_request, reply): Promise<FastifyReply> => {
    if (store.failure) throw refuse.unavailable(store.failure.message);
    return reply.code(204).send();
  });
  app.get('/openapi', { config }, async () => document);
}
