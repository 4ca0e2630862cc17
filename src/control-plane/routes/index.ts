/**
 * The routes, a file a resource: what each request asks for, and the rules that one resource's documents obey.
 */
import type { FastifyInstance } from 'fastify';
import { adminRoutes } from './admin';
import { backupRoutes } from './backups';
import type { RouteContext } from './context';
import { databaseRoutes } from './databases';
import { eventRoutes } from './events';
import { loginRoute } from './login';
import { policyRoutes } from './policies';
import { projectRoutes } from './projects';
import { serviceRoutes } from './service';

export type { RouteContext } from './context';

export function addRoutes(app: FastifyInstance, context: RouteContext): void {
  serviceRoutes(app, context);
  loginRoute(app, context);
  projectRoutes(app, context);
  databaseRoutes(app, context);
  backupRoutes(app, context);
  policyRoutes(app, context);
  eventRoutes(app, context);
  app.register(async (scope) => adminRoutes(scope, context));
}
